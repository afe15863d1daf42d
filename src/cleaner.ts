import {unified, type Processor} from 'unified'
import {VFile} from 'vfile'
import {abortable} from './adapters/abortable.js'
import type {Root} from './document/block.js'
import type {SiteLookup} from './corpus/site-memory.js'
import {Document, type DocumentContext} from './document/document.js'
import {KemptError} from './document/error.js'
import type {CommonOptions, Pass} from './document/pass.js'
import {passes, passNames, type PassName} from './passes/index.js'
import {presets, type PresetName} from './presets.js'
import {readHtml} from './read/html.js'
import {failed, Result} from './result.js'

/** How often a changed text is cleaned again at most. */
const ROUNDS = 4

/** Which passes run, and how. */
export interface CleanerOptions {
  /** A named choice of passes; `news`, that is all of them, when left out. */
  readonly preset?: PresetName
  /** Run these alone, in their usual order. */
  readonly only?: readonly PassName[]
  /** Leave these out. */
  readonly skip?: readonly PassName[]
  /** Load language data for these only, BCP 47; left out: for all that are bundled. */
  readonly languages?: readonly string[]
  /** What is known of sites: lines that many documents of one host share are chrome. The site is that of a document's `url`. */
  readonly siteMemory?: SiteLookup
  /** Options of each pass, by its name. */
  readonly options?: {readonly [Name in PassName]?: Parameters<(typeof passes)[Name]>[0]}
}

/** What is known of one document. */
export interface CleanContext extends DocumentContext {
  readonly id?: string | number | undefined
}

/** A text, or an HTML page whose visible text is the source. */
export type CleanInput = string | {readonly html: string}

/** A document for `cleanStream`. */
export interface StreamDocument extends CleanContext {
  readonly text?: string
  readonly html?: string
}

export interface StreamOptions {
  /** Stops the stream with its reason. */
  readonly signal?: AbortSignal
  /** Threads, 1 when left out; where there are none, as in browsers, all is done in this one. The results are the same. */
  readonly jobs?: number
}

/** Cleans one document after another with the same passes and options. */
export interface Cleaner {
  /** Names of the passes that run, in order. */
  readonly passes: readonly PassName[]
  /** Clean one document. Synchronous, pure, and never throws for what a document contains. */
  clean: (input: CleanInput, context?: CleanContext) => Result
  /** Clean documents as they come, in order. Stops with the signal's reason when it is aborted. */
  cleanStream: (documents: AsyncIterable<StreamDocument> | Iterable<StreamDocument>, options?: StreamOptions) => AsyncGenerator<Result, void, void>
}

/** Load the dictionaries and models, and make a cleaner. Throws `KemptError` `options` for an unknown pass, preset or option. */
export async function createCleaner(options: CleanerOptions = {}): Promise<Cleaner> {
  const chosen = choosePasses(options)
  const processor = unified()
  const steps: Step[] = []
  for (const name of chosen) {
    const pass = passes[name] as unknown as Pass
    const own: CommonOptions = {...options.options?.[name], ...(options.languages && {languages: options.languages})}
    await pass.load(own)
    steps.push(pass.call(processor as unknown as Processor, own) as unknown as Step)
  }
  const rounds = chosen.length === 1 && passes[chosen[0]!].meta.settled ? 0 : ROUNDS
  const clean = (input: CleanInput, context: CleanContext = {}): Result => cleanOne({steps, rounds}, input, withSite(context, options.siteMemory))
  return {
    passes: chosen,
    clean,
    async *cleanStream(documents, {signal, jobs = 1} = {}) {
      if (!Number.isInteger(jobs) || jobs < 1) throw new KemptError('options', `Wrong value for \`jobs\`: \`${jobs}\`, expected a whole number above 0`)
      if (jobs > 1) {
        const {cleanOnThreads, hasThreads} = await import('./adapters/clean-jobs.js')
        if (hasThreads()) return yield* cleanOnThreads(options, documents, {jobs, ...(signal && {signal})})
      }
      for await (const {text, html, ...context} of abortable(documents, signal)) {
        yield clean(html !== undefined && text === undefined ? {html} : (text ?? ''), context)
      }
    }
  }
}

/** The passes of the options, in the order in which they run. */
export function choosePasses({preset = 'news', only, skip = []}: Pick<CleanerOptions, 'preset' | 'only' | 'skip'>): PassName[] {
  if (!Object.hasOwn(presets, preset)) throw new KemptError('options', `Unknown preset \`${preset}\`, expected one of: ${Object.keys(presets).join(', ')}`)
  for (const name of [...(only ?? []), ...skip]) {
    if (!passNames.includes(name)) throw new KemptError('options', `Unknown pass \`${name}\`, expected one of: ${passNames.join(', ')}`)
  }
  const base: readonly PassName[] = only ?? presets[preset]
  return passNames.filter((name) => base.includes(name) && !skip.includes(name))
}

function withSite(context: CleanContext, memory: SiteLookup | undefined): CleanContext {
  const site = context.site ?? memory?.siteOf(context.url)
  return site ? {...context, site} : context
}

/** A pass that is ready: its data is loaded, so it is done when it returns. */
type Step = (tree: Root, file: VFile) => void

/** Passes, and how often a text that they changed is cleaned again at most. */
interface Machine {
  readonly steps: readonly Step[]
  readonly rounds: number
}

function cleanOne({steps, rounds}: Machine, input: CleanInput, context: CleanContext): Result {
  let source = ''
  try {
    const document = typeof input === 'string' ? new Document(input, context) : readHtml(input.html, context)
    source = document.source
    run(steps, document)
    if (document.text !== source) settle({steps, rounds}, document)
    return new Result(document, context.id)
  } catch (error) {
    return failed(source, context, error)
  }
}

function run(steps: readonly Step[], document: Document): void {
  const file = new VFile()
  file.data.kempt = document
  for (const step of steps) step(document.tree, file)
}

/**
 * A repair may be evidence for another, in the language of a line or the habits of a text. So what was changed is cleaned again, as a text
 * of its own, until nothing changes: cleaning the output again must change nothing.
 */
function settle({steps, rounds}: Machine, document: Document): void {
  for (let round = 0; round < rounds; round++) {
    const again = new Document(document.text, document.context)
    run(steps, again)
    if (again.text === document.text) return
    document.adopt(again.log)
  }
}
