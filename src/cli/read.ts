import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {relative, sep} from 'node:path'
import {formatOfBytes, type Format} from '../read/format.js'
import {lineChunks} from '../read/lines.js'
import type {Job} from '../run/job.js'
import type {Plan} from './plan.js'

/** A step of the run: a job, the end of an input, or what is wrong with it. */
export interface Step {
  readonly plan: Plan
  readonly job?: Job
  readonly problem?: string
  /** Nothing more comes of this input. */
  readonly end: boolean
}

/** Standard input, once its first bytes told its format. */
export interface Stdin {
  readonly format: Format
  readonly stream: AsyncIterable<Uint8Array>
}

/** Read the inputs one after another. One that cannot be read is a problem, and the next one follows. */
export async function* readInputs(plans: readonly Plan[], stdin: Stdin, logFolder: string, chunkBytes: number): AsyncGenerator<Step, void, void> {
  for (const plan of plans) {
    try {
      if (plan.from === 'jsonl') yield* readLines(plan, stdin, logFolder, chunkBytes)
      else yield {plan, job: makeJob(plan, await readWhole(plan, stdin), 1, logFolder), end: true}
    } catch (error) {
      yield {plan, problem: `Cannot read \`${plan.input.name}\`: ${(error as Error).message}`, end: true}
    }
  }
}

async function* readLines(plan: Plan, stdin: Stdin, logFolder: string, chunkBytes: number): AsyncGenerator<Step, void, void> {
  const {path} = plan.input
  const stream: AsyncIterable<Uint8Array> = path === undefined ? stdin.stream : createReadStream(path)
  for await (const {bytes, line} of lineChunks(stream, chunkBytes)) yield {plan, job: makeJob(plan, bytes, line, logFolder), end: false}
  yield {plan, end: true}
}

/** The bytes of a file in memory of their own, to be handed to a thread. */
async function readWhole({input}: Plan, {stream}: Stdin): Promise<Uint8Array> {
  if (input.path !== undefined) return new Uint8Array(await readFile(input.path))
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

function makeJob({input, from, to, output}: Plan, bytes: Uint8Array, line: number, logFolder: string): Job {
  const inLog = (path: string | undefined): string | null => (path === undefined ? null : relative(logFolder, path).split(sep).join('/'))
  return {from, to, bytes, line, name: input.name, source: inLog(input.path), output: inLog(output)}
}

/** Wait for the first bytes of standard input, to tell its format. */
export async function openStdin(from: Format | 'auto'): Promise<Stdin> {
  const stream = process.stdin as AsyncIterable<Uint8Array>
  if (from !== 'auto') return {format: from, stream}
  const iterator = stream[Symbol.asyncIterator]()
  const first = await iterator.next()
  const head = first.done ? new Uint8Array(0) : first.value
  return {
    format: formatOfBytes(head),
    stream: {
      async *[Symbol.asyncIterator]() {
        if (!first.done) yield head
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
      }
    }
  }
}
