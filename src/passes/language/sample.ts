import {Kind, kinds, SCRIPTS} from '../../document/characters.js'
import type {Span} from '../../document/span.js'
import {HAN, isKana, makeWord, readWord, WordList, type Word} from './words.js'

/** The words of a block that can tell its language, as far as they were looked at. Filled anew for the next block. */
export interface Sample {
  /** Number in `SCRIPTS` of the script that most letters are in. */
  script: number
  /** Words in that script. */
  readonly words: WordList
  /** Letters in `words`. */
  letters: number
  /** Whether kana stand among the letters. */
  kana: boolean
  /** Whether it reads like a name: two to four words, each with a capital. Names go from language to language. */
  name: boolean
}

/** Length of what can be an abbreviation in capitals. */
const ACRONYM = 5
/** Letters behind a number and a hyphen that are a word. */
const SUFFIX = 3
/** Words of a name. */
const NAME_LEAST = 2
const NAME_MOST = 4
/** What is noted of a word beside the number of its script. */
const OWNER = 63
const CAPITALS = 64
const CAPITAL = 128

const HANGUL = SCRIPTS.indexOf('Hang')
const HIRAGANA = SCRIPTS.indexOf('Hira')
const KATAKANA = SCRIPTS.indexOf('Kana')

/** A run of visible characters, and what stands in it. */
interface Chunk {
  start: number
  end: number
  /** Digits, `@`, `//` or a dot before a small letter: a code, an address or a path, no word. */
  code: boolean
}

/** Takes the words of blocks, one block at a time. Numbers, codes, addresses, units and lone abbreviations are no words; a block of these alone gives none. */
export class Sampler {
  readonly sample: Sample = {script: 0, words: new WordList(), letters: 0, kana: false, name: false}
  private readonly counts = new Uint32Array(SCRIPTS.length)
  private readonly chunk: Chunk = {start: 0, end: 0, code: false}
  private readonly word: Word = makeWord()
  /** Whether a code was passed over. */
  private coded = false

  /** Units that are a single word: one hash, and the other. */
  private readonly unitHashes = new Map<number, number>()

  /** `units` belong to no language. */
  constructor(private readonly units: ReadonlySet<string>) {
    const {word} = this
    for (const unit of units) if (readWord(unit, 0, unit.length, word, this.sample.words.codes, 0) && word.end === unit.length) this.unitHashes.set(word.hash, word.check)
  }

  /** Read a block of a text, no further than `enough` letters. */
  read(text: string, block: Span, enough: number): Sample {
    this.counts.fill(0)
    this.sample.words.clear()
    this.sample.letters = 0
    this.coded = false
    this.chunk.end = block.start
    return this.readOn(text, block, enough)
  }

  /** Go on where `read` ended: words of the main script keep their numbers. */
  readOn(text: string, {start, end}: Span, enough: number): Sample {
    const {sample, chunk} = this
    while (sample.letters < enough && nextChunk(text, chunk, end)) {
      if (chunk.code || this.isUnit(text)) this.coded = true
      else this.takeWords(text, enough)
    }
    this.choose(end - start)
    return sample
  }

  /** Whether a chunk with a hyphen in it is a unit, such as `Wi-Fi`. */
  private isUnit(text: string): boolean {
    const {start, end} = this.chunk
    return end - start <= ACRONYM && end - start > 2 && text.charCodeAt(start + 2) === 45 && this.units.has(text.slice(start, end).toLowerCase())
  }

  /** Add the words of a chunk. */
  private takeWords(text: string, enough: number): void {
    const {word, chunk, sample, counts} = this
    const {words} = sample
    let at = chunk.start
    while (sample.letters < enough && readWord(text, at, chunk.end, word, words.codes, words.end)) {
      at = word.end
      const {owner, upper} = word
      const length = word.end - word.start
      if (length === 1 && owner !== HAN) {
        counts[owner]!++
        if (owner === 0 || upper === 1) continue
      }
      if (length <= ACRONYM && this.unitHashes.get(word.hash) === word.check) continue
      counts[owner]! += length
      words.add(word, owner | marks(text, word))
      sample.letters += length
    }
  }

  /** Keep the words of the main script; drop a few capitals that stand alone. */
  private choose(length: number): void {
    const {sample, counts} = this
    const {words} = sample
    const kana = counts[HIRAGANA]! + counts[KATAKANA]! > 0
    const script = mainScript(counts)
    let capitals = 0
    let titled = 0
    let kept = 0
    let letters = 0
    for (let i = 0; i < words.count; i++) {
      const mark = words.marks[i]!
      if (scriptOf(mark) !== script) continue
      words.move(i, kept)
      if (mark & CAPITALS) capitals += words.letters[kept]!
      if (mark & CAPITAL) titled++
      letters += words.letters[kept++]!
    }
    const lone = capitals === letters && kept === 1 && length <= letters + 14
    const fewest = script === HAN || script === HANGUL || (kept === 1 && letters === 2 && capitals + titled === 0 && !this.coded) ? 1 : 3
    words.count = lone || letters < fewest ? 0 : kept
    sample.letters = words.count > 0 ? letters : 0
    sample.script = words.count > 0 ? script : 0
    sample.kana = script === HAN && kana
    sample.name = titled === words.count && titled >= NAME_LEAST && titled <= NAME_MOST
  }
}

/** The script that most letters are in, Japanese in one. */
function mainScript(counts: Uint32Array): number {
  const japanese = counts[HAN]! + counts[HIRAGANA]! + counts[KATAKANA]!
  let script = 0
  let most = 0
  for (let i = 1; i < counts.length; i++) {
    const count = i === HAN ? japanese : counts[i]!
    if (count <= most || isKana(i)) continue
    script = i
    most = count
  }
  return script
}

function scriptOf(mark: number): number {
  const owner = mark & OWNER
  return isKana(owner) ? HAN : owner
}

/** What the capitals of the word say. */
function marks(text: string, {start, end, upper}: Word): number {
  if (upper === 0) return 0
  const capital = kinds()[text.charCodeAt(start)] === Kind.upper ? CAPITAL : 0
  return upper === end - start && end - start <= ACRONYM ? capital | CAPITALS : capital
}

function nextChunk(text: string, chunk: Chunk, end: number): boolean {
  const kind = kinds()
  let i = chunk.end
  while (i < end && kind[text.charCodeAt(i)] === Kind.space) i++
  chunk.start = i
  chunk.code = false
  let unspaced = false
  let before = 0
  for (; i < end; i++) {
    const unit = text.charCodeAt(i)
    const now = kind[unit]!
    if (now === Kind.space) break
    if (now === Kind.digit || unit === 64 || unit === 92 || (unit === 47 && before === 47)) chunk.code = true
    else if (before === 46 && now === Kind.lower && i - 1 > chunk.start) chunk.code = true
    else if (unit >= 0xe00 && isUnspaced(unit)) unspaced = true
    before = unit
  }
  chunk.end = i
  if (unspaced) chunk.code = false
  if (chunk.code) skipNumber(text, chunk)
  return i > chunk.start
}

/** A number with a word behind a hyphen, such as `2019-yilda`, `20-летний`: the word counts. */
function skipNumber(text: string, chunk: Chunk): void {
  const kind = kinds()
  let i = chunk.start
  while (i < chunk.end && kind[text.charCodeAt(i)] === Kind.digit) i++
  if (i === chunk.start || text.charCodeAt(i) !== 45) return
  let end = ++i
  while (end < chunk.end && isSmall(kind[text.charCodeAt(end)]!)) end++
  if (end - i < SUFFIX || (end < chunk.end && kind[text.charCodeAt(end)] !== Kind.punctuation)) return
  for (let k = end; k < chunk.end; k++) if (kind[text.charCodeAt(k)] !== Kind.punctuation) return
  chunk.start = i
  chunk.code = false
}

function isSmall(kind: number): boolean {
  return kind === Kind.lower || kind === Kind.letter || kind === Kind.mark
}

/** Whether a letter is of a script that sets no spaces between words: Thai to Burmese, Khmer, Han, kana, Hangul with Han. */
function isUnspaced(unit: number): boolean {
  return unit < 0x10a0 || (unit >= 0x1780 && unit < 0x1800) || (unit >= 0x2e80 && unit < 0xd7b0)
}
