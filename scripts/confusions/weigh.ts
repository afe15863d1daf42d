/** Candidates for a slip of which one is right, each with what speaks for it. */
export interface Choice {
  /** One row for every candidate. */
  readonly rows: readonly (readonly number[])[]
  /** The candidate that was meant. */
  readonly right: number
}

const ROUNDS = 30
const RATE = 0.5

/** Weights of a softmax over the candidates, by Newton steps on each weight alone. */
export function fitWeights(choices: readonly Choice[], start: readonly number[]): number[] {
  let weights = [...start]
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map(() => 0)
    const curvature = weights.map(() => 1e-6)
    for (const {rows, right} of choices) {
      const shares = probabilities(rows, weights)
      weights.forEach((_, i) => {
        const mean = rows.reduce((sum, row, k) => sum + shares[k]! * row[i]!, 0)
        gradient[i]! += rows[right]![i]! - mean
        curvature[i]! += rows.reduce((sum, row, k) => sum + shares[k]! * row[i]! ** 2, 0) - mean ** 2
      })
    }
    weights = weights.map((weight, i) => weight + (RATE * gradient[i]!) / curvature[i]!)
  }
  return weights
}

/** Shares of the candidates, which sum to 1. */
export function probabilities(rows: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i]!, 0))
  const most = Math.max(...scores)
  const parts = scores.map((score) => Math.exp(score - most))
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / total)
}

/** The least share of a best candidate above which `precision` of the best are right, and how many of all choices that answers. */
export function thresholdFor(choices: readonly Choice[], weights: readonly number[], precision: number): {least: number; answered: number} {
  const answers = choices.map(({rows, right}) => {
    const shares = probabilities(rows, weights)
    const share = Math.max(...shares)
    return {share, good: shares.indexOf(share) === right}
  }).sort((a, b) => b.share - a.share)
  let good = 0
  let found = {least: 1, answered: 0}
  answers.forEach(({share, good: fine}, i) => {
    good += fine ? 1 : 0
    if (good / (i + 1) >= precision) found = {least: share, answered: (i + 1) / answers.length}
  })
  return found
}
