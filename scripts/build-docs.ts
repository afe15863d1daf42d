import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {passList} from '../src/passes/index.js'
import {indexPage, passPage} from './docs/pass-page.js'

export const folder = 'docs/passes'

/** The reference pages, by path: one for each pass, and the list of them. Made from what the passes say of themselves; every example is run. */
export async function buildDocs(): Promise<Map<string, string>> {
  const pages = new Map([[join(folder, 'readme.md'), indexPage(passList.map(({meta}) => meta))]])
  for (const pass of passList) pages.set(join(folder, `${pass.meta.name}.md`), await passPage(pass))
  return pages
}

/** Pages that are not what stands on the disk. */
export function outdated(pages: ReadonlyMap<string, string>): string[] {
  return [...pages].filter(([path, page]) => readPage(path) !== page).map(([path]) => path)
}

function readPage(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, {recursive: true})
  for (const [path, page] of await buildDocs()) writeFileSync(path, page)
}
