import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {isDeepStrictEqual} from 'node:util'
import {build, type Metafile, type Plugin} from 'esbuild'

/** Packages that the command always loads: Node takes longer to find their files than to run them. All others are loaded where they are needed. */
const BUNDLED = /^(?:unified|vfile(?:-message)?|bail|extend|is-plain-obj|trough|devlop|unist-util-stringify-position|parse5|entities|nspell|is-buffer)(?:\/|$)/
const DATA_IMPORT = /(?<!typeof )\bimport\(\s*['"][^'"]*\bgenerated\/(?:model\/)?([\w-]+)\.js['"]\s*\)/g

/** Names of the generated modules, each with its file. In the package they stand once, under `data`, for library and command. */
export async function dataModules(): Promise<Record<string, string>> {
  const entries = await readdir('src', {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile() && /[\\/]generated(?:[\\/]|$)/.test(entry.parentPath)).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.map((file) => [`data/${basename(file, '.ts')}`, file]))
}

/** Write the data modules so that they are one value of JSON on the first line: that can be read several times as fast as it can be compiled. */
export async function packData(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = resolve(folder, name)
    const values = {...((await import(pathToFileURL(file).href)) as object)}
    const json = JSON.stringify(values)
    if (!isDeepStrictEqual(JSON.parse(json), values)) throw new Error(`${file} holds more than JSON`)
    await writeFile(file, `const data = ${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\nexport const {${Object.keys(values).join(', ')}} = data\n`)
  }
}

/** Bundle the command: what every run needs in few files. */
export async function buildCommand(output: string, define: Record<string, string>): Promise<void> {
  await rm(output, {recursive: true, force: true})
  const {metafile} = await build({
    entryPoints: {main: 'src/cli/main.ts', worker: 'src/run/worker.ts'},
    outdir: output,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    minify: true,
    metafile: true,
    define,
    plugins: [externals, dataAsFiles],
    logLevel: 'warning'
  })
  await writeFile(join(output, 'licences.txt'), await licences(metafile))
}

const externals: Plugin = {
  name: 'externals',
  setup({onResolve}) {
    onResolve({filter: /^[^./#]/}, ({path, kind}) => (kind === 'entry-point' || BUNDLED.test(path) ? undefined : {path, external: true}))
  }
}

/** Data are read as files, not imported. */
const dataAsFiles: Plugin = {
  name: 'data',
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, async ({path}) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(DATA_IMPORT, (_, name: string) => `Promise.resolve(readData('${name}'))`)
      return {loader: 'ts', contents: contents === source ? source : `import {readData} from ${JSON.stringify(resolve('src/run/data.ts'))}\n${contents}`}
    })
  }
}

/** The licences of what was bundled. */
async function licences({inputs}: Metafile): Promise<string> {
  const packages = new Set(Object.keys(inputs).flatMap(packageOf))
  const texts = await Promise.all([...packages].sort().map(async (folder) => {
    const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name))
    const {name, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {name: string; license: string}
    return `${name} (${license})\n\n${file === undefined ? '' : await readFile(join(folder, file), 'utf8')}`
  }))
  return `Packages that are part of the command\n\n${texts.map((text) => text.trim()).join('\n\n----\n\n')}\n`
}

/** The folder of the package that a file belongs to, if it is of one. */
function packageOf(file: string): string[] {
  const at = file.lastIndexOf('node_modules/')
  if (at < 0) return []
  const [scope = '', name = ''] = file.slice(at + 'node_modules/'.length).split('/')
  return [file.slice(0, at) + join('node_modules', scope, scope.startsWith('@') ? name : '')]
}
