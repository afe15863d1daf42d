import type {Document} from '../../document/document.js'
import type {Gate} from './gate.js'
import type {Repairer} from './repairer.js'
import type {Repair, Way} from './rules.js'
import {straysOf} from './strays.js'
import {differences, trace, type Difference, type Traced} from './traced.js'

/** So many lines that were certainly broken in one way say how the others were. */
const WITNESSES = 2
const NOT_ASCII = /[^\0-\u007f]/

interface Tally {
  readonly way: Way
  lines: number
}

/** Repairs a document line by line; what says too little by itself is repaired as the other lines were. */
export class Lines {
  private readonly tallies = new Map<string, Tally>()
  private readonly done = new Set<number>()

  constructor(
    private readonly document: Document,
    private readonly repairer: Repairer
  ) {
    repairer.begin()
  }

  /** Repair the suspicious lines, and then those that the evidence of the others helps. */
  repair(gate: Gate): void {
    const {text} = this.document
    let isSuspicious = false
    gate.scan(text, (start, end) => {
      isSuspicious = true
      const {traced, steps} = this.repairer.repair(trace(text.slice(start, end), start))
      const [first] = steps
      if (!first) return true
      this.done.add(start)
      this.replace(traced, steps)
      if (first.way && steps.length === 1) this.count(first.way)
      return true
    })
    const [known] = [...this.tallies.values()].filter(({lines}) => lines >= WITNESSES).sort((a, b) => b.lines - a.lines)
    if (known) this.follow(known)
    else if (isSuspicious) this.strays()
  }

  /** Repair single letters in lines that were left. */
  private strays(): void {
    const {text} = this.document
    const evidence = 'UTF-8 read as windows-1252; the text has this letter in other words'
    let line = 0
    let at = 0
    for (const {start, end, after} of straysOf(text, this.repairer.page('windows-1252'))) {
      for (; at < start; at++) if (isLineEnd(text.charCodeAt(at))) line = at + 1
      if (!this.done.has(line)) this.document.replace(start, end, after, 'utf8', {confidence: 0.95, evidence})
    }
  }

  private count(way: Way): void {
    const key = `${way.written}>${way.read}`
    const tally = this.tallies.get(key)
    if (tally) tally.lines++
    else this.tallies.set(key, {way, lines: 1})
  }

  /** Repair the lines that were left in the way that most others were broken. */
  private follow({way, lines}: Tally): void {
    let index = 0
    for (const [line, end] of linesOf(this.document.text)) {
      const start = index
      index = end
      if (this.done.has(start) || !NOT_ASCII.test(line)) continue
      const repair = this.repairer.likewise(trace(line, start), way)
      if (repair) this.replace(repair.traced, [{...repair, evidence: `${repair.evidence}, as in ${lines} other lines`, confidence: 0.9}])
    }
  }

  private replace(traced: Traced, steps: readonly Repair[]): void {
    const {text} = this.document
    const edits = differences(traced, text)
    if (edits.every((edit) => isMention(text, edit))) return
    const {rule} = steps.find((step) => step.rule !== 'c1-controls') ?? steps[0]!
    const evidence = steps.map((step) => step.evidence).join('; then ')
    const confidence = Math.min(rule === 'single-byte' ? 0.95 : 0.99, ...steps.map((step) => step.confidence ?? 1))
    for (const {start, end, after} of edits) this.document.replace(start, end, after, rule, {confidence, evidence})
  }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13

/** Every line, and where the next one begins. */
function* linesOf(text: string): Generator<[line: string, next: number]> {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10
    if (code !== 10 && code !== 13) continue
    yield [text.slice(start, i), i + 1]
    start = i + 1
  }
}

/** Whether mojibake of a quotation mark or of à stands by itself, as where it is spoken of. */
function isMention(text: string, {start, end, after}: Difference): boolean {
  const isolated = (text[start - 1] ?? ' ') === ' ' && (text[end] ?? ' ') === ' '
  return isolated && (after === 'à' ? end === start + 1 : /^[‘’“”]$/.test(after))
}
