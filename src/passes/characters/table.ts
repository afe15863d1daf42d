import {isLetter, kinds, scripts, SCRIPTS} from '../../document/characters.js'

/** What a code unit is to the sweep. */
export const Trigger = {
  none: 0,
  /** Ends a token: space and line ends. */
  blank: 1,
  /** May have to go: control, format and invisible characters. */
  invisible: 2,
  ampersand: 4,
  /** Typographic ligatures, letters with a cedilla or comma, the dot above. */
  letter: 8,
  latin: 16,
  cyrillic: 32,
  greek: 64,
  /** What may stand for an apostrophe letter. */
  apostrophe: 128
} as const

export const SCRIPT_BITS = Trigger.latin | Trigger.cyrillic | Trigger.greek

/** Format characters that the rules know; what is not here is left alone. */
// eslint-disable-next-line no-misleading-character-class
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc]/u
// eslint-disable-next-line no-misleading-character-class
const LETTER = /[\ufb00-\ufb06\u0307\u015e\u0162\u0218-\u021b]/i

let table: Uint8Array | undefined
/** `Trigger` bits of every code unit. */
export function triggers(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x10000)
  const script = scripts()
  const kind = kinds()
  const bits = new Map([
    [SCRIPTS.indexOf('Latn'), Trigger.latin],
    [SCRIPTS.indexOf('Cyrl'), Trigger.cyrillic],
    [SCRIPTS.indexOf('Grek'), Trigger.greek]
  ] as const)
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code)
    if (isLetter(kind[code]!)) table[code]! |= bits.get(script[code]!) ?? 0
    if (INVISIBLE.test(character)) table[code]! |= Trigger.invisible
    if (LETTER.test(character)) table[code]! |= Trigger.letter
  }
  table[0x09] = Trigger.none
  for (const code of [0x20, 0x0a, 0x0d]) table[code] = Trigger.blank
  table[0x26] = Trigger.ampersand
  for (const mark of '\'’‘ʼʻ`´′') table[mark.charCodeAt(0)]! |= Trigger.apostrophe
  return table
}
