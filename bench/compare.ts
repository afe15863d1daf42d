/**
 * Quality and speed side by side with other tools, one area a file in `compare/`:
 * `npm run bench:compare -- encoding`. Python tools take part where `python3` has them; without them their rows say so.
 */
import {readdirSync} from 'node:fs'

export interface Comparison {
  /** Runs every tool on the same input and prints one table to standard output. */
  compare: (args: string[]) => Promise<void>
}

const folder = new URL('compare/', import.meta.url)
const areas = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
const [area = '', ...args] = process.argv.slice(2)
if (areas.includes(area)) {
  const comparison = (await import(new URL(`${area}.ts`, folder).href)) as Comparison
  await comparison.compare(args)
} else {
  console.error(`Say which area: ${areas.join(', ')}`)
  process.exitCode = 2
}
