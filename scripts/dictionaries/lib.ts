import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

export const root: string = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const dictionaries: string = path.join(root, 'dictionaries')
export const generated: string = path.join(root, 'src/languages/generated')

/** One kind of language data: the files it is made from, and the module it becomes. */
export interface Kind {
  /** Name of the module in `src/languages/generated`. */
  readonly name: string
  /** Names of the files in `dictionaries/<tag>` (or `shared`) that it reads. */
  readonly files: readonly string[]
  /** The module's source below the stamp. */
  readonly build: (inputs: Inputs) => string
}

/** Files of one kind, read once. */
export interface Inputs {
  /** BCP 47 tags of the folders that hold the file, sorted. */
  readonly tags: (file: string) => readonly string[]
  /** Rows of a TSV file, by the names of its header. */
  readonly table: (tag: string, file: string) => Record<string, string>[]
  /** Lines of a list, without comments. */
  readonly list: (tag: string, file: string) => string[]
  readonly bytes: (tag: string, file: string) => Buffer
}

export function allTags(): string[] {
  return readdirSync(dictionaries, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Rows of a TSV text with a header, as records. */
export function parseTable(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.split('\n')
  const names = head.split('\t')
  return lines.filter((line) => line !== '').map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? String(i), cell])))
}

/** Lines of a list, without comments and blank lines. */
export function parseList(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

export const inputs: Inputs = {
  tags: (file) => allTags().filter((tag) => existsSync(path.join(dictionaries, tag, file))),
  table: (tag, file) => parseTable(readFileSync(path.join(dictionaries, tag, file), 'utf8')),
  list: (tag, file) => parseList(readFileSync(path.join(dictionaries, tag, file), 'utf8')),
  bytes: (tag, file) => readFileSync(path.join(dictionaries, tag, file))
}

/** Hash over the names and bytes of all files that a kind reads. */
export function stampOf(kind: Kind): string {
  const hash = createHash('sha256')
  for (const file of kind.files) for (const tag of inputs.tags(file)) hash.update(`${tag}/${file}\0`).update(inputs.bytes(tag, file))
  return hash.digest('hex').slice(0, 16)
}

/** Write the module of a kind. */
export function writeModule(kind: Kind): void {
  mkdirSync(generated, {recursive: true})
  const head = `// Made by scripts/build-dictionaries.ts from ${kind.files.map((file) => `dictionaries/*/${file}`).join(', ')}. Do not edit.\nexport const stamp = '${stampOf(kind)}'\n`
  writeFileSync(path.join(generated, `${kind.name}.ts`), head + kind.build(inputs))
}

/** A string literal for generated code. */
export function literal(text: string): string {
  return JSON.stringify(text)
}
