import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type Plugin} from 'esbuild'
import {readStyles} from './build-report.js'
import {serve} from './playground/serve.js'

const source = 'src/playground'
const output = 'docs/playground'

/**
 * Build the playground to `docs/playground`: plain files for any server. The package runs in a worker, and each kind of language data is a chunk
 * of its own, loaded when a pass first asks for it.
 */
export async function buildPlayground(folder: string = output): Promise<void> {
  await rm(folder, {recursive: true, force: true})
  await mkdir(folder, {recursive: true})
  await build({
    entryPoints: {app: join(source, 'app.ts'), worker: join(source, 'worker.ts')},
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'linked',
    plugins: [dictionaryOfFiles]
  })
  const style = `${await readStyles(['tokens.css', 'document.css', 'page.css'])}\n${await readFile(join(source, 'playground.css'), 'utf8')}`
  await writeFile(join(folder, 'style.css'), style)
  await cp(join(source, 'index.html'), join(folder, 'index.html'))
}

/** `dictionary-en` reads its files when it is imported; in a browser they are a module. */
const dictionaryOfFiles: Plugin = {
  name: 'dictionary-en',
  setup({onLoad}) {
    onLoad({filter: /[\\/]dictionary-en[\\/]index\.js$/}, async ({path}) => {
      const [aff, dic] = await Promise.all(['index.aff', 'index.dic'].map((name) => readFile(join(dirname(path), name), 'utf8')))
      return {contents: `export default ${JSON.stringify({aff, dic})}`, loader: 'js'}
    })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPlayground()
  if (process.argv.includes('--serve')) {
    const {url} = await serve(output, Number(process.env['PORT']) || 8080)
    process.stdout.write(`The playground is at ${url}; Ctrl-C ends it\n`)
  } else process.stdout.write(`${output} is built\n`)
}
