import {NONE, type Alphabet} from './alphabets.js'

/** Share of a letter by itself in what is expected after another, and nats at most. */
const ALONE = 0.1
const MOST = 9

/** For each script of several languages, a language that is none of them but is written as they are: what comes after a letter is their mean. */
export function pooled(known: readonly Alphabet[], size: number, steps: number): Alphabet[] {
  return ['Latn', 'Cyrl', 'Arab'].map((script) => pool(script, known.filter((alphabet) => alphabet.script === script), size, steps))
}

function pool(script: string, languages: readonly Alphabet[], size: number, steps: number): Alphabet {
  const numbers = [...Array(size).keys()].filter((number) => languages.some(({local}) => local[number] !== NONE))
  const local = new Uint16Array(size).fill(NONE)
  numbers.forEach((number, i) => (local[number] = i))
  const width = numbers.length
  const sums = new Float64Array(width * width)
  const having = new Float64Array(width)
  for (const language of languages) addTo(sums, having, language, numbers, steps)
  const alone = Float64Array.from(numbers, (_, b) => numbers.reduce((sum, __, a) => sum + sums[a * width + b]!, 0) / (languages.length * 30))
  const costs = new Uint8Array(width * width)
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) {
      const share = (1 - ALONE) * (sums[a * width + b]! / having[a]!) + ALONE * alone[b]!
      costs[a * width + b] = Math.round(Math.min(-Math.log(share), MOST) * steps)
    }
  }
  return {tag: `und-${script}`, script, isPooled: true, local, size: width, costs}
}

/** Add what a language expects after each letter; `having` counts the languages that have the letter. */
function addTo(sums: Float64Array, having: Float64Array, {local, size, costs}: Alphabet, numbers: readonly number[], steps: number): void {
  const width = numbers.length
  for (let a = 0; a < width; a++) {
    const row = local[numbers[a]!]!
    if (row === NONE) continue
    having[a]!++
    for (let b = 0; b < width; b++) {
      const column = local[numbers[b]!]!
      if (column !== NONE) sums[a * width + b]! += Math.exp(-costs[row * size + column]! / steps)
    }
  }
}
