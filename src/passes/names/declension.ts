import {fold} from './fold.js'
import {isVowel} from './letters.js'

/** A class of names: how they end, folded, and all that may stand there instead. */
interface NameClass {
  readonly final: string
  readonly endings: ReadonlySet<string>
}

/** What stays of a name, and what may follow it. */
export interface Stem {
  /** Letters cut from the end of the folded name. */
  readonly cut: number
  readonly endings: ReadonlySet<string>
}

/** How the names of a language are inflected. */
export class Declension {
  private readonly classes: readonly NameClass[]
  private readonly all = new Set<string>()
  /** Letters of the longest ending. */
  readonly longest: number

  /** `packed`: a line a class, its final letters (or `any`, `consonant`, `vowel`, `surname` for people whose names end in a consonant) and its endings, `-` for none. Without it names take all of `endings`. */
  constructor(packed: string | undefined, endings: ReadonlySet<string>) {
    this.classes = packed === undefined ? [{final: 'any', endings: new Set([...endings, ''])}] : packed.split('\n').map(unpack)
    for (const {endings: list} of this.classes) for (const ending of list) this.all.add(ending)
    this.longest = Math.max(...[...this.all].map((ending) => ending.length))
  }

  /** The ways to inflect a folded name, of a `human` or a place. */
  stemsOf(name: string, human: boolean): Stem[] {
    const last = isVowel(name.at(-1)) ? 'vowel' : 'consonant'
    return this.classes.flatMap(({final, endings}) => {
      if (final === 'any' || final === last || (final === 'surname' && human && last === 'consonant')) return [{cut: 0, endings}]
      return name.endsWith(final) && name.length - final.length >= SHORTEST ? [{cut: final.length, endings}] : []
    })
  }

  /** Whether some class of names takes an ending. */
  has(ending: string): boolean {
    return this.all.has(ending)
  }

  /** Every way to cut an ending off a folded word, no ending first and the longest last. */
  splits(key: string): [stem: string, ending: string][] {
    const found: [string, string][] = [[key, '']]
    const least = Math.max(LEAST, key.length - this.longest)
    for (let at = key.length - 1; at >= least; at--) if (this.all.has(key.slice(at))) found.push([key.slice(0, at), key.slice(at)])
    return found
  }

  /** A folded word without its longest ending. */
  trunkOf(key: string): string {
    for (let at = Math.max(LEAST, key.length - this.longest); at < key.length; at++) if (this.all.has(key.slice(at))) return key.slice(0, at)
    return key
  }
}

/** Shortest stem of a name of the tables, and of any word. */
const SHORTEST = 3
const LEAST = 4

function unpack(line: string): NameClass {
  const [final = '', ...endings] = line.split(' ')
  return {final, endings: new Set(endings.map(fold))}
}
