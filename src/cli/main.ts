#!/usr/bin/env node
import {unlinkSync} from 'node:fs'
import * as modules from 'node:module'
import {KemptError} from '../document/error.js'
import {version} from '../version.js'
import {unfinishedFiles} from '../write/sink.js'
import {helpText, parseArguments, type Arguments} from './arguments.js'
import {tuneEngine} from './engine.js'
import {exitCodes} from './exit.js'
import {Reporter} from './reporter.js'

/** Run the command. Gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  let reporter = new Reporter(false)
  try {
    const given = parseArguments(args)
    if (given.values.help || given.values.version) {
      process.stdout.write(given.values.help ? helpText() : `${version}\n`)
      return exitCodes.done
    }
    reporter = new Reporter(given.values.quiet === true)
    if (given.values.undo !== undefined) return await runUndo(given, reporter)
    const {runClean} = await import('./command.js')
    return await runClean(given, reporter, {worker: new URL('./worker.js', import.meta.url), reportTemplate: new URL('../report.html', import.meta.url)})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return exitCodes.done
    removeUnfinished()
    reporter.error((error as Error).message)
    const usage = error instanceof KemptError && ['usage', 'options', 'log'].includes(error.code)
    return usage ? exitCodes.usage : exitCodes.aside
  }
}

async function runUndo({values, inputs}: Arguments, reporter: Reporter): Promise<number> {
  const others = Object.keys(values).filter((name) => !['undo', 'output', 'quiet'].includes(name))
  if (others.length > 0) throw new KemptError('usage', `\`--undo\` takes no \`--${others[0]}\``)
  if (inputs.length > 1) throw new KemptError('usage', '`--undo` takes one input at most: the file with what the run wrote to standard output')
  const {undo} = await import('./undo.js')
  const done = await undo({log: values.undo as string, stdout: inputs[0], output: values.output as string | undefined}, reporter, values.quiet === true)
  return done ? exitCodes.done : exitCodes.aside
}

/** Remove the temporary files of outputs that will not be finished. */
function removeUnfinished(): void {
  for (const path of unfinishedFiles()) {
    try {
      unlinkSync(path)
    } catch {
      // it is gone already
    }
  }
}

function stop(code: number): never {
  if (process.stderr.isTTY) process.stderr.write('\x1B[?7h\x1B[?25h') // what a progress bar turns off
  removeUnfinished()
  process.exit(code)
}

process.on('SIGINT', () => stop(exitCodes.interrupted))
process.on('SIGTERM', () => stop(exitCodes.interrupted))
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`kempt: Cannot write standard output: ${error.message}\n`)
  stop(error.code === 'EPIPE' ? exitCodes.done : exitCodes.aside)
})

// From Node 22.8 on, what was compiled once is kept.
;(modules as {enableCompileCache?: () => void}).enableCompileCache?.()
tuneEngine()
process.exitCode = exitCodes.aside // until the run is known to be whole
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
