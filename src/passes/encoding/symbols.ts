import {isLetter, Kind, kinds} from '../../document/characters.js'

/** Nats that a character outside ASCII which is no letter costs: common punctuation little, what only mojibake is full of much. */
/* eslint-disable no-misleading-character-class */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/[^\p{L}\p{M}\p{Nd}]/u, 6],
  [/\p{M}/u, 1],
  [/[\u02b0-\u02ff\u0300-\u036f]/u, 3],
  [/[\p{Cc}\p{Co}\p{Cn}\ufffd]/u, 11],
  [/[\u2500-\u259f]/u, 9],
  [/[«»“”„‘’‚–—…\u2010\u2011\u00a0№·]/u, 2],
  [/[\u00ad©®™°€£§×¡¿]/u, 4],
  // CJK and other punctuation of scripts without a single-byte encoding
  [/(?!\p{L}|\p{M})[\u0589\u055a-\u055f\u0600-\u06ff\u0964\u0965\u3000-\u303f\uff00-\uffef]/u, 3],
  [/[\u200b-\u200f\u2060]/u, 3]
]

/** Marks that touch letters on both sides, and those that open: they stand before letters, not after. Quotation marks do both. */
const FREE = /[’–—…·\u2010\u2011«»“”„‘‚\u00a0\u200b-\u200f\u0300-\u036f]/u
const OPENS = /[„‚¿¡§№£$€]/u
const CLOSES = /[°™®…%]/u

/** Fill tables with the cost of each code unit, and with where it hardly touches letters. */
export function fillSymbols(costs: Uint8Array, touch: Uint8Array): void {
  const kind = kinds()
  for (let code = 0x80; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) {
      costs[code] = 3
      continue
    }
    // most code units are letters of large scripts
    if (isLetter(kind[code]!) && kind[code] !== Kind.mark && (code < 0x2b0 || code >= 0x370)) continue
    const character = String.fromCharCode(code)
    for (const [pattern, cost] of COSTS) if (pattern.test(character)) costs[code] = cost
    if (costs[code] === 0 || costs[code] === 1 || (code >= 0x2b0 && code < 0x370)) continue
    if (!FREE.test(character) && !CLOSES.test(character)) touch[code]! |= 1
    if (!FREE.test(character) && !OPENS.test(character)) touch[code]! |= 2
    if (OPENS.test(character)) touch[code]! |= 1
    if (CLOSES.test(character) && character !== '…') touch[code]! |= 2
  }
}
