import {readFile} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'

/** What a search leaves out, by path. */
export type Ignored = (path: string) => boolean

const IGNORE_FILE = '.kemptignore'

/** Read the ignore files of some folders, written as `.gitignore` is; each speaks of what lies below it. */
export async function readIgnored(folders: readonly string[]): Promise<Ignored> {
  const tests: Ignored[] = []
  for (const folder of new Set(folders)) {
    const patterns = await readFile(join(folder, IGNORE_FILE), 'utf8').catch(() => undefined)
    if (patterns === undefined) continue
    const {default: ignore} = await import('ignore')
    const matcher = ignore().add(patterns)
    tests.push((path) => {
      const place = relative(folder, path).split(sep).join('/')
      return place !== '' && !place.startsWith('../') && place !== '..' && matcher.ignores(place)
    })
  }
  return (path) => tests.some((test) => test(path))
}
