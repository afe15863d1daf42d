import type {Model} from './model.js'

/** Nats for a pair, at least, in a word that a repair may be worth. */
const SUSPECT = 3.6
const SAMPLE = 400
const REMEMBERED = 5000
// eslint-disable-next-line regexp/use-ignore-case
const WORD = /[A-Za-z\u0080-\uffff]+/g
const BETWEEN_SPACES = /[^ ]+/g
const NOT_ASCII = /[^\0-\u007f]/
/** Characters that single-byte encodings have. */
const OLD = /[\u0080-\u06ff\u1e00-\u2fff\ue000-\uf8ff\ufb00-\uffff]/

/** Weighs the words of texts one by one. */
export class Words {
  /** Cost and number of pairs of words seen of late. */
  private readonly known = new Map<string, {nats: number; size: number}>()

  constructor(private readonly model: Model) {}

  private weigh(word: string): {nats: number; size: number} {
    const known = this.known.get(word)
    if (known) return known
    const profile = this.model.profile(word)
    const made = {nats: this.model.cost(profile), size: profile.size}
    if (this.known.size >= REMEMBERED) this.known.clear()
    if (word.length < SAMPLE) this.known.set(word, made)
    return made
  }

  /** What a text costs at least if each of its words may be in a language of its own. */
  generousCost(text: string): number {
    let sum = 0
    for (const [word] of text.matchAll(WORD)) if (NOT_ASCII.test(word)) sum += this.weigh(word).nats
    return sum
  }

  /** Words with characters outside ASCII that read badly in every language, and others to go with them: some hundred characters each. */
  sample(text: string): {bad: string; other: string} {
    let bad = ''
    let other = ''
    for (const [word] of text.matchAll(BETWEEN_SPACES)) {
      if (!OLD.test(word)) continue
      const {nats, size} = this.weigh(word)
      if (nats > SUSPECT * (size + 1)) bad += `${word} `
      else if (other.length < SAMPLE) other += `${word} `
      if (bad.length > SAMPLE) break
    }
    return {bad: bad.slice(0, 2 * SAMPLE), other: other.slice(0, Math.max(0, 2 * SAMPLE - bad.length))}
  }
}
