import {scripts, SCRIPTS} from '../../document/characters.js'

/** The 300 commonest trigrams of languages, by script: the tables of franc. */
export type TrigramTables = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Scripts of the tables, by ISO 15924. */
const NAMES: Readonly<Record<string, string>> = {Latn: 'Latin', Cyrl: 'Cyrillic', Arab: 'Arabic', Deva: 'Devanagari', Ethi: 'Ethiopic', Hebr: 'Hebrew', Mymr: 'Myanmar'}
/** Distance of a trigram that is not among the commonest. */
const FAR = 300

/**
 * The language whose trigrams are nearest to those of a text (Cavnar and Trenkle 1994, as franc counts it), an ISO 639-3 code; `und`
 * where there are none in its script. Reads the tables of that script alone.
 */
export function nearestLanguage(text: string, tables: TrigramTables): string {
  const trigrams = countTrigrams(text)
  let nearest = 'und'
  let least = Infinity
  for (const [language, table] of Object.entries(tables[NAMES[scriptOf(text)] ?? ''] ?? {})) {
    const distance = distanceTo(table, trigrams)
    if (distance >= least) continue
    least = distance
    nearest = language
  }
  return nearest
}

function distanceTo(table: string, trigrams: ReadonlyMap<string, number>): number {
  const ranks = new Map(table.split('|').map((trigram, rank) => [trigram, rank]))
  let distance = 0
  for (const [trigram, count] of trigrams) {
    const rank = ranks.get(trigram)
    distance += rank === undefined ? FAR : Math.abs(count - rank - 1)
  }
  return distance
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
