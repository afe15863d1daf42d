/** Nats that a character outside ASCII which is no letter costs: common punctuation little, what only mojibake is full of much. */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/[^\p{L}\p{M}\p{Nd}]/u, 6],
  [/\p{M}/u, 1],
  [/[\p{Cc}\p{Co}\p{Cn}\ufffd]/u, 11],
  [/[\u2500-\u259f]/u, 9],
  [/[«»“”„‘’‚–—…\u00a0№·]/u, 2],
  [/[\u00ad©®™°€£§×¡¿]/u, 4],
  // CJK and other punctuation of scripts without a single-byte encoding
  [/[\u0589\u055a-\u055f\u0600-\u06ff\u0964\u0965\u3000-\u303f\uff00-\uffef]/u, 3],
  [/[\u200b-\u200f\u2060]/u, 3]
]

/** Fill a table with the cost of each code unit. */
export function fillSymbols(table: Uint8Array): void {
  for (let code = 0x80; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) table[code] = 3
    else {
      const character = String.fromCharCode(code)
      for (const [pattern, cost] of COSTS) if (pattern.test(character)) table[code] = cost
    }
  }
}
