import {spawnSync} from 'node:child_process'

/** Build the command once, where the build is older than the source. */
export default function setup(): void {
  const {status, stderr} = spawnSync(process.execPath, ['scripts/normalize.mjs', '--version'], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`The command cannot be built: ${stderr}`)
}
