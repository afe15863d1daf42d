import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {Root} from './block.js'
import type {Document} from './document.js'
import {KemptError} from './error.js'

declare module 'vfile' {
  interface DataMap {
    kempt: Document
  }
}

/** A text that a rule changes. Examples run as tests and stand on the reference pages. */
export interface Example {
  readonly before: string
  readonly after: string
  /** Language of the text, BCP 47; left out: not known. */
  readonly language?: string
  /** Options of the pass. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** A text that tempts a rule, and that it must leave. */
export interface CounterExample {
  readonly text: string
  readonly language?: string
  readonly options?: Readonly<Record<string, unknown>>
}

export interface RuleMeta {
  readonly summary: string
  /** Whether the rule makes its change by default; a rule that is not safe only suggests. */
  readonly safe: boolean
  readonly examples: readonly Example[]
  readonly counterExamples: readonly CounterExample[]
}

/** An option of a pass: enough to check `--set` and to write the reference page. */
export interface OptionMeta {
  readonly summary: string
  readonly type: 'string' | 'number' | 'boolean' | 'object'
  readonly values?: readonly string[]
  readonly default: string | number | boolean | Readonly<Record<string, never>>
}

/** What a pass says of itself; docs, tests and the command line are made from it. */
export interface PassMeta {
  readonly name: string
  readonly summary: string
  /** Passes that must have run before, where they are used at all. */
  readonly after: readonly string[]
  /** Run alone, it finds nothing more in what it made: no second run is needed to know. */
  readonly settled?: true
  readonly rules: Readonly<Record<string, RuleMeta>>
  readonly options: Readonly<Record<string, OptionMeta>>
}

/** Options that every pass takes. */
export interface CommonOptions {
  /** Load language data for these only, BCP 47; left out: for all that are bundled. */
  readonly languages?: readonly string[]
}

/** A pass is a unified plugin that knows its own name, rules and options. */
export interface Pass<Options extends CommonOptions = CommonOptions> extends Plugin<[Readonly<Options>?], Root> {
  readonly meta: PassMeta
  /** Load what the pass needs, once. After that it runs synchronously. */
  readonly load: (options?: Readonly<Options>) => Promise<void>
}

/** The parts of a pass. */
export interface PassDefinition<Options extends CommonOptions, Resources> {
  readonly meta: PassMeta
  /** Load dictionaries and models. Called once for each choice of languages, and of the options named in `loadedBy`. */
  readonly load?: (languages: readonly string[] | undefined, options: Readonly<Options>) => Promise<Resources>
  /** Options that `load` looks at: other values of them want other resources. */
  readonly loadedBy?: readonly (keyof Options & string)[]
  /** Make the function that does the work on one document. */
  readonly create: (options: Readonly<Options>, resources: Resources) => (document: Document) => void
}

interface Loaded<Resources> {
  readonly promise: Promise<Resources>
  value?: {readonly resources: Resources}
}

/**
 * Make a pass from its description and the function that does the work.
 * The plugin runs synchronously when its resources are loaded, else it returns a promise.
 */
/* @__NO_SIDE_EFFECTS__ */
export function definePass<Options extends CommonOptions, Resources = undefined>(definition: PassDefinition<Options, Resources>): Pass<Options> {
  const {meta, load, loadedBy = [], create} = definition
  const loaded = new Map<string, Loaded<Resources>>()

  function resourcesFor(options: Readonly<Options>): Loaded<Resources> {
    const {languages} = options
    const key = JSON.stringify([languages && [...languages].sort(), ...loadedBy.map((name) => options[name])])
    let entry = loaded.get(key)
    if (!entry) {
      const promise = load ? load(languages, options) : Promise.resolve(undefined as Resources)
      entry = {promise, ...(!load && {value: {resources: undefined as Resources}})}
      loaded.set(key, entry)
      const made = entry
      promise.then((resources) => (made.value = {resources})).catch(() => loaded.delete(key))
    }
    return entry
  }

  const plugin: Plugin<[Readonly<Options>?], Root> = function (given) {
    const options = (given ?? {}) as Readonly<Options>
    checkOptions(meta, options)
    let run: ((document: Document) => void) | undefined
    const work = (document: Document, ready: (document: Document) => void): void => {
      ready(document)
      document.commit(meta.name)
    }
    return function (_tree: Root, file: VFile) {
      const document = file.data.kempt
      if (!document) throw new KemptError('usage', `Cannot run \`${meta.name}\` without a document, expected \`.use(parse)\` before it`)
      if (run) return work(document, run)
      const {value, promise} = resourcesFor(options)
      const begin = (resources: Resources): void => work(document, (run ??= create(options, resources)))
      return value ? begin(value.resources) : promise.then(begin)
    }
  }
  return Object.assign(plugin, {
    meta,
    load: async (options?: Readonly<Options>): Promise<void> => {
      await resourcesFor(options ?? ({} as Options)).promise
    }
  }) as Pass<Options>
}

/** Throws `KemptError` `options` for an option that the pass does not have, or a value that it does not take. */
export function checkOptions(meta: PassMeta, options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (name === 'languages') continue
    const option = Object.hasOwn(meta.options, name) ? meta.options[name] : undefined
    if (!option) throw new KemptError('options', `Unknown option \`${meta.name}.${name}\`, expected one of: ${Object.keys(meta.options).join(', ') || 'none'}`)
    if (value === undefined) continue
    if (typeof value !== option.type || value === null) throw new KemptError('options', `Wrong value for \`${meta.name}.${name}\`: \`${String(value)}\`, expected ${option.type === 'object' ? 'an' : 'a'} ${option.type}`)
    if (option.values && !option.values.includes(value as string)) {
      throw new KemptError('options', `Wrong value for \`${meta.name}.${name}\`: \`${String(value)}\`, expected ${option.values.join(' | ')}`)
    }
  }
}
