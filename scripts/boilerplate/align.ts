import type {Label} from './pages.js'

const TOKEN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u1000-\u109f]|[\p{L}\p{N}]+/gu
const SIZE = 4

export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(TOKEN) ?? []
}

/** Shingles of four words, with their counts, as the benchmark of Scrapinghub counts overlap. */
export function shinglesOf(text: string): Map<string, number> {
  const tokens = tokensOf(text)
  const out = new Map<string, number>()
  if (tokens.length === 0) return out
  for (let i = 0; i <= Math.max(0, tokens.length - SIZE); i++) {
    const key = tokens.slice(i, i + SIZE).join(' ')
    out.set(key, (out.get(key) ?? 0) + 1)
  }
  return out
}

export interface Overlap {
  readonly precision: number
  readonly recall: number
}

export function overlap(gold: string, text: string): Overlap {
  const wanted = shinglesOf(gold)
  const found = shinglesOf(text)
  let hit = 0
  let all = 0
  let got = 0
  for (const [key, count] of wanted) {
    all += count
    hit += Math.min(count, found.get(key) ?? 0)
  }
  for (const count of found.values()) got += count
  return {precision: got === 0 ? NaN : hit / got, recall: all === 0 ? NaN : hit / all}
}

/** Label lines by the share of their shingles that the article has; short lines need a labelled neighbour, too. */
export function labelLines(texts: readonly string[], gold: string, title: string | undefined): Label[] {
  const wanted = shinglesOf(gold)
  const plain = ` ${tokensOf(gold).join(' ')} `
  const titleText = tokensOf(title ?? '').join(' ')
  const labels: Label[] = texts.map((text) => {
    const tokens = tokensOf(text)
    if (tokens.length === 0) return 2
    if (tokens.length < SIZE) return plain.includes(` ${tokens.join(' ')} `) ? 2 : 0
    const shingles = shinglesOf(text)
    const found = [...shingles.keys()].filter((key) => wanted.has(key)).length / shingles.size
    if (found < 0.5 && tokens.join(' ') === titleText) return 2
    return found >= 0.5 ? 1 : 0
  })
  return labels.map((label, i) => (label === 2 && tokensOf(texts[i]!).length > 0 && tokensOf(texts[i]!).length < SIZE ? (nearContent(labels, texts, i) ? 1 : 0) : label))
}

function nearContent(labels: readonly Label[], texts: readonly string[], i: number): boolean {
  for (const step of [-1, 1]) {
    let at = i + step
    while (labels[at] === 2 && Math.abs(at - i) < 4) at += step
    if (labels[at] === 1 && texts[at]!.length > 40) return true
  }
  return false
}
