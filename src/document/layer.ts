import {KemptError} from './error.js'
import type {Edit} from './span.js'

/** The edits of one pass: sorted, disjoint, and enough to go both ways. */
export class Layer {
  /** How much longer the output is than the input, up to and with each edit. */
  private readonly shift: Int32Array

  constructor(
    readonly pass: string,
    readonly edits: readonly Edit[]
  ) {
    this.shift = new Int32Array(edits.length)
    let shift = 0
    edits.forEach((edit, index) => {
      shift += edit.after.length - (edit.end - edit.start)
      this.shift[index] = shift
    })
  }

  /** Sort edits and check that they are disjoint; throws `KemptError` `overlap`, naming both rules. */
  static of(pass: string, edits: Edit[]): Layer {
    edits.sort((a, b) => a.start - b.start || a.end - b.end)
    for (let i = 1; i < edits.length; i++) {
      const last = edits[i - 1]!
      const next = edits[i]!
      const samePoint = last.start === next.start && next.start === next.end
      if (next.start < last.end || samePoint) {
        throw new KemptError('overlap', `Cannot apply \`${pass}/${next.rule}\` at ${next.start}: it overlaps \`${pass}/${last.rule}\``)
      }
    }
    return new Layer(pass, edits)
  }

  /** Length of the output minus length of the input. */
  get growth(): number {
    return this.shift.at(-1) ?? 0
  }

  /** Where edit `index` begins in the output. */
  outputStart(index: number): number {
    return this.edits[index]!.start + (index > 0 ? this.shift[index - 1]! : 0)
  }

  /** The output for an input. */
  apply(text: string): string {
    let out = ''
    let from = 0
    for (const edit of this.edits) {
      out += text.slice(from, edit.start) + edit.after
      from = edit.end
    }
    return out + text.slice(from)
  }

  /** The input for an output. */
  revert(text: string): string {
    let out = ''
    let from = 0
    this.edits.forEach((edit, index) => {
      const start = this.outputStart(index)
      out += text.slice(from, start) + edit.before
      from = start + edit.after.length
    })
    return out + text.slice(from)
  }
}
