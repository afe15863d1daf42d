import type {Codepage} from './codepages.js'
import {Model} from './model.js'
import type {Repair} from './rules.js'
import type {Traced} from './traced.js'

/** What texts were written in, and what they were read as. */
const WRITTEN = `windows-1252 windows-1251 koi8-r koi8-u ibm866 cp1125 iso-8859-5 x-mac-cyrillic kz-1048 ptcp154 windows-1254 ibm857 windows-1253 iso-8859-7 windows-1256 iso-8859-6 windows-1255 iso-8859-8
windows-1250 iso-8859-2 windows-1257`.split(/\s+/)
const READ = 'windows-1252 iso-8859-1 windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic windows-1250 windows-1254 macintosh ibm437 ibm850'.split(' ')

/** Nats that a character costs which the encoding does not have. */
const STRAY = 3
/** Nats that a reading must gain on the sample. */
const LEAST = 6

/** Pairs that happen every day, written and read; others take more to be believed. */
const COMMON = new Set(`windows-1251>windows-1252 windows-1251>iso-8859-1 windows-1254>windows-1252 windows-1254>iso-8859-1 windows-1250>windows-1252 windows-1250>iso-8859-1
iso-8859-2>windows-1252 iso-8859-2>iso-8859-1 iso-8859-2>windows-1250 windows-1253>windows-1252 windows-1256>windows-1252 windows-1255>windows-1252 windows-1257>windows-1252
koi8-r>windows-1251 koi8-r>windows-1252 koi8-u>windows-1251 ibm866>windows-1251 ibm866>windows-1252 iso-8859-5>windows-1251 windows-1251>koi8-r windows-1251>ibm866 kz-1048>windows-1251
windows-1252>windows-1251 windows-1252>windows-1250 windows-1252>macintosh windows-1251>macintosh x-mac-cyrillic>windows-1251`.split(/\s+/))
/** Nats for that, and nats by which a common pair goes before another. */
const UNCOMMON = 10
const PREFERENCE = 2

/** Readings of the sample that are tried on the whole text. */
const FINALISTS = 8

const PIECE = 4096

interface Pair {
  readonly read: string
  readonly written: string
  readonly cost: number
}

/** The likeliest repair, below `limit` nats, of text that was written in one single-byte encoding and read in another. */
export function bestSingle(from: Traced, sample: string, limit: number, model: Model, page: (name: string) => Codepage): Repair | undefined {
  let best: Repair | undefined
  let least = limit
  for (const {read, written} of finalists(sample, model, page)) {
    const {text, strays} = reread(from.text, page(read), page(written))
    const profile = model.profile(text)
    const cost = model.cost(profile).nats + STRAY * strays
    const rare = COMMON.has(`${written}>${read}`) ? 0 : 1
    if (cost + UNCOMMON * rare >= limit || cost + PREFERENCE * rare >= least || !Model.isGood(profile, cost) || !isProven(from.text, text, rare > 0)) continue
    least = cost + PREFERENCE * rare
    best = {traced: {text, at: from.at}, evidence: `${written} read as ${read}`, rule: 'single-byte'}
  }
  return best
}

/** The pairs of encodings that make the best of the sample. */
function finalists(sample: string, model: Model, page: (name: string) => Codepage): Pair[] {
  const list: Pair[] = []
  const seen = new Map<string, number>([[sample, 0]])
  let limit = model.cost(model.profile(sample)).nats - LEAST
  for (const read of READ) {
    for (const written of WRITTEN) {
      if (read === written) continue
      const {text, strays} = reread(sample, page(read), page(written))
      if ((seen.get(text) ?? Infinity) <= strays) continue
      seen.set(text, strays)
      const profile = model.profile(text)
      const cost = model.cost(profile, limit - STRAY * strays).nats + STRAY * strays
      if (cost >= limit) continue
      list.push({read, written, cost})
      list.sort((a, b) => a.cost - b.cost)
      if (list.length > FINALISTS) limit = list.pop()!.cost
    }
  }
  return list
}

const LETTER = /\p{L}/u
const WORD = /[\p{L}\p{M}]{3,}/gu

/** A repair must make words, and more than one letter of them. */
function isProven(before: string, after: string, uncommon: boolean): boolean {
  let changed = 0
  let words = 0
  let letters = 0
  let kept = 0
  for (const {0: word, index} of after.matchAll(WORD)) {
    const earlier = changed
    for (let i = 0; i < word.length; i++) {
      if (word[i] === before[index + i]) continue
      changed++
      if (LETTER.test(before[index + i]!)) letters++
    }
    if (changed > earlier) {
      words++
      kept += word.length - (changed - earlier)
    }
  }
  if (changed < 2 || words > 1) return changed > 1
  // a lone word is not made of symbols
  return kept >= changed || (2 * letters > changed && (changed > 5 || !uncommon))
}

function reread(text: string, read: Codepage, written: Codepage): {text: string; strays: number} {
  let strays = 0
  const made = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 128 ? code : read.encode[code]!
    if (byte < 0) strays++
    made[i] = byte < 0 ? code : written.decode[byte]!
  }
  return {text: fromUnits(made), strays}
}

/** Text from code units, in pieces that a call can take. */
function fromUnits(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += PIECE) text += String.fromCharCode(...units.subarray(i, i + PIECE))
  return text
}
