import {HTML_WIDTH, htmlRows, textRows, TEXT_WIDTH} from '../../src/passes/boilerplate/features.js'
import {readPage, type Line, type Page} from '../../src/passes/boilerplate/page.js'
import type {Phrases} from '../../src/passes/boilerplate/phrases.js'
import {predict, type Forest} from '../../src/passes/boilerplate/forest.js'
import {STACK, STACK_MARKUP, stackRows} from '../../src/passes/boilerplate/stack.js'
import {chance} from './chance.js'
import {condense} from './condense.js'
import type {Samples} from './gbdt.js'
import type {Label, TrainingPage} from './pages.js'

/** A page measured once, with the label of each line. */
export interface Measured {
  readonly source: TrainingPage
  readonly page: Page
  readonly labels: ReadonlyMap<Line, Label>
}

export function measurePage(source: TrainingPage, phrases: Phrases): Measured {
  const page = readPage(source.make(), phrases)
  if (page.lines.length !== source.labels.length) throw new Error(`Lines of ${source.id}: ${page.lines.length}, labels: ${source.labels.length}`)
  return {source, page, labels: new Map(page.lines.map((line, i) => [line, source.labels[i]!]))}
}

/** Rows, labels and weights, growing. */
export class SampleList {
  private readonly parts: Float32Array[] = []
  private readonly labels: number[] = []
  private readonly weights: number[] = []

  /** `first` gives the first forest for a page, one that has not seen it; with it, the samples are those of the second. */
  constructor(
    private readonly width: number,
    private readonly first?: (page: Measured) => Forest
  ) {}

  /** Add the lines of one state of a page. Long lines count more, long pages do not. */
  add(measured: Measured, lines: readonly Line[], plain: Float32Array, scale: number): void {
    const {labels} = measured
    const rows = this.first ? stack(measured.page, lines, plain, this.width, this.first(measured)) : plain
    const width = this.full
    const total = lines.reduce((sum, line) => sum + line.measures.words + 1, 0)
    lines.forEach((line, i) => {
      const label = labels.get(line)!
      if (label === 2) return
      this.parts.push(rows.subarray(i * width, (i + 1) * width))
      this.labels.push(label)
      const own = 1 + line.measures.words
      this.weights.push((scale * (label === 1 ? Math.max(own, 8) : own)) / Math.sqrt(total))
    })
  }

  private get full(): number {
    return this.width + (this.first ? (this.width === HTML_WIDTH ? STACK_MARKUP : STACK).length : 0)
  }

  samples(): Samples {
    const width = this.full
    const rows = new Float32Array(this.parts.length * width)
    this.parts.forEach((part, i) => {
      rows.set(part, i * width)
    })
    const mean = this.weights.reduce((a, b) => a + b, 0) / this.weights.length
    return {rows, width, labels: Uint8Array.from(this.labels), weights: Float32Array.from(this.weights, (w) => w / mean)}
  }
}

/** Short pages made of each page, and what they weigh. */
const SHORT = {pages: 5, weight: 0.6}

/**
 * Samples for bare text: each page as it is, without its chrome, and with some of it gone, so that the model knows a text that is clean
 * already, and beginnings of articles; and made short in several ways.
 */
export function textSamples(pages: readonly Measured[], first?: (page: Measured) => Forest): Samples {
  const list = new SampleList(TEXT_WIDTH, first)
  for (const measured of pages) addText(list, measured)
  return list.samples()
}

function addText(list: SampleList, measured: Measured): void {
  const {page, labels, source} = measured
  const add = (lines: readonly Line[], scale: number): void => {
    if (lines.length > 2) list.add(measured, lines, textRows(page, lines), scale)
  }
  add(page.lines, 1)
  const clean = page.lines.filter((line) => labels.get(line) !== 0)
  if (clean.length === page.lines.length) return
  add(clean, 0.6)
  add(clean.slice(0, 3 + Math.floor(chance(source.id, 0) * 8)), 0.4)
  for (const share of [0.15, 0.5]) add(thin(measured, share), 0.5)
  if (source.kind === 'text') for (let salt = 1; salt <= SHORT.pages; salt++) add(condense(measured, salt), SHORT.weight)
}

export function htmlSamples(pages: readonly Measured[], phrases: Phrases, first?: (page: Measured) => Forest): Samples {
  const list = new SampleList(HTML_WIDTH, first)
  for (const measured of pages) list.add(measured, measured.page.lines, htmlRows(measured.page, measured.page.lines, phrases), 1)
  return list.samples()
}

function stack(page: Page, lines: readonly Line[], rows: Float32Array, width: number, forest: Forest): Float32Array {
  return stackRows(page, lines, rows, width, lines.map((_, i) => predict(forest, rows, i * width)), width === HTML_WIDTH)
}

/** A page that keeps a share of its chrome, in stretches. */
function thin({page, labels, source}: Measured, share: number): Line[] {
  return page.lines.filter((line, i) => labels.get(line) !== 0 || chance(source.id, Math.floor(i / 4)) < share)
}
