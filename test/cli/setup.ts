import {spawnSync} from 'node:child_process'
import {statSync} from 'node:fs'

/** Build the package once, command and both entries, where the build is older than the source or not whole. */
export default function setup(): void {
  run(['scripts/normalize.mjs', '--version'])
  const time = (file: string): number => statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0
  // A quick build, as `npm run normalize` makes it, has no CommonJS entry.
  if (Math.abs(time('dist/index.cjs') - time('dist/index.js')) > 60_000) run(['node_modules/tsup/dist/cli-default.js'])
}

function run(args: readonly string[]): void {
  const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(`The package cannot be built: ${stderr}`)
}
