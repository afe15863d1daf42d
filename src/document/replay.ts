import type {Layer} from './layer.js'
import type {Edit} from './span.js'

/** Whether an edit stays in a replay. */
export type Keep = (edit: Edit, pass: string) => boolean

/** A stretch `[start, end)` of a text of the first run that reads `text` in the replay. */
interface Patch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Make the output again without the edits that `keep` refuses.
 * An edit that touches text which would now read otherwise goes with them.
 */
export function replay(source: string, layers: readonly Layer[], keep: Keep): string {
  let text = source // of the first run
  let patches: Patch[] = []
  for (const layer of layers) {
    patches = through(layer, text, patches, keep)
    text = layer.apply(text)
  }
  return patched(text, 0, text.length, patches)
}

/** Carry the patches over one layer, adding the edits of it that go. */
function through(layer: Layer, text: string, patches: readonly Patch[], keep: Keep): Patch[] {
  const out: Patch[] = []
  const {edits} = layer
  let shift = 0
  let p = 0
  let e = 0
  while (p < patches.length || e < edits.length) {
    const group = nextGroup(patches, p, edits, e)
    const mine = edits.slice(e, group.edits)
    const theirs = patches.slice(p, group.patches)
    p = group.patches
    e = group.edits
    const growth = mine.reduce((sum, edit) => sum + edit.after.length - (edit.end - edit.start), 0)
    if (theirs.length > 0 || !keep(mine[0]!, layer.pass)) {
      out.push({start: group.start + shift, end: group.end + shift + growth, text: patched(text, group.start, group.end, theirs)})
    }
    shift += growth
  }
  return out
}

/** The next patches and edits that overlap one another: how far each list goes, and the hull. */
function nextGroup(patches: readonly Patch[], p: number, edits: readonly Edit[], e: number): {patches: number; edits: number; start: number; end: number} {
  let start = -1
  let end = -1
  for (;;) {
    const patch = patches[p]
    const edit = edits[e]
    const first = patch && (!edit || patch.start < edit.start || (patch.start === edit.start && patch.end <= edit.end)) ? patch : edit
    if (!first) break
    const joined = start < 0 || first.start < end || (first.start === first.end && first.start === end && start === end)
    if (!joined) break
    if (start < 0) start = first.start
    end = Math.max(end, first.end)
    if (first === patch) p++
    else e++
  }
  return {patches: p, edits: e, start, end}
}

/** What `[start, end)` of the first run's text reads in the replay. */
function patched(text: string, start: number, end: number, patches: readonly Patch[]): string {
  let out = ''
  let from = start
  for (const patch of patches) {
    out += text.slice(from, patch.start) + patch.text
    from = patch.end
  }
  return out + text.slice(from, end)
}
