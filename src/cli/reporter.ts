import {visible} from '../write/visible.js'
import type {SingleBar} from 'cli-progress'
import type {Tally} from '../run/tally.js'

const LIMIT = 20
const INTERVAL = 100 // ms

/** Says on standard error what happens: one line for each thing that went wrong, progress on a terminal, a summary. */
export class Reporter {
  private readonly started = performance.now()
  private shown = 0
  private hidden = 0
  private drawn = 0
  private onLine = false
  private bar: {readonly read: () => number; readonly drawing: SingleBar} | undefined

  constructor(private readonly quiet: boolean) {}

  /** A line that must be seen. */
  error(message: string): void {
    this.clear()
    process.stderr.write(`kempt: ${visible(message).replace(/\n/g, ' ')}\n`)
  }

  /** A line about one document; after the first twenty they are only counted. */
  document(message: string): void {
    if (this.shown++ < LIMIT) this.error(message)
    else this.hidden++
  }

  note(message: string): void {
    if (!this.quiet) this.error(message)
  }

  /** Show a bar with rate and remaining time, where there is a terminal to draw it on. `read` gives how many of the bytes were read. */
  async watch(total: number, read: () => number): Promise<void> {
    if (this.quiet || !process.stderr.isTTY || !Number.isFinite(total) || total === 0) return
    const {default: {Presets, SingleBar}} = await import('cli-progress')
    const format = '{bar} {percentage} % | {rate} MB/s | {eta_formatted} left | {documents} documents'
    this.bar = {read, drawing: new SingleBar({format, stream: process.stderr, clearOnComplete: true, fps: 5, barsize: 24}, Presets.shades_classic)}
    this.bar.drawing.start(total, 0, {rate: '0.0', documents: 0})
  }

  progress({documents, bytes}: Tally): void {
    if (this.bar) return this.bar.drawing.update(this.bar.read(), {rate: (bytes / 1e6 / this.seconds()).toFixed(1), documents})
    const now = performance.now()
    if (this.quiet || !process.stderr.isTTY || now - this.drawn < INTERVAL) return
    this.drawn = now
    this.onLine = true
    process.stderr.write(`\r\x1B[K${documents} documents, ${megabytes(bytes)}`)
  }

  /** End of the run. */
  summary({documents, changed, aside, bytes, rules}: Tally, verb: string): void {
    this.bar?.drawing.stop()
    this.bar = undefined
    this.clear()
    if (this.hidden > 0) this.error(`${this.hidden} more documents were set aside`)
    if (this.quiet) return
    const parts = [count(documents, 'document'), `${changed} ${verb}${edits(rules)}`, ...(aside > 0 ? [`${aside} set aside`] : [])]
    process.stderr.write(`${parts.join(', ')}; ${megabytes(bytes)} in ${this.seconds().toFixed(1)} s\n`)
  }

  /** Since the start. */
  seconds(): number {
    return (performance.now() - this.started) / 1000
  }

  private clear(): void {
    if (this.onLine || this.bar) process.stderr.write('\r\x1B[K')
    this.onLine = false
  }
}

/** How many edits there were, where they were counted, and of which passes: the busiest first. */
function edits(rules: ReadonlyMap<string, number>): string {
  const passes = new Map<string, number>()
  for (const [rule, n] of rules) {
    const pass = rule.slice(0, rule.indexOf('/'))
    passes.set(pass, (passes.get(pass) ?? 0) + n)
  }
  const all = [...passes.values()].reduce((sum, n) => sum + n, 0)
  const each = [...passes].sort(([, a], [, b]) => b - a).map(([pass, n]) => `${pass} ${n}`)
  return all === 0 ? '' : ` (${count(all, 'edit')}: ${each.join(', ')})`
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
