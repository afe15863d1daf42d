import {readFileSync} from 'node:fs'
import {decodeUtf8} from '../read/text.js'

const HEAD = 'const data = '

/**
 * The values of a data module of the package, read as JSON and not compiled as code, which takes several times as long. The build puts this
 * in the place of imports, in the command.
 */
export function readData(name: string): unknown {
  const {text = ''} = decodeUtf8(readFileSync(new URL(`../data/${name}.js`, import.meta.url)))
  return JSON.parse(text.slice(HEAD.length, text.indexOf('\n')))
}
