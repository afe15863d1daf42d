import type {Nodes, Root as NlcstRoot} from 'nlcst'
import {toString} from 'nlcst-to-string'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import type {Plugin, Transformer} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Block, Root} from '../document/block.js'
import {Document} from '../document/document.js'
import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {placeFinder} from './places.js'

/** parse-english takes time in proportion to the square of long paragraphs: longer blocks are left alone. */
const MAX_BLOCK = 10_000

/** The part of a unified processor that makes a tree of a text and runs plugins over it. */
interface Runner {
  readonly parse: (file: VFile) => NlcstRoot
  readonly runSync: (tree: NlcstRoot, file: VFile) => NlcstRoot
}

interface Proposal {
  readonly start: number
  readonly end: number
  readonly after: string
  readonly rule: string
  readonly evidence: string
}

/**
 * Run a retext plugin as a pass. What it changes in the tree, and messages that expect one thing, become edits.
 * Where two proposals overlap, the first stands and the other becomes a suggestion.
 */
/* @__NO_SIDE_EFFECTS__ */
export function fromRetext<Parameters extends unknown[]>(name: string, plugin: Plugin<Parameters, NlcstRoot>, ...parameters: Parameters): Pass {
  return definePass<CommonOptions>({
    meta: {name, summary: `The retext plugin \`${name}\`.`, after: [], rules: {}, options: {}},
    create: () => {
      const processor = retext().use(retextEnglish).use(plugin as Plugin, ...(parameters as unknown as [])).freeze() as unknown as Runner
      return (document) => {
        for (const block of document.blocks) {
          if (block.end > block.start && block.end - block.start <= MAX_BLOCK) propose(document, block, inBlock(name, document.textOf(block), processor))
        }
      }
    }
  })
}

function inBlock(name: string, text: string, processor: Runner): Proposal[] {
  const file = new VFile(text)
  const tree = processor.runSync(processor.parse(file), file)
  return [...fromTree(name, text, tree), ...fromMessages(name, text, file)].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Leaves that no longer read what stands at their place. */
function fromTree(name: string, text: string, tree: NlcstRoot): Proposal[] {
  const list: Proposal[] = []
  visit(tree, (node: Nodes) => {
    if (!('value' in node) || !node.position) return
    const start = node.position.start.offset!
    const end = node.position.end.offset!
    if (text.slice(start, end) !== node.value) list.push({start, end, after: node.value, rule: name, evidence: `${name} changed the tree`})
  })
  return list
}

function fromMessages(name: string, text: string, file: VFile): Proposal[] {
  const list: Proposal[] = []
  for (const message of file.messages) {
    const place = message.place && 'start' in message.place ? message.place : undefined
    const [after, ...others] = message.expected ?? []
    if (!place || after === undefined || others.length > 0) continue
    const start = place.start.offset!
    const end = place.end.offset!
    if (text.slice(start, end) === message.actual) list.push({start, end, after, rule: message.ruleId ?? name, evidence: message.reason})
  }
  return list
}

function propose(document: Document, block: Block, list: readonly Proposal[]): void {
  let end = -1
  for (const {start, end: stop, after, rule, evidence} of list) {
    const reason = {confidence: 0.5, evidence}
    if (start < end || (start === stop && start === end)) document.suggest(block.start + start, block.start + stop, after, rule, 'overlaps another change', reason)
    else document.replace(block.start + start, block.start + stop, after, rule, reason)
    end = Math.max(end, stop)
  }
}

/** Run a pass as a retext plugin: its changes become messages with `actual` and `expected`; the tree stays. */
/* @__NO_SIDE_EFFECTS__ */
export function toRetext<Options extends CommonOptions>(pass: Pass<Options>): Plugin<[Readonly<Options>?], NlcstRoot> {
  return function (options) {
    const run = (pass as Plugin<[Readonly<Options>?], Root>).call(this as never, options as never) as Transformer<Root>
    return async function (tree, file) {
      const document = new Document(toString(tree))
      const scratch = new VFile()
      scratch.data.kempt = document
      await (run as (tree: Root, file: VFile) => Promise<void> | void)(document.tree, scratch)
      report(document, tree, file)
    }
  }
}

function report(document: Document, tree: NlcstRoot, file: VFile): void {
  const place = placeFinder(tree)
  for (const {start, end, before, after, rule, pass, evidence} of document.log.changes(document.source, document.text)) {
    const message = file.message(`Unexpected \`${before}\`, expected \`${after}\``, {place: {start: place(start), end: place(end)}, ruleId: rule, source: pass})
    message.actual = before
    message.expected = [after]
    if (evidence !== undefined) message.note = evidence
  }
}
