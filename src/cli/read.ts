import {relative, sep} from 'node:path'
import {chunks, type ChunkOptions} from '../read/chunks.js'
import {Damage} from '../read/damage.js'
import {lineFraming} from '../read/lines.js'
import {openFile, spooled, type Meter, type Stdin} from '../read/open.js'
import {holdsRecords, splitCompression} from '../read/format.js'
import {warcFraming} from '../read/warc.js'
import type {Job} from '../run/job.js'
import type {Plan} from './plan.js'

/** A step of the run: a job, the end of an input, or what is wrong with it. */
export interface Step {
  readonly plan: Plan
  readonly job?: Job
  /** The job's bytes are a part of a line that is too long to be held. */
  readonly part?: 'more' | 'last'
  /** The run can be taken up again behind this step. */
  readonly checkpoint?: true
  readonly problem?: string
  /** What was read before the problem stands. */
  readonly partial?: boolean
  /** Nothing more comes of this input. */
  readonly end: boolean
  /** Of the step in memory. */
  readonly bytes: number
}

/** How inputs are read. */
export interface Reading {
  readonly stdin: Stdin
  readonly logFolder: string
  readonly chunks: ChunkOptions
  readonly meter: Meter
}

/** Read the inputs one after another. One that cannot be read is a problem, and the next one follows. */
export async function* readInputs(plans: readonly Plan[], reading: Reading): AsyncGenerator<Step, void, void> {
  for (const plan of plans) {
    try {
      if (holdsRecords(plan.from)) yield* readRecords(plan, reading)
      else yield* readDocument(plan, reading)
      yield {plan, end: true, bytes: 0}
    } catch (error) {
      yield {plan, problem: `Cannot read \`${plan.input.name}\`: ${(error as Error).message}`, partial: error instanceof Damage, end: true, bytes: 0}
    }
  }
}

async function* readRecords(plan: Plan, reading: Reading): AsyncGenerator<Step, void, void> {
  const framing = plan.from === 'wet' || plan.from === 'warc' ? warcFraming : lineFraming
  for await (const chunk of chunks(await linesOrBytes(plan, reading), framing, reading.chunks)) {
    const {bytes, first, ...rest} = chunk
    yield {plan, job: makeJob(plan, bytes, first, reading), end: false, bytes: bytes.length, ...rest}
  }
}

async function linesOrBytes({from, input}: Plan, {stdin, meter}: Reading): Promise<AsyncIterable<Uint8Array>> {
  const {path} = input
  if (from !== 'parquet') return path === undefined ? stdin.stream : openFile(path, meter)
  const {parquetLines} = await import('../read/parquet.js')
  if (path !== undefined && splitCompression(path)[1] === '') return parquetLines(path)
  return spooled(path === undefined ? stdin.stream : openFile(path, meter), parquetLines)
}

/** A file that is one document. Of a compressed one that is damaged, what there is. */
async function* readDocument(plan: Plan, reading: Reading): AsyncGenerator<Step, void, void> {
  const parts: Uint8Array[] = []
  let held = 0
  let damage: Damage | undefined
  try {
    for await (const part of plan.input.path === undefined ? reading.stdin.stream : openFile(plan.input.path, reading.meter)) {
      parts.push(part)
      held += part.length
      if (held > reading.chunks.hold) throw new Error(`it has more than ${reading.chunks.hold} bytes, too many for one document`)
    }
  } catch (error) {
    if (!(error instanceof Damage) || held === 0) throw error
    damage = error
  }
  yield {plan, job: makeJob(plan, new Uint8Array(Buffer.concat(parts)), 1, reading), end: false, bytes: held}
  if (damage) throw damage
}

function makeJob({input, from, to, output}: Plan, bytes: Uint8Array, line: number, {logFolder}: Reading): Job {
  const inLog = (path: string | undefined): string | null => (path === undefined ? null : relative(logFolder, path).split(sep).join('/'))
  return {from, to: to === 'parquet' ? 'jsonl' : to, bytes, line, name: input.name, source: inLog(input.path), output: inLog(output)}
}
