import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {passNames} from '../src/passes/index.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
  engines: Record<string, string>
  sideEffects: unknown
  files: string[]
  bin: Record<string, string>
  exports: Record<string, string | Record<string, Record<string, string>>>
  dependencies: Record<string, string>
}

/** Where Node modules may be used. */
const NODE = ['src/read/', 'src/write/', 'src/run/', 'src/cli/']

interface Import {
  readonly specifier: string
  readonly dynamic: boolean
}

/** What a module imports and exports from; imports of types alone are left out. */
function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8').split('\n').filter((line) => !/^ *(?:\/?\*|\/\/)/.test(line)).join('\n')
  const fixed = [...code.matchAll(/^(?:import|export)\s(?!type\b)[^'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm)]
  const lazy = [...code.matchAll(/(?<!typeof )\bimport\(\s*['"]([^'"]+)['"]/g)]
  return [...fixed.map((m) => ({specifier: (m[1] ?? m[2])!, dynamic: false})), ...lazy.map((m) => ({specifier: m[1]!, dynamic: true}))]
}

/** Files of src that are reached from some files, and packages that they import. */
function reach(entries: readonly string[], lazy: boolean): {files: string[]; packages: string[]} {
  const files = new Set<string>()
  const packages = new Set<string>()
  const queue = entries.map((entry) => path.join(root, entry))
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const {specifier, dynamic} of importsOf(file)) {
      if (dynamic && !lazy) continue
      if (specifier.startsWith('.')) queue.push(path.resolve(path.dirname(file), specifier.replace(/\.js$/, '.ts')))
      else packages.add(specifier)
    }
  }
  return {files: [...files].map((file) => path.relative(root, file)).sort(), packages: [...packages].sort()}
}

const entries = ['src/index.ts', 'src/adapters/retext.ts', ...passNames.map((name) => `src/passes/${name}.ts`)]

describe('package.json', () => {
  it('runs nothing when it is installed', () => {
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']) expect(manifest.scripts).not.toHaveProperty(name)
  })

  it('says what it needs and that importing does nothing', () => {
    expect(manifest.engines['node']).toBe('>=20.19')
    expect(manifest.sideEffects).toBe(false)
    expect(manifest.files).toContain('dist')
    expect(manifest.files.join()).not.toMatch(/corpus|test|scripts/)
  })

  it('has scripts that exist', () => {
    for (const [, file] of Object.values(manifest.scripts).join('\n').matchAll(/(?:tsx|node) (\S+)/g)) expect(existsSync(path.join(root, file!)), file).toBe(true)
  })

  it.runIf(existsSync(path.join(root, 'dist/index.cjs')))('exports files that are built', () => {
    const targets = [...Object.values(manifest.bin), ...Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry).flatMap((e) => Object.values(e))))]
    for (const target of targets.flatMap((t) => (t.includes('*') ? passNames.map((name) => t.replace('*', name)) : t))) expect(existsSync(path.join(root, target)), target).toBe(true)
  })

  it('names every package that the library imports', () => {
    const {packages} = reach(entries, true)
    const nameOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
    for (const specifier of packages) expect(Object.keys(manifest.dependencies), specifier).toContain(nameOf(specifier))
  })
})

describe('the library', () => {
  it('is free of Node modules outside of reading, writing, running and the command', () => {
    const sources = readdirSync(path.join(root, 'src'), {recursive: true, encoding: 'utf8'})
      .map((file) => `src/${file.split(path.sep).join('/')}`)
      .filter((file) => file.endsWith('.ts') && !NODE.some((folder) => file.startsWith(folder)))
    expect(sources).toEqual(expect.arrayContaining(entries))
    for (const file of sources) expect(importsOf(path.join(root, file)).filter(({specifier}) => specifier.startsWith('node:')), file).toEqual([])
  })

  it('reaches no Node module, in whatever folder', () => {
    const {files, packages} = reach(entries, true)
    expect(files).toContain('src/document/layer.ts')
    expect(files.some((file) => file.startsWith('src/languages/generated/'))).toBe(true)
    expect(packages.filter((name) => name.startsWith('node:'))).toEqual([])
  })

  it('loads no language data and no parser of a language when it is imported', () => {
    const {files, packages} = reach(['src/index.ts', ...passNames.map((name) => `src/passes/${name}.ts`)], false)
    expect(files.filter((file) => file.includes('/generated/'))).toEqual([])
    expect(packages.filter((name) => /^(?:dictionary|nspell|franc|retext|parse-)/.test(name))).toEqual([])
  })
})
