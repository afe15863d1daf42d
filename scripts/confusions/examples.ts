import {FEATURES, type Confusions} from '../../src/languages/confusions.js'
import {visitWords} from '../../src/passes/spelling/tokens.js'
import type {Bigram} from './bigrams.js'

/** Words and the contexts that they stand in, `FEATURES` cells each. */
export interface Examples {
  /** Numbers of words in `names`. */
  readonly words: Int32Array
  readonly contexts: Int32Array
  readonly names: readonly string[]
}

/** Which contexts a neighbour before a word, and one behind it, makes known: words and clusters. */
const BEFORE = [0, 7]
const BEHIND = [1, 8]

/** What stands for a context that is not known. */
export const hidden = (feature: number): number => Math.imul(feature + 1, 0x3779b1)

/** Every place in the texts where one of the words stands, and a share of the pairs of words that each stands for. */
export function collect(model: Confusions, rivals: ReadonlyMap<string, readonly string[]>, texts: readonly string[], bigrams: readonly Bigram[] = []): Examples {
  const names = [...rivals.keys()]
  const numbers = new Map(names.map((name, i) => [name, i]))
  const list = new Growing()
  for (const text of texts) {
    visitWords(text, 0, text.length, (start, end) => {
      const number = numbers.get(text.slice(start, end).toLowerCase().replace('’', "'"))
      if (number !== undefined) list.push(number, model.contextOf(text, start, end))
    })
  }
  for (const {first, second, times} of bigrams) addBigram(model, list, numbers, first, second, times)
  return {...list.take(), names}
}

/** Two words alone: the other sides are not known. */
function addBigram(model: Confusions, list: Growing, numbers: ReadonlyMap<string, number>, first: string, second: string, times: number): void {
  const text = `${first} ${second}`
  const sides = [
    {number: numbers.get(first), start: 0, end: first.length, known: BEHIND},
    {number: numbers.get(second), start: first.length + 1, end: text.length, known: BEFORE}
  ]
  for (const {number, start, end, known} of sides) {
    if (number === undefined) continue
    const context = model.contextOf(text, start, end).map((cell, f) => (known.includes(f) ? cell : hidden(f)))
    for (let i = 0; i < times; i++) list.push(number, context)
  }
}

class Growing {
  private words = new Int32Array(1 << 16)
  private contexts = new Int32Array(FEATURES << 16)
  private size = 0

  push(word: number, context: Int32Array): void {
    if (this.size === this.words.length) {
      this.words = enlarge(this.words)
      this.contexts = enlarge(this.contexts)
    }
    this.words[this.size] = word
    this.contexts.set(context, this.size * FEATURES)
    this.size++
  }

  take(): {words: Int32Array; contexts: Int32Array} {
    return {words: this.words.slice(0, this.size), contexts: this.contexts.slice(0, this.size * FEATURES)}
  }
}

function enlarge(list: Int32Array): Int32Array<ArrayBuffer> {
  const made = new Int32Array(list.length * 2)
  made.set(list)
  return made
}
