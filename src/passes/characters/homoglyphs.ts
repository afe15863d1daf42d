import type {Block} from '../../document/block.js'
import {baseLanguage} from '../../languages/index.js'
import type {Draft} from './draft.js'
import {SCRIPT_BITS, Trigger, triggers} from './table.js'

const NAMES: Readonly<Record<number, string>> = {[Trigger.latin]: 'Latin', [Trigger.cyrillic]: 'Cyrillic', [Trigger.greek]: 'Greek'}
const BITS: Readonly<Record<string, number>> = {Latn: Trigger.latin, Cyrl: Trigger.cyrillic, Grek: Trigger.greek}
const SCRIPTS = [Trigger.latin, Trigger.cyrillic, Trigger.greek]

const WORD = /[\p{L}\p{M}]{2,}/gu
/** Tokens that are no running text: addresses, code, names of files. A capital behind a stop may begin a sentence. */
const TECHNICAL = /[_/\\@={}<>$|^~`]|\.[a-z]{2,4}(?:$|[:),?!])/
/** Letters of some languages only: they need the language, or its other letters. */
const RARE = new Set('іјѕһԁԛԝөїӓӧёІЈЅҺԚԜЇЁ')
const REFERENCE = /&(?:amp;){0,4}#?[\da-z]{1,16};/gi
const MARKUP = /&(?:amp;){0,4}lt;\s{0,4}[/!?A-Z]|<[/!?A-Z]|`/i
/** Letters that one language alone writes for another letter: ə for ә. */
const SCHWA = /[əә]/i

/** Knows which letters look alike, and which languages have them. */
export class Homoglyphs {
  /** Letter plus bit of the script wanted, to the letter there. */
  private readonly alike = new Map<string, string>()
  private readonly letters = new Map<string, ReadonlySet<string>>()
  /** Letters that look like one of another script. */
  readonly ambiguous = new Set<string>()

  constructor(confusables: string, exemplars: Readonly<Record<string, string>>) {
    for (const row of confusables.split('\n')) {
      this.alike.set(row[0]! + String(BITS[row.slice(2)]), row[1]!)
      this.ambiguous.add(row[0]!)
    }
    for (const [tag, letters] of Object.entries(exemplars)) this.letters.set(tag, new Set(letters))
  }

  /** Put letters of the wrong script right, in words that another script owns. */
  repair(draft: Draft, context: BlockLetters): void {
    const {text} = draft.now
    if (TECHNICAL.test(text)) return
    for (const {0: word, index} of text.matchAll(WORD)) {
      if (/[\d&]/.test((text[index - 1] ?? '') + (text[index + word.length] ?? ''))) continue
      const script = this.owner(word, context)
      if (script === undefined) continue
      const table = triggers()
      for (let i = 0; i < word.length; i++) {
        const bits = table[word.charCodeAt(i)]! & SCRIPT_BITS
        if (bits === 0 || bits === script) continue
        draft.replace(index + i, index + i + 1, this.alike.get(word[i]! + String(script))!, 'homoglyph', `${NAMES[bits]!} ${word[i]!} in the ${NAMES[script]!} word ${word}`)
      }
    }
  }

  /** The script that a mixed word belongs to, if that is sure. */
  private owner(word: string, context: BlockLetters): number | undefined {
    const table = triggers()
    const bits = [...word].map((letter) => table[letter.charCodeAt(0)]! & SCRIPT_BITS)
    const present = SCRIPTS.filter((script) => bits.includes(script))
    if (present.length < 2) return undefined
    const able = present.filter((script) => [...word].every((letter, i) => bits[i] === script || bits[i] === 0 || this.alike.has(letter + String(script))))
    const sure = able.filter((script) => this.owns(word, bits, script, present.length === 2 && able.length === 1, context))
    return sure.length === 1 && this.fits(word, bits, sure[0]!, context) ? sure[0] : undefined
  }

  /** Whether `script` has the word: by letters that only it has, or else by most letters, in a block of that script. */
  private owns(word: string, bits: readonly number[], script: number, exclusive: boolean, context: BlockLetters): boolean {
    const own = bits.filter((bit) => bit === script).length
    const foreign = bits.filter((bit) => bit !== script && bit !== 0).length
    if (word.length < 3) return exclusive && SCHWA.test(word) && own >= foreign
    if (!exclusive) return own >= 3 && 3 * foreign <= word.length && context.main === script
    return own >= foreign && !this.isInflected(word, bits, script, context)
  }

  /** Roman numerals, abbreviations and foreign words with an ending of another script: "XXв", "SMSа", "iPhoneа". */
  private isInflected(word: string, bits: readonly number[], script: number, context: BlockLetters): boolean {
    const isUpper = (letter: string): boolean => letter !== letter.toLowerCase()
    const first = bits.findIndex((bit) => bit === script)
    const last = bits.lastIndexOf(script)
    const tail = [...word].slice(last + 1)
    const head = [...word].slice(0, first)
    if (head.length > 1 && head.every(isUpper) && !isUpper(word[first]!)) return true
    if (tail.length === 0 || bits.slice(0, last + 1).some((bit) => bit !== script && bit !== 0)) return false
    const stem = [...word].slice(0, last + 1)
    return (stem.length > 1 && stem.every(isUpper) && tail.every((letter) => !isUpper(letter))) || (context.main !== script && (context.main & bits.at(-1)!) !== 0)
  }

  /** Whether the language has the letters that would be written. */
  private fits(word: string, bits: readonly number[], script: number, context: BlockLetters): boolean {
    return [...word].every((letter, i) => {
      if (bits[i] === script || bits[i] === 0) return true
      const made = this.alike.get(letter + String(script))!
      if (script === Trigger.latin) return made !== 'ö' || context.isTurkic
      return !RARE.has(made) || this.isUsed(made.toLowerCase(), context)
    })
  }

  private isUsed(letter: string, {block, lower}: BlockLetters): boolean {
    if (block && block.language !== 'und') {
      const letters = this.letters.get(block.language) ?? this.letters.get(baseLanguage(block.language))
      return letters?.has(letter) ?? false
    }
    if (lower.has(letter)) return true
    const russian = this.letters.get('ru')!
    for (const [tag, letters] of this.letters) {
      if (!letters.has(letter) || !letters.has('а') || tag === 'ru') continue
      for (const other of lower) if (other >= 'а' && other < 'ԯ' && letters.has(other) && !russian.has(other)) return true
    }
    return false
  }
}

/** A block, and what its letters say; read when first asked for. */
export class BlockLetters {
  private cached: {lower: ReadonlySet<string>; main: number; isMarkup: boolean} | undefined

  constructor(
    private readonly whole: string,
    readonly block: Block | undefined,
    private readonly ambiguous: ReadonlySet<string>
  ) {}

  /** The different characters, in lower case. */
  get lower(): ReadonlySet<string> {
    return this.read().lower
  }

  /** Bit of the script of most letters that no other script has. */
  get main(): number {
    return this.read().main
  }

  /** Whether there is a letter that only Turkish, Azerbaijani and their neighbours have. */
  get isTurkic(): boolean {
    return [...'ıəәğ'].some((letter) => this.lower.has(letter)) || this.has('İ')
  }

  /** Whether a tag stands in the text, escaped or plain, or code between grave accents. */
  get isMarkup(): boolean {
    return this.read().isMarkup
  }

  /** The text of the block. */
  get text(): string {
    return this.block ? this.whole.slice(this.block.start, this.block.end) : ''
  }

  has(letter: string): boolean {
    return this.lower.has(letter.toLowerCase())
  }

  private read(): {lower: ReadonlySet<string>; main: number; isMarkup: boolean} {
    if (this.cached) return this.cached
    const raw = this.text
    const text = raw.replace(REFERENCE, ' ')
    const table = triggers()
    const counts = new Map<number, number>()
    for (let i = 0; i < text.length; i++) {
      const bit = table[text.charCodeAt(i)]! & SCRIPT_BITS
      // letters that may yet change script have no say, so that a second run hears the same
      if (bit > 0 && !this.ambiguous.has(text[i]!)) counts.set(bit, (counts.get(bit) ?? 0) + 1)
    }
    const main = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
    const lower = new Set<string>()
    for (const letter of new Set(text)) lower.add(letter.toLowerCase())
    return (this.cached = {lower, main, isMarkup: MARKUP.test(raw)})
  }
}
