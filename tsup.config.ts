import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {defineConfig, type Options} from 'tsup'
import {buildCommand, dataModules, packData} from './scripts/build-command.js'
import {buildReport} from './scripts/build-report.js'

const library = {
  index: 'src/index.ts',
  retext: 'src/adapters/retext.ts',
  bytes: 'src/read/bytes.ts',
  streams: 'src/adapters/streams.ts',
  'passes/encoding': 'src/passes/encoding.ts',
  'passes/characters': 'src/passes/characters.ts',
  'passes/language': 'src/passes/language.ts',
  'passes/boilerplate': 'src/passes/boilerplate.ts',
  'passes/spacing': 'src/passes/spacing.ts',
  'passes/names': 'src/passes/names.ts',
  'passes/spelling': 'src/passes/spelling.ts',
  'passes/layout': 'src/passes/layout.ts'
}
const threads = {'streams-worker': 'src/adapters/streams-worker.ts'}

/** A hash of all sources, dictionaries among them: outputs of another build are not taken up again. */
function sourceHash(): string {
  const hash = createHash('sha256')
  const entries = readdirSync('src', {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Dictionaries are text in many scripts: as it is, not as escapes of six bytes a letter. */
const esbuildOptions: Options['esbuildOptions'] = (options) => {
  options.charset = 'utf8'
  options.define = {...options.define, ...define}
}
const define = {KEMPT_BUILD: JSON.stringify(sourceHash())}
const common: Options = {target: 'node20', splitting: true, silent: true, esbuildOptions}
const quick = Boolean(process.env['KEMPT_QUICK'])

/**
 * CommonJS entries that require the modules, as every Node since 20.19 can: the models stand in the package once, and both kinds of import
 * share them in memory.
 */
async function writeCommonJs(): Promise<void> {
  for (const name of Object.keys(library)) {
    const module = path.resolve('dist', `${name}.js`)
    const names = Object.keys((await import(pathToFileURL(module).href)) as object)
    const head = `'use strict'\nObject.defineProperty(exports, '__esModule', {value: true})\nconst all = require('./${path.basename(module)}')\n`
    writeFileSync(path.join('dist', `${name}.cjs`), head + names.map((exported) => `exports.${exported} = all.${exported}\n`).join(''))
  }
}

/** What the library's bundle is not: its data as JSON, the command, the page that `--report` fills, and the CommonJS entries. */
async function finish(): Promise<void> {
  await packData('dist/data')
  await buildCommand('dist/cli', define)
  await buildReport('dist/report.html')
  if (!quick) await writeCommonJs()
}

export default defineConfig([
  {...common, entry: {...library, ...threads, ...(await dataModules())}, format: 'esm', dts: quick ? false : {entry: library}, clean: true, onSuccess: finish},
  ...(quick ? [] : [{...common, entry: library, format: 'cjs' as const, dts: {entry: library, only: true}}])
])
