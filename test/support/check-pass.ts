import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect} from 'vitest'
import {Document, type DocumentContext} from '../../src/document/document.js'
import {ChangeLog} from '../../src/document/log.js'
import type {CommonOptions, Pass} from '../../src/document/pass.js'

/** Run passes over a text, as a cleaner would. */
export async function runPasses(list: readonly (readonly [pass: Pass, options?: object])[], source: string | Document, context: DocumentContext = {}): Promise<Document> {
  const document = typeof source === 'string' ? new Document(source, context) : source
  const processor = unified()
  for (const [pass, options] of list) processor.use(pass, options as CommonOptions)
  const file = new VFile()
  file.data.kempt = document
  await processor.run(document.tree, file)
  return document
}

export interface CheckOptions extends DocumentContext {
  readonly options?: object
  /** Passes that run before, such as `language`. */
  readonly before?: readonly Pass[]
}

/**
 * Run one pass over a text and check all that every pass promises: the result, exact undo and redo, offsets that read what they say,
 * a JSON round trip, and that a second run changes nothing.
 */
export async function checkPass<O extends CommonOptions>(pass: Pass<O>, source: string, expected: string, {options = {}, before = [], ...context}: CheckOptions = {}): Promise<Document> {
  const list = [...before.map((p) => [p] as const), [pass as unknown as Pass, options] as const]
  const document = await runPasses(list, source, context)
  expect(document.text).toBe(expected)
  checkLog(document)
  const again = await runPasses(list, document.text, context)
  expect(again.text, 'second run').toBe(document.text)
  return document
}

/** Check that the change log of a document is exact in every direction. */
export function checkLog({source, text, log, blocks}: Document): void {
  expect(log.apply(source), 'apply').toBe(text)
  expect(log.revert(text), 'revert').toBe(source)
  expect(log.replay(source, () => true), 'replay all').toBe(text)
  expect(log.replay(source, () => false), 'replay none').toBe(source)
  const json = ChangeLog.fromJSON(JSON.parse(JSON.stringify(log)))
  expect(json.apply(source), 'apply from JSON').toBe(text)
  let end = 0
  let out = ''
  for (const change of log.changes(source, text)) {
    expect(change.start, 'sorted and disjoint').toBeGreaterThanOrEqual(end)
    expect(source.slice(change.start, change.end), 'before').toBe(change.before)
    expect(text.slice(...change.target), 'target').toBe(change.after)
    expect(change.before, 'changes something').not.toBe(change.after)
    out += source.slice(end, change.start) + change.after
    end = change.end
  }
  expect(out + source.slice(end), 'changes applied').toBe(text)
  let last = 0
  for (const block of blocks) {
    expect(block.start, 'blocks in order').toBeGreaterThanOrEqual(last)
    expect(block.end).toBeGreaterThanOrEqual(block.start)
    last = block.end
  }
  expect(last, 'blocks inside the text').toBeLessThanOrEqual(text.length)
}
