import {isLetter, Kind, kinds} from '../../document/characters.js'

/** Nats that a character outside ASCII which is no letter costs: common punctuation little, what only mojibake is full of much. */
/* eslint-disable no-misleading-character-class */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/[^\p{L}\p{M}\p{Nd}]+/gu, 6],
  [/\p{M}+/gu, 1],
  [/[\u02b0-\u02ff\u0300-\u036f]+/gu, 3],
  [/[\p{Cc}\p{Co}\p{Cn}\ufffd]+/gu, 11],
  [/[\u2500-\u259f]+/gu, 9],
  [/[«»“”„‘’‚–—…\u2010\u2011\u00a0№·]+/gu, 2],
  [/[\u00ad©®™°€£§×¡¿]+/gu, 4],
  // CJK and other punctuation of scripts without a single-byte encoding
  [/(?:(?!\p{L}|\p{M})[\u0589\u055a-\u055f\u0600-\u06ff\u0964\u0965\u3000-\u303f\uff00-\uffef])+/gu, 3],
  [/[\u200b-\u200f\u2060]+/gu, 3]
]

/** Nats for a surrogate. */
const SURROGATE = 3

/** Marks that touch letters on both sides, and those that open: they stand before letters, not after. Quotation marks do both. */
const FREE = /[’–—…·\u2010\u2011«»“”„‘‚\u00a0\u200b-\u200f\u0300-\u036f]/u
const OPENS = /[„‚¿¡§№£$€]/u
const CLOSES = /[°™®…%]/u

/** All code units in their order. */
const everything = (): string => Array.from({length: 16}, (_, k) => String.fromCharCode(...Array.from({length: 0x1000}, (_, i) => k * 0x1000 + i))).join('')

/** Fill tables with the cost of each code unit, and with where it hardly touches letters. */
export function fillSymbols(costs: Uint8Array | Float32Array, touch: Uint8Array): void {
  const all = everything()
  for (const [pattern, cost] of COSTS) for (const {0: run, index} of all.matchAll(pattern)) costs.fill(cost, index, index + run.length)
  costs.fill(SURROGATE, 0xd800, 0xe000)
  const kind = kinds()
  for (let code = 0; code < 0x10000; code++) {
    // most code units are letters of large scripts
    if (code < 0x80 || (isLetter(kind[code]!) && (kind[code] !== Kind.mark || code >= INDIC) && !isModifier(code))) costs[code] = 0
    else if (costs[code]! > 1 && !isModifier(code) && (code < 0xd800 || code >= 0xe000)) touch[code] = touchOf(String.fromCharCode(code))
  }
}

/** From here on marks are as common as letters. */
const INDIC = 0x900

const isModifier = (code: number): boolean => code >= 0x2b0 && code < 0x370

/** Bit 1 for what hardly stands after a letter, bit 2 for what hardly stands before one. */
function touchOf(character: string): number {
  if (OPENS.test(character)) return 1
  if (FREE.test(character)) return 0
  return CLOSES.test(character) ? 2 : 3
}
