import {existsSync, statSync} from 'node:fs'
import {basename, dirname, join, normalize, resolve} from 'node:path'
import {KemptError} from '../document/error.js'
import {decompressed} from '../read/compression.js'
import {readLog} from '../read/log.js'
import {openFile} from '../read/open.js'
import {Stretches} from '../read/stretches.js'
import {sha256, type LogEntry, type Stretch} from '../write/log.js'
import {restoreEntry, type RestoreStyle} from '../write/restore.js'
import {outputSink} from '../write/output.js'
import {streamSink, type Sink} from '../write/sink.js'
import {identity} from './plan.js'
import type {Reporter} from './reporter.js'

/** What `--undo` takes. */
export interface UndoOptions {
  readonly log: string
  /** The file that holds what the run wrote to standard output; missing or `-` for standard input. */
  readonly stdout?: string | undefined
  /** Restore into this file or folder, not in place. */
  readonly output?: string | undefined
}

/** One source on its way back. */
interface Restoring {
  readonly path: string | null
  /** Where it goes; missing for standard output. */
  readonly target: string | undefined
  readonly sink: Sink
  /** The source as it is now. */
  readonly now: Stretches | undefined
  /** Whether the source still is what it was. */
  intact: boolean
  problem?: string | undefined
}

/** Put the sources of a log back. Every stretch of an output must be the one of the log, and every source comes back to the byte, or stays. */
export class Undo {
  readonly counts = {restored: 0, intact: 0, refused: 0}
  private source: Restoring | undefined
  private output: {readonly path: string | null; readonly stretches: Stretches} | undefined

  constructor(
    private readonly options: UndoOptions,
    private readonly reporter: Reporter
  ) {}

  async run(): Promise<void> {
    const {header, entries} = await readLog(this.options.log)
    const {keepSource, fields = {}} = header.configuration as {keepSource?: boolean; fields?: {text?: string}}
    const style: RestoreStyle = {keepSource: keepSource === true, textField: fields.text ?? 'text'}
    try {
      for await (const entry of entries) await this.take(entry, style)
      await this.endSource(undefined)
    } finally {
      await this.source?.sink.abort()
      await this.source?.now?.close()
      await this.output?.stretches.close()
    }
  }

  private async take(entry: LogEntry, style: RestoreStyle): Promise<void> {
    if (this.source && this.source.path !== entry.source.path) await this.endSource(entry)
    const source = (this.source ??= await this.beginSource(entry.source))
    source.intact &&= await matches(source.now, entry.source)
    try {
      const bytes = await restoreEntry(entry, await this.outputOf(entry), style)
      if (sha256(bytes) !== entry.source.sha256) throw new Error('the output does not lead back to it')
      if (source.problem === undefined) await source.sink.write(bytes)
    } catch (error) {
      source.problem ??= (error as Error).message
    }
  }

  /** The bytes of a document in its output. */
  private async outputOf({output}: LogEntry): Promise<Uint8Array> {
    if (!output) throw new Error('the run wrote no output for it')
    if (this.output?.path !== output.path) {
      await this.output?.stretches.close()
      this.output = {path: output.path, stretches: this.openOutput(output.path)}
    }
    const bytes = await this.output!.stretches.take(output.bytes)
    if (sha256(bytes) !== output.sha256) throw new Error(`the output \`${output.path ?? 'standard output'}\` is not the one of this log`)
    return bytes
  }

  private openOutput(path: string | null): Stretches {
    const {stdout = '-'} = this.options
    if (path !== null) return new Stretches(openFile(this.fromLog(path)))
    return new Stretches(stdout === '-' ? decompressed(process.stdin as AsyncIterable<Uint8Array>) : openFile(stdout))
  }

  private async beginSource({path}: Stretch): Promise<Restoring> {
    const target = this.targetOf(path)
    const sink = target === undefined ? streamSink(process.stdout) : await outputSink(target, 'jsonl')
    const now = path === null || this.options.output !== undefined || !existsSync(this.fromLog(path)) ? undefined : new Stretches(openFile(this.fromLog(path)))
    return {path, target, sink, now, intact: now !== undefined}
  }

  private targetOf(path: string | null): string | undefined {
    const {output} = this.options
    if (output === undefined) return path === null ? undefined : this.fromLog(path)
    const folder = /[\\/]$/.test(output) || statSync(output, {throwIfNoEntry: false})?.isDirectory()
    if (!folder) return resolve(output)
    return resolve(output, normalize(path ?? 'standard-input').replace(/^(?:\.\.[\\/])+/, '').replace(/^[\\/]+/, ''))
  }

  /** All of a source has been seen: put it back, unless something speaks against it. */
  private async endSource(next: LogEntry | undefined): Promise<void> {
    const {source, output} = this
    if (!source) return
    this.source = undefined
    if (source.intact && (await source.now!.atEnd())) this.counts.intact++
    else {
      if (output && next?.output?.path !== output.path && !(await output.stretches.atEnd())) source.problem ??= `the output \`${output.path ?? 'standard output'}\` goes on after what this log knows`
      source.problem ??= await this.obstacle(source)
      await this.settle(source)
    }
    await source.now?.close()
    await source.sink.abort()
  }

  private async settle({path, sink, problem}: Restoring): Promise<void> {
    if (problem === undefined) {
      await sink.close()
      this.counts.restored++
    } else {
      this.counts.refused++
      this.reporter.error(`Cannot put \`${path ?? 'standard input'}\` back: ${problem}`)
    }
  }

  /** A file in the way that is not the output itself. */
  private async obstacle({target}: Restoring): Promise<string | undefined> {
    if (target === undefined || !existsSync(target)) return
    const output = this.output?.path
    if (this.options.output === undefined && output && (await identity(target)) === (await identity(this.fromLog(output)))) return
    return `\`${basename(target)}\` is there and differs; restore elsewhere with \`--output\``
  }

  private fromLog(path: string): string {
    return join(dirname(resolve(this.options.log)), path)
  }
}

async function matches(now: Stretches | undefined, {bytes, sha256: wanted}: Stretch): Promise<boolean> {
  try {
    return now !== undefined && sha256(await now.take(bytes)) === wanted
  } catch {
    return false
  }
}

/** Run `--undo`. Gives whether all sources are as they were. */
export async function undo(options: UndoOptions, reporter: Reporter, quiet: boolean): Promise<boolean> {
  if (options.output !== undefined && (await identity(options.output)) === (await identity(options.log))) throw new KemptError('usage', 'The log cannot be the output')
  const work = new Undo(options, reporter)
  await work.run()
  const {restored, intact, refused} = work.counts
  if (!quiet) process.stderr.write(`${restored} put back, ${intact} as they were${refused > 0 ? `, ${refused} refused` : ''}\n`)
  return refused === 0
}
