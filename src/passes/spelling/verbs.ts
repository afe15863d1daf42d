import type {Lexicon} from '../../languages/lexicon.js'
import type {WordClasses} from './classes.js'

/** English verbs: the forms of those in `verbs.tsv`, and the third person of all that the classes name. */
export class Verbs {
  private readonly pastToBase = new Map<string, string>()
  private readonly pastToParticiple = new Map<string, string>()
  private readonly thirdToBase = new Map<string, string>()
  private readonly bases = new Set<string>()
  private readonly participles = new Set<string>()

  constructor(
    lines: string,
    {agreeing, homograph}: WordClasses,
    private readonly lexicon: Lexicon
  ) {
    for (const line of lines.split('\n')) {
      const [base = '', past = '', participle = ''] = line.split(' ')
      this.bases.add(base)
      this.participles.add(participle)
      if (homograph.has(past)) continue
      this.pastToBase.set(past, base)
      if (past !== participle) this.pastToParticiple.set(past, participle)
    }
    for (const base of agreeing) this.bases.add(base).add(base)
    for (const base of agreeing) this.thirdToBase.set(thirdOf(base), base)
  }

  /** The words of a class that is made of verbs, each with what `form` makes of it. */
  forms(form: 'past' | 'past-simple' | 'third'): ReadonlyMap<string, string> {
    return form === 'past' ? this.pastToBase : form === 'third' ? this.thirdToBase : this.pastToParticiple
  }

  isBase(word: string): boolean {
    return this.bases.has(word) || (this.lexicon.isStandard(thirdOf(word)) && (this.lexicon.isStandard(`${word}ing`) || this.lexicon.isStandard(`${word.replace(/e$/, '')}ing`)))
  }

  isParticiple(word: string): boolean {
    return this.participles.has(word) || (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && this.lexicon.isStandard(word))
  }
}

/** The third person of a verb: goes, carries, watches, says. */
export function thirdOf(base: string): string {
  if (base === 'have') return 'has'
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:[sxzo]|[cs]h)$/.test(base) ? `${base}es` : `${base}s`
}
