import type {Codepage} from './codepages.js'
import type {Patterns} from './patterns.js'
import {sliceTraced, Tracer, type Traced} from './traced.js'
import {undoUtf8} from './utf8.js'

/** What a text was written in, and what it was read as. */
export interface Way {
  readonly written: string
  readonly read: string
}

/** A text after one repair, and what the repair was. */
export interface Repair {
  /** How the whole text was broken, where that is known. */
  readonly way?: Way
  /** From 0 to 1, where it is less than the rule's. */
  readonly confidence?: number
  readonly traced: Traced
  readonly evidence: string
  readonly rule: 'utf8' | 'single-byte' | 'c1-controls'
}

/** Encodings in which ftfy looks for UTF-8, in its order. */
const READ_AS = ['iso-8859-1', 'windows-1252', 'windows-1251', 'windows-1250', 'windows-1253', 'windows-1254', 'windows-1257', 'iso-8859-2', 'macintosh', 'ibm437']
/** Repairs inside repairs; more than three never occur. */
const DEEPEST = 4

/** UTF-8 that was read in another encoding. */
export function utf8Repair(traced: Traced, {name}: Codepage): Repair {
  return {traced, evidence: `UTF-8 read as ${name}`, rule: 'utf8', way: {written: 'utf-8', read: name}}
}

/** What ftfy's fix_encoding does (Robyn Speer, Apache-2.0), one step at a time. */
export class Rules {
  private readonly pages: readonly Codepage[]
  private readonly windows: Codepage

  constructor(
    private readonly patterns: Patterns,
    page: (name: string) => Codepage
  ) {
    this.pages = READ_AS.map(page)
    this.windows = page('windows-1252')
  }

  isBad(text: string): boolean {
    return this.patterns.bad.test(text)
  }

  /** UTF-8 read as one of the common encodings, all through the text. */
  whole(from: Traced): Repair | undefined {
    for (const page of this.pages) {
      const undone = undoUtf8(from, page, {whole: true, spaces: page.name === 'macintosh' ? 'none' : 'likely'})
      if (undone) return utf8Repair(undone.traced, page)
    }
    return undefined
  }

  /** The same in parts of the text that look like it, each by itself. */
  parts(from: Traced, depth = 0): Repair | undefined {
    const tracer = new Tracer(from)
    const evidence = new Set<string>()
    let kept = 0
    for (const {0: run, index} of from.text.matchAll(this.patterns.utf8)) {
      if (run.length === from.text.length || !this.isBad(run)) continue
      const fixed = this.all(sliceTraced(from, index, index + run.length), depth + 1)
      if (fixed.steps.length === 0) continue
      tracer.keep(kept, index)
      tracer.take(fixed.traced)
      kept = index + run.length
      for (const step of fixed.steps) evidence.add(step.evidence)
    }
    if (evidence.size === 0) return undefined
    tracer.keep(kept, from.text.length)
    return {traced: tracer.done(), evidence: [...evidence].join(', '), rule: 'utf8'}
  }

  /** C1 controls were characters of windows-1252, as browsers take them. */
  controls(from: Traced): Repair | undefined {
    const tracer = new Tracer(from)
    let kept = 0
    for (let i = 0; i < from.text.length; i++) {
      const code = from.text.charCodeAt(i)
      if (code < 0x80 || code > 0x9f || this.windows.decode[code] === code) continue
      tracer.keep(kept, i)
      tracer.put(String.fromCharCode(this.windows.decode[code]!), i)
      kept = i + 1
    }
    if (kept === 0) return undefined
    tracer.keep(kept, from.text.length)
    return {traced: tracer.done(), evidence: 'windows-1252 read as iso-8859-1', rule: 'c1-controls'}
  }

  /** Everything, until nothing is left to do. */
  all(from: Traced, depth = 0): {traced: Traced; steps: Repair[]} {
    const steps: Repair[] = []
    let traced = from
    while (depth < DEEPEST && this.isBad(traced.text)) {
      const step: Repair | undefined = this.whole(traced) ?? this.parts(traced, depth) ?? this.controls(traced)
      if (!step || step.traced.text === traced.text) break
      steps.push(step)
      traced = step.traced
    }
    return {traced, steps}
  }
}
