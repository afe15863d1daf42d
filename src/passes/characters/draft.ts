import type {Document} from '../../document/document.js'

/** A stretch of text under repair: what each of its code units reads now, and by which rule. */
export class Draft {
  private readonly made: string[]
  private readonly rules: (string | undefined)[]
  private readonly evidence: (string | undefined)[] = []
  private cached: {text: string; at: readonly number[]} | undefined
  private touched = false
  private dirty = false

  constructor(
    readonly source: string,
    readonly start: number
  ) {
    this.made = source.split('')
    this.rules = new Array<string | undefined>(source.length)
  }

  /** The text as it read when the last step ended, and for each of its code units the index in the source that made it. */
  get now(): {readonly text: string; readonly at: readonly number[]} {
    if (this.cached) return this.cached
    const at: number[] = []
    this.made.forEach((part, index) => {
      for (let k = 0; k < part.length; k++) at.push(index)
    })
    return (this.cached = {text: this.made.join(''), at})
  }

  /** End a step: `now` tells of its replacements from here on. */
  settle(): void {
    if (this.dirty) this.cached = undefined
    this.dirty = false
  }

  /** Put `after` for `[start, end)` of `now`. The replacements of one step must not overlap. */
  replace(start: number, end: number, after: string, rule: string, evidence: string): void {
    const {at} = this.now
    const first = at[start]!
    const last = end < at.length ? at[end]! : this.made.length
    for (let index = first; index < last; index++) {
      this.made[index] = index === first ? after : ''
      this.rules[index] = rule
      this.evidence[index] = evidence
    }
    this.dirty = true
    this.touched = true
  }

  /** Ask for the edits: neighbours of one rule together. */
  commit(document: Document): void {
    if (!this.touched) return
    for (let from = 0; from < this.made.length; ) {
      const rule = this.rules[from]
      let to = from + 1
      while (to < this.made.length && this.rules[to] === rule && (rule === undefined || this.made[to] === '' || this.evidence[to] === this.evidence[from])) to++
      if (rule !== undefined) document.replace(this.start + from, this.start + to, this.made.slice(from, to).join(''), rule, {evidence: this.evidence[from]!})
      from = to
    }
  }
}
