import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {buildPlayground} from '../../scripts/build-playground.js'
import setupCommand from '../cli/setup.js'

/** Build the command and the playground, where the build is older than the source. */
export default async function setup(): Promise<void> {
  setupCommand()
  const built = statSync('docs/playground/style.css', {throwIfNoEntry: false})
  if (!built || built.mtimeMs < newest('src')) await buildPlayground()
}

function newest(folder: string): number {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return Math.max(...entries.filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}
