import {Kind, kinds} from '../../document/characters.js'

/** What a code unit may set off. */
export const Trigger = {
  none: 0,
  /** U+0020. */
  space: 1,
  /** Any other blank inside a line. */
  oddSpace: 2,
  comma: 3,
  colon: 4,
  stop: 5,
  open: 6,
  close: 7,
  quote: 8,
  apostrophe: 9,
  dash: 10,
  hyphen: 11,
  /** Spanish ¿ and ¡. */
  inverted: 12
} as const

/** Armenian, Arabic, Ethiopic and Indic marks stand with their Latin fellows. */
const MEMBERS: readonly (readonly [string, number])[] = [
  [' ', Trigger.space],
  [',;،؛', Trigger.comma],
  [':', Trigger.colon],
  ['.!?؟։।॥۔', Trigger.stop],
  ['(', Trigger.open],
  [')', Trigger.close],
  ['"“”„«»', Trigger.quote],
  ["'’", Trigger.apostrophe],
  ['–—', Trigger.dash],
  ['-', Trigger.hyphen],
  ['¿¡', Trigger.inverted]
]

let table: Uint8Array | undefined
/** `Trigger` of every code unit. */
export function triggers(): Uint8Array {
  if (table) return table
  table = kinds().map((kind) => (kind === Kind.space ? Trigger.oddSpace : Trigger.none))
  for (const [members, trigger] of MEMBERS) for (const member of members) table[member.charCodeAt(0)] = trigger
  return table
}
