import {scripts, SCRIPTS} from '../../document/characters.js'

/** The 300 commonest trigrams of languages, by script: the tables of franc. */
export type TrigramTables = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Scripts of the tables, by ISO 15924. */
const NAMES: Readonly<Record<string, string>> = {Latn: 'Latin', Cyrl: 'Cyrillic', Arab: 'Arabic', Deva: 'Devanagari', Ethi: 'Ethiopic', Hebr: 'Hebrew', Mymr: 'Myanmar'}
/** Distance of a trigram that is not among the commonest. */
const FAR = 300

/**
 * Tells the language whose trigrams are nearest to those of a text (Cavnar and Trenkle 1994, as franc counts it). The tables of a script
 * are turned round when a text in it is first looked at.
 */
export class TrigramProfiles {
  private readonly ranks = new Map<string, Ranks>()

  constructor(private readonly tables: TrigramTables) {}

  /** An ISO 639-3 code; `und` where there are no tables in the script of the text. */
  nearest(text: string): string {
    const script = NAMES[scriptOf(text)] ?? ''
    if (!Object.hasOwn(this.tables, script)) return 'und'
    let ranks = this.ranks.get(script)
    if (!ranks) this.ranks.set(script, (ranks = new Ranks(this.tables[script]!)))
    return ranks.nearest(countTrigrams(text))
  }
}

/** The languages in whose table a trigram stands, and its rank there. */
interface Rank {
  readonly language: number
  readonly rank: number
}

class Ranks {
  private readonly languages: readonly string[]
  private readonly byTrigram = new Map<string, Rank[]>()
  private readonly distances: Int32Array

  constructor(tables: Readonly<Record<string, string>>) {
    this.languages = Object.keys(tables)
    this.distances = new Int32Array(this.languages.length)
    for (const [language, name] of this.languages.entries()) {
      for (const [rank, trigram] of tables[name]!.split('|').entries()) this.add(trigram, {language, rank})
    }
  }

  private add(trigram: string, rank: Rank): void {
    const ranks = this.byTrigram.get(trigram)
    if (ranks) ranks.push(rank)
    else this.byTrigram.set(trigram, [rank])
  }

  nearest(trigrams: ReadonlyMap<string, number>): string {
    const {distances} = this
    distances.fill(FAR * trigrams.size)
    for (const [trigram, count] of trigrams) {
      for (const {language, rank} of this.byTrigram.get(trigram) ?? []) distances[language]! += Math.abs(count - rank - 1) - FAR
    }
    let nearest = 0
    for (let k = 1; k < distances.length; k++) if (distances[k]! < distances[nearest]!) nearest = k
    return this.languages[nearest] ?? 'und'
  }
}

function countTrigrams(text: string): Map<string, number> {
  const clean = ` ${text.replace(/[\u0021-\u0040\s]+/g, ' ').trim().toLowerCase()} `
  const counts = new Map<string, number>()
  for (let i = 0; i + 3 <= clean.length; i++) {
    const trigram = clean.slice(i, i + 3)
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
  }
  return counts
}

/** The script of most letters. */
function scriptOf(text: string): string {
  const table = scripts()
  const counts = new Uint32Array(SCRIPTS.length)
  for (let i = 0; i < text.length; i++) counts[table[text.charCodeAt(i)]!]!++
  let most = 1
  for (let script = 2; script < counts.length; script++) if (counts[script]! > counts[most]!) most = script
  return SCRIPTS[most]!
}
