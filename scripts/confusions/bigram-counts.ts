import {CLASSES, type Neighbours, signClass} from '../../src/languages/neighbours.js'
import {visitWords} from '../../src/passes/spelling/tokens.js'
import type {Counted} from './bigrams.js'

/** What the books count for, in running words for one of the texts. */
const BOOKS = 0.3
/** Occurrences that are added to what is counted and to what is expected: few prove little. */
const SHRINK = 3
const LARGEST = 4

/** How often classes of words, and words themselves, stand beside one another. */
export class BigramCounts {
  private readonly classes = new Float64Array(CLASSES * CLASSES)
  private readonly words = new Map<string, number>()
  private total = 0

  constructor(private readonly neighbours: Neighbours) {}

  addTexts(texts: readonly string[]): void {
    for (const text of texts) {
      let [from, to] = [-1, -1]
      visitWords(text, 0, text.length, (start, end) => {
        this.total++
        const own = this.neighbours.classOf(text, start, end)
        if (from >= 0 && text.slice(to, start).trim() === '') {
          this.add(this.neighbours.classOf(text, from, to), own, 1)
          this.addWords(text.slice(from, to).toLowerCase(), text.slice(start, end).toLowerCase(), 1)
        } else {
          this.add(signClass(text, start - 1 - blanks(text, start)), own, 1)
          if (from >= 0) this.add(this.neighbours.classOf(text, from, to), signClass(text, to), 1)
        }
        from = start
        to = end
      })
    }
  }

  addBooks(bigrams: readonly Counted[]): void {
    const all = bigrams.reduce((sum, {count}) => sum + count, 0)
    const scale = (BOOKS * this.total) / all
    for (const {first, second, count} of bigrams) {
      this.add(this.neighbours.classOf(first, 0, first.length), this.neighbours.classOf(second, 0, second.length), count * scale)
      this.addWords(first, second, count * scale)
    }
  }

  private add(before: number, behind: number, times: number): void {
    this.classes[before * CLASSES + behind]! += times
  }

  private addWords(first: string, second: string, times: number): void {
    const key = `${first} ${second}`
    this.words.set(key, (this.words.get(key) ?? 0) + times)
  }

  /** Pointwise mutual information of each two classes, shrunk towards 0. */
  classInformation(): Float64Array {
    const [before, behind] = [new Float64Array(CLASSES), new Float64Array(CLASSES)]
    this.classes.forEach((count, i) => {
      before[Math.floor(i / CLASSES)]! += count
      behind[i % CLASSES]! += count
    })
    const all = before.reduce((sum, count) => sum + count, 0)
    return this.classes.map((count, i) => information(count, (before[Math.floor(i / CLASSES)]! * behind[i % CLASSES]!) / all))
  }

  /** For pairs of words, what the classes do not tell; the pairs that say most first. */
  wordInformation(classes: Float64Array): {first: string; second: string; value: number; weight: number}[] {
    const [before, behind] = [new Map<string, number>(), new Map<string, number>()]
    let all = 0
    for (const [key, count] of this.words) {
      const [first = '', second = ''] = key.split(' ')
      before.set(first, (before.get(first) ?? 0) + count)
      behind.set(second, (behind.get(second) ?? 0) + count)
      all += count
    }
    const made = [...this.words].map(([key, count]) => {
      const [first = '', second = ''] = key.split(' ')
      const own = classes[this.neighbours.classOf(first, 0, first.length) * CLASSES + this.neighbours.classOf(second, 0, second.length)]!
      const expected = ((before.get(first)! * behind.get(second)!) / all) * Math.exp(own)
      const value = Math.max(-LARGEST, Math.min(LARGEST, Math.log((count + 1) / (expected + 1))))
      return {first, second, value, weight: Math.abs(value) * Math.log(1 + count)}
    })
    return made.sort((a, b) => b.weight - a.weight || (a.first < b.first ? -1 : 1))
  }
}

const information = (count: number, expected: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.log((count + SHRINK) / (expected + SHRINK))))

function blanks(text: string, start: number): number {
  let at = start - 1
  while (text[at] === ' ') at--
  return start - 1 - at
}
