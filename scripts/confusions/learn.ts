import {cellOf, FEATURES, hash} from '../../src/languages/confusions.js'
import {hidden, type Examples} from './examples.js'

const EPOCHS = 4
const RATE = 0.15
/** What every step takes off a weight. */
const DECAY = 1e-6
/** Errors smaller than this teach nothing. */
const SLIGHT = 1e-3
/** Share of the contexts that training leaves out, so that the model learns to do without any one of them (dropout). */
const LEFT_OUT = 0.25

/** Softmax over a word and its rivals, by AdaGrad. `weights` is filled from nothing. */
export function learn(weights: Float32Array, {words, contexts, names}: Examples, rivals: ReadonlyMap<string, readonly string[]>): void {
  weights.fill(0)
  const squares = new Float32Array(weights.length).fill(1)
  const options = names.map((name) => Int32Array.from(rivals.get(name)!, (word) => hash(word, 0, word.length)))
  const next = generator(1)
  const context = new Int32Array(FEATURES + 1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0
    for (let n = 0; n < words.length; n++) {
      const i = next() % words.length
      for (let f = 0; f < FEATURES; f++) context[f] = next() / 2 ** 32 < LEFT_OUT ? hidden(f) : contexts[i * FEATURES + f]!
      loss += step(weights, squares, options[words[i]!]!, context)
    }
    process.stdout.write(`epoch ${epoch + 1}: loss ${(loss / words.length).toFixed(4)} over ${words.length} words\n`)
  }
}

/** Learn from one place, where the first of the options is right. The last cell of the context is the word alone. */
function step(weights: Float32Array, squares: Float32Array, options: Int32Array, context: Int32Array): number {
  const cells = new Int32Array(options.length * context.length)
  const scores = new Float64Array(options.length)
  for (let k = 0, at = 0; k < options.length; k++) {
    for (let f = 0; f < context.length; f++, at++) scores[k]! += weights[(cells[at] = cellOf(options[k]!, context[f]!))]!
  }
  const most = Math.max(...scores)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
  for (let k = 0; k < options.length; k++) {
    const error = (k === 0 ? 1 : 0) - Math.exp(scores[k]! - most) / total
    if (Math.abs(error) < SLIGHT) continue
    for (let at = k * context.length; at < (k + 1) * context.length; at++) {
      const cell = cells[at]!
      squares[cell]! += error * error
      weights[cell]! += (RATE * error) / Math.sqrt(squares[cell]!) - DECAY * weights[cell]!
    }
  }
  return most + Math.log(total) - scores[0]!
}

/** Numbers below 2 to the power of 32 (a linear congruence, mixed). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0
  }
}
