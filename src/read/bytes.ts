import {lazy} from '../languages/lazy.js'
import {loadCharsets} from '../languages/index.js'
import {Decoder, type DecodedBytes, type DecodeOptions} from './bytes/decoder.js'

export type {DecodedBytes, Decoder, DecodeOptions} from './bytes/decoder.js'

/** The decoder; its tables are loaded when it is first asked for. */
export const loadDecoder: () => Promise<Decoder> = /* @__PURE__ */ lazy(async () => new Decoder(await loadCharsets()))

/**
 * Bytes as text: by a byte order mark, by being UTF-8, by what is declared, and where that is wrong or missing, by the letters that each
 * encoding makes of them. Runs in browsers, too. Never throws for what the bytes are.
 *
 *     const {text, encoding, confidence, invalid} = await decode(bytes, {declared: 'windows-1251'})
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedBytes> {
  return (await loadDecoder()).decode(bytes, options)
}
