import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {build} from 'esbuild'
import {DATA_PLACE} from '../src/write/report.js'

const folder = 'src/report'
const styles = ['tokens.css', 'document.css', 'page.css']

/**
 * Make the page that `--report` fills: one file with its style and script inside, and a policy that lets nothing else run and no request leave.
 */
export async function buildReport(output: string): Promise<void> {
  const script = await bundle(join(folder, 'main.ts'))
  const style = await readStyles(styles)
  const licence = await readFile('node_modules/uplot/LICENSE', 'utf8')
  const page = (await readFile(join(folder, 'page.html'), 'utf8'))
    .replace('<!--policy-->', () => `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`)
    .replace('<!--style-->', () => `<style>${style}</style>`)
    .replace('<!--script-->', () => `${notice(licence)}\n<script>${script}</script>`)
  if (!page.includes(DATA_PLACE)) throw new Error(`No place for data in ${folder}/page.html, expected ${DATA_PLACE}`)
  await mkdir(dirname(output), {recursive: true})
  await writeFile(output, page)
}

/** Style sheets of the page, uPlot's first. */
export async function readStyles(names: readonly string[]): Promise<string> {
  const own = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const uplot = await readFile('node_modules/uplot/dist/uPlot.min.css', 'utf8')
  return [uplot, ...own].join('\n')
}

async function bundle(entry: string): Promise<string> {
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2022', minify: true, charset: 'utf8', legalComments: 'none'})
  // what would end the script element early must not stand in it
  return outputFiles[0]!.text.replace(/<\/(script)/gi, '<\\/$1').trim()
}

function policy(script: string, style: string): string {
  return `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The licence of what is bundled goes with it. */
function notice(licence: string): string {
  return `<!-- Plots by uPlot:\n${licence.trim().replaceAll('--', '- -')}\n-->`
}
