/** A piece of text that knows where each of its code units came from. */
export interface Traced {
  readonly text: string
  /** Offset in the source of each code unit, and one more for the end. Units made together have one offset. */
  readonly at: Int32Array
}

/** A stretch of the source that reads otherwise now. */
export interface Difference {
  readonly start: number
  readonly end: number
  readonly after: string
}

/** Untouched text that begins at `offset` of its source. */
export function trace(text: string, offset: number): Traced {
  const at = new Int32Array(text.length + 1)
  for (let i = 0; i <= text.length; i++) at[i] = offset + i
  return {text, at}
}

/** A part of traced text. */
export function sliceTraced({text, at}: Traced, start: number, end: number): Traced {
  return {text: text.slice(start, end), at: at.subarray(start, end + 1)}
}

/** Collects a text that is made from another from left to right. */
export class Tracer {
  private text = ''
  private readonly at: Int32Array
  private size = 0

  constructor(private readonly from: Traced) {
    this.at = new Int32Array(from.text.length * 2 + 2)
  }

  /** Put `made` for what begins at `index` of the text before. */
  put(made: string, index: number): void {
    for (let k = 0; k < made.length; k++) this.at[this.size++] = this.from.at[index]!
    this.text += made
  }

  /** Keep `[start, end)` as it is. */
  keep(start: number, end: number): void {
    for (let i = start; i < end; i++) this.at[this.size++] = this.from.at[i]!
    this.text += this.from.text.slice(start, end)
  }

  /** Take in a part that was worked on elsewhere. */
  take(part: Traced): void {
    this.at.set(part.at.subarray(0, part.text.length), this.size)
    this.size += part.text.length
    this.text += part.text
  }

  done(): Traced {
    this.at[this.size] = this.from.at[this.from.text.length]!
    return {text: this.text, at: this.at.slice(0, this.size + 1)}
  }
}

/** What characters a later look will not find: controls, zero-width characters, letters and marks that compose. */
// eslint-disable-next-line no-control-regex
const PASSING = /[\0-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]+|\P{M}\p{M}+/gu

/** The text as it looks once characters that say nothing are taken out and the others composed. */
export function settled(from: Traced): Traced {
  const tracer = new Tracer(from)
  let kept = 0
  for (const {0: run, index} of from.text.matchAll(PASSING)) {
    const made = /\p{M}/u.test(run) ? run.normalize('NFC') : ''
    if (made === run) continue
    tracer.keep(kept, index)
    tracer.put(made, index)
    kept = index + run.length
  }
  if (kept === 0) return from
  tracer.keep(kept, from.text.length)
  return tracer.done()
}

/** Where traced text differs from its source: sorted, disjoint, as short as whole characters allow. */
export function differences({text, at}: Traced, source: string): Difference[] {
  const list: {start: number; end: number; after: string}[] = []
  for (let from = 0; from < text.length; ) {
    let to = from + 1
    while (to < text.length && at[to] === at[from]) to++
    const start = at[from]!
    const end = at[to]!
    const after = text.slice(from, to)
    const last = list.at(-1)
    if (source.slice(start, end) !== after) {
      if (last && last.end === start) Object.assign(last, {end, after: last.after + after})
      else list.push({start, end, after})
    }
    from = to
  }
  return list
}
