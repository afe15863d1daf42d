import {chooseChrome, type Limits, type Models} from '../../src/passes/boilerplate/decide.js'
import type {Phrases} from '../../src/passes/boilerplate/phrases.js'
import {overlap, tokensOf} from './align.js'
import type {Measured} from './samples.js'

/** What came out of one page. */
export interface Outcome {
  readonly precision: number
  readonly recall: number
  readonly kept: number
  readonly chrome: number
  readonly chromeGone: number
  readonly content: number
  readonly contentGone: number
}

export function judge({source, page, labels}: Measured, phrases: Phrases, models: Models, limits: Limits): Outcome {
  const gone = chooseChrome(page, phrases, models, limits)
  const html = source.kind === 'html'
  const texts = page.lines.map((line) => page.document.textOf(line.block))
  const counts = (i: number): boolean => html || labels.get(page.lines[i]!) !== 2
  const {precision, recall} = overlap(source.gold, texts.filter((_, i) => counts(i) && !gone.has(page.lines[i]!)).join('\n'))
  const all = overlap(source.gold, texts.filter((_, i) => counts(i)).join('\n'))
  const out = {precision, recall, kept: all.recall, chrome: 0, chromeGone: 0, content: 0, contentGone: 0}
  page.lines.forEach((line, i) => {
    const label = labels.get(line)
    if (label === 2 || tokensOf(texts[i]!).length === 0) return
    if (label === 0) {
      out.chrome++
      if (gone.has(line)) out.chromeGone++
    } else {
      out.content++
      if (gone.has(line)) out.contentGone++
    }
  })
  return out
}

/** One line of figures: means over pages, F1 of the means. */
export function summary(name: string, list: readonly Outcome[]): string {
  const mean = (value: (o: Outcome) => number): number => {
    const values = list.map(value).filter((v) => !Number.isNaN(v))
    return values.reduce((a, b) => a + b, 0) / values.length
  }
  const total = (value: (o: Outcome) => number): number => list.reduce((sum, o) => sum + value(o), 0)
  const p = 100 * mean((o) => o.precision)
  const r = 100 * mean((o) => o.recall)
  const damaged = list.filter((o) => o.recall < 0.9 * o.kept).length
  const figures = [
    `F1 ${((2 * p * r) / (p + r)).toFixed(2)}`, `P ${p.toFixed(2)}`, `R ${r.toFixed(2)}`, `lost ${(100 * mean((o) => o.kept - o.recall)).toFixed(2)}`, `damaged ${((100 * damaged) / list.length).toFixed(1)} %`,
    `chrome ${((100 * total((o) => o.chromeGone)) / total((o) => o.chrome)).toFixed(1)} %`, `content lines lost ${((100 * total((o) => o.contentGone)) / total((o) => o.content)).toFixed(2)} %`
  ]
  return `${name.padEnd(28)} ${figures.join('  ')}`
}
