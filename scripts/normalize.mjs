#!/usr/bin/env node
// `npm run normalize -- …`: the command as it stands in this checkout, built first where it is not up to date.
import {spawn, spawnSync} from 'node:child_process'
import {readdirSync, statSync} from 'node:fs'
import {constants} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const main = join(root, 'dist/cli/main.js')

/** Time of the last change below a folder, in ms. */
function newest(folder) {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return Math.max(...entries.filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs))
}

function isCurrent() {
  const built = statSync(main, {throwIfNoEntry: false})
  return built !== undefined && built.mtimeMs >= Math.max(newest(join(root, 'src')), statSync(join(root, 'tsup.config.ts')).mtimeMs)
}

function build() {
  const tsup = join(root, 'node_modules/tsup/dist/cli-default.js')
  const {status} = spawnSync(process.execPath, [tsup], {cwd: root, env: {...process.env, KEMPT_QUICK: '1'}, stdio: ['ignore', 2, 2]})
  if (status !== 0) {
    process.stderr.write('kempt: the build failed; was `npm ci` run?\n')
    process.exit(2)
  }
}

if (!isCurrent()) build()
// npm starts scripts in the root of the package; paths are meant from where the user is
const child = spawn(process.execPath, [main, ...process.argv.slice(2)], {stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd()})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
