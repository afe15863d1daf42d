import type {Codepage} from './codepages.js'
import {Model, unitsOf} from './model.js'
import type {Repair} from './rules.js'
import type {Traced} from './traced.js'

/** What texts were written in, and what they were read as. */
const WRITTEN = `windows-1252 windows-1251 koi8-r koi8-u ibm866 cp1125 iso-8859-5 x-mac-cyrillic kz-1048 ptcp154 windows-1254 ibm857 windows-1253 iso-8859-7 windows-1256 iso-8859-6 windows-1255 iso-8859-8
windows-1250 iso-8859-2 windows-1257`.split(/\s+/)
const READ = 'windows-1252 iso-8859-1 windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic windows-1250 windows-1254 macintosh ibm437 ibm850'.split(' ')

/** Nats that a character costs which the encoding does not have. */
const STRAY = 3
/** Nats that a reading must gain on the sample, and that it can gain at most for one character. */
const LEAST = 6
const GAIN = 50

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
  if (limit <= 0) return undefined
  let best: Repair | undefined
  let least = limit
  const units = unitsOf(from.text)
  for (const {read, written} of finalists(sample, model, page)) {
    const strays = countStrays(units, page(read))
    const made = reread(units, page(read), page(written))
    const profile = strays === undefined ? undefined : model.profileUnits(made, limit - STRAY * strays)
    if (strays === undefined || !profile) continue
    const text = fromUnits(made)
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
  const seen = new Map<string, number>()
  const units = unitsOf(sample)
  let limit = model.cost(model.profileUnits(units)!).nats - LEAST
  for (const read of READ) {
    const strays = countStrays(units, page(read))
    if (strays === undefined) continue
    for (const written of WRITTEN) {
      if (read === written) continue
      const made = reread(units, page(read), page(written))
      const profile = model.profileUnits(made, limit - STRAY * strays)
      if (!profile) continue
      const cost = model.cost(profile, limit - STRAY * strays).nats + STRAY * strays
      if (cost >= limit) continue
      const text = fromUnits(made)
      if ((seen.get(text) ?? Infinity) <= strays) continue
      seen.set(text, strays)
      list.push({read, written, cost})
      list.sort((a, b) => a.cost - b.cost)
      if (list.length > FINALISTS) limit = list.pop()!.cost
    }
  }
  return list
}

/** How many characters the encoding does not have. Undefined where no reading of the others could gain as much as these cost. */
function countStrays(units: Uint16Array, {encode}: Codepage): number | undefined {
  let strays = 0
  let bytes = 0
  for (const code of units) {
    if (code < 128) continue
    if (encode[code]! < 0) strays++
    else bytes++
  }
  return STRAY * strays < GAIN * bytes ? strays : undefined
}

const LETTER = /\p{L}/u
const WORD = /[\p{L}\p{M}]{3,}/gu

const BOX = /^[\u2500-\u259f]+$/
const BOXES = /[\u2500-\u259f]+/g
/** Joints of single and double lines; lines of one kind, as drawn ones are, hardly need them. */
const JOINT = /[\u2552\u2553\u2555\u2556\u2558\u2559\u255b\u255c\u255e\u255f\u2561\u2562\u2564\u2565\u2567\u2568\u256a\u256b]/
const RULE = /(.)\1\1/
/** Different box drawing characters that a line has at least in place of words, with joints and without. */
const VARIED = 5
const MANIFOLD = 9

/** Whether the box drawing characters of a line draw something, as they do in tables, and are no words. */
function isDrawing(line: string): boolean {
  const boxes = line.match(BOXES) ?? []
  const size = new Set(boxes.join('')).size
  const isVaried = boxes.some((run) => JOINT.test(run)) && !boxes.some((run) => RULE.test(run))
  return size < (isVaried ? VARIED : MANIFOLD)
}

/** A repair must make words, and more than one letter of them. */
function isProven(before: string, after: string, uncommon: boolean): boolean {
  let changed = 0
  let words = 0
  let letters = 0
  let kept = 0
  let isDrawn = false
  for (const {0: word, index} of after.matchAll(WORD)) {
    const old = before.slice(index, index + word.length)
    isDrawn ||= BOX.test(old)
    const earlier = changed
    for (let i = 0; i < word.length; i++) {
      if (word[i] === old[i]) continue
      changed++
      if (LETTER.test(old[i]!)) letters++
    }
    if (changed > earlier) {
      words++
      kept += word.length - (changed - earlier)
    }
  }
  if (isDrawn && isDrawing(before)) return false
  if (changed < 2 || words > 1) return changed > 1
  // a lone word is not made of symbols
  return kept >= changed || (2 * letters > changed && (changed > 5 || !uncommon))
}

function reread(units: Uint16Array, {encode}: Codepage, {decode}: Codepage): Uint16Array {
  const made = new Uint16Array(units.length)
  for (let i = 0; i < units.length; i++) {
    const code = units[i]!
    const byte = code < 128 ? code : encode[code]!
    made[i] = byte < 0 ? code : decode[byte]!
  }
  return made
}

/** Text from code units, in pieces that a call can take. */
function fromUnits(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += PIECE) text += String.fromCharCode(...units.subarray(i, i + PIECE))
  return text
}
