import {scriptsIn, type Root} from './block.js'
import type {Edit} from './span.js'

/**
 * Move block offsets over the edits of a layer. Blocks and edits are sorted, so one sweep is enough.
 * What is written at the edge of a block belongs to it; an edit over several blocks goes to the first.
 */
export function moveBlocks(tree: Root, edits: readonly Edit[], text: string): void {
  let next = 0
  let delta = 0
  let last = 0
  const pass = (done: (edit: Edit) => boolean): Edit | undefined => {
    while (next < edits.length && done(edits[next]!)) delta += growth(edits[next++]!)
    return edits[next]
  }
  for (const block of tree.children) {
    const {start, end} = block
    let edit = pass((e) => e.end < start || (e.end === start && e.start < e.end))
    const touched = edit !== undefined && edit.start <= end
    block.start = Math.max(last, (edit && edit.start < start ? edit.start : start) + delta)
    edit = pass((e) => e.end <= end)
    block.end = Math.max(block.start, edit && edit.start < end ? edit.start + delta + edit.after.length : end + delta)
    last = block.end
    if (touched) block.scripts = scriptsIn(text, block.start, block.end)
  }
}

function growth(edit: Edit): number {
  return edit.after.length - (edit.end - edit.start)
}
