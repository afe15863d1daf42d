import {relative, sep} from 'node:path'
import {chunks, type Chunk, type ChunkOptions} from '../read/chunks.js'
import {Damage} from '../read/damage.js'
import {lineFraming, wideFraming} from '../read/lines.js'
import {sniffLines} from '../read/sniff.js'
import {openFile, spooled, type Meter, type Stdin} from '../read/open.js'
import {holdsRecords, splitCompression} from '../read/format.js'
import {warcFraming} from '../read/warc.js'
import type {Job} from '../run/job.js'
import {unitsOf} from '../run/units.js'
import type {Plan} from './plan.js'
import {fileSum, SourceSum} from './sums.js'

/** A step of the run: a job, the end of an input, or what is wrong with it. */
export interface Step {
  readonly plan: Plan
  readonly job?: Job
  /** The job's bytes are a part of a line that is too long to be held. */
  readonly part?: 'more' | 'last'
  /** The run can be taken up again behind this step; or the input is at its end: units so far, and the sum of their bytes. */
  readonly checkpoint?: {readonly units: number; readonly sha256: string}
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
  /** Of all inputs, where it is known. */
  readonly encoding?: string | undefined
  readonly chunks: ChunkOptions
  readonly meter: Meter
  /** Whether inputs are summed up, to know them again. */
  readonly sums?: boolean
  /** Units of an input that are done already. */
  readonly skip?: {readonly plan?: Plan; readonly units: number}
}

/** Read the inputs one after another. One that cannot be read is a problem, and the next one follows. */
export async function* readInputs(plans: readonly Plan[], reading: Reading): AsyncGenerator<Step, void, void> {
  for (const plan of plans) {
    try {
      const sum = holdsRecords(plan.from) ? yield* readRecords(plan, reading) : yield* readDocument(plan, reading)
      yield {plan, end: true, bytes: 0, ...(sum && {checkpoint: sum})}
    } catch (error) {
      yield {plan, problem: `Cannot read \`${plan.input.name}\`: ${(error as Error).message}`, partial: error instanceof Damage, end: true, bytes: 0}
    }
  }
}

async function* readRecords(plan: Plan, reading: Reading): AsyncGenerator<Step, Step['checkpoint'], void> {
  const sum = reading.sums ? new SourceSum() : undefined
  const skip = reading.skip?.plan === plan ? reading.skip.units : 0
  const raw = plan.from === 'parquet' && reading.sums && plan.input.path !== undefined ? await fileSum(plan.input.path) : undefined
  const mark = (): Step['checkpoint'] => sum && {units: sum.units, sha256: raw ?? sum.digest()}
  for await (const {bytes, first, part, checkpoint, encoding} of sourceChunks(plan, reading)) {
    sum?.add({from: plan.from, encoding}, bytes, part)
    const done = skip - first + 1 // units of this chunk
    const place = checkpoint && mark()
    if (part ? done > 0 : sum && sum.units <= skip) continue
    const rest = part || done <= 0 ? bytes : behind(plan, bytes, done, encoding)
    yield {plan, job: {...makeJob(plan, rest, first + Math.max(0, done), reading), ...(encoding !== undefined && {encoding})}, end: false, bytes: rest.length, ...(part && {part}), ...(place && {checkpoint: place})}
  }
  return mark()
}

/** The bytes behind so many units. */
function behind(plan: Plan, bytes: Uint8Array, units: number, encoding: string | undefined): Uint8Array {
  let start = 0
  let at = 0
  for (const unit of unitsOf(plan.from, bytes, encoding)) if (at++ < units) start += unit.length
  return bytes.slice(start)
}

/** A chunk, and the encoding of its lines where that is not UTF-8. */
export interface SourceChunk extends Chunk {
  readonly encoding?: string | undefined
}

/** The units of an input in chunks. */
export async function* sourceChunks(plan: Plan, reading: Reading): AsyncGenerator<SourceChunk, void, void> {
  const raw = await linesOrBytes(plan, reading)
  if (plan.from !== 'jsonl') return yield* chunks(raw, plan.from === 'wet' || plan.from === 'warc' ? warcFraming : lineFraming, reading.chunks)
  const {stream, encoding} = await sniffLines(raw, reading.encoding)
  for await (const chunk of chunks(stream, encoding?.startsWith('utf-') ? wideFraming(encoding) : lineFraming, reading.chunks)) yield {...chunk, encoding}
}

async function linesOrBytes({from, input}: Plan, {stdin, meter}: Reading): Promise<AsyncIterable<Uint8Array>> {
  const {path} = input
  if (from !== 'parquet') return path === undefined ? stdin.stream : openFile(path, meter)
  const {parquetLines} = await import('../read/parquet.js')
  if (path !== undefined && splitCompression(path)[1] === '') return parquetLines(path)
  return spooled(path === undefined ? stdin.stream : openFile(path, meter), parquetLines)
}

/** A file that is one document. Of a compressed one that is damaged, what there is. */
async function* readDocument(plan: Plan, reading: Reading): AsyncGenerator<Step, Step['checkpoint'], void> {
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
  return reading.sums && plan.input.path !== undefined ? {units: 1, sha256: await fileSum(plan.input.path)} : undefined
}

function makeJob({input, from, to, output}: Plan, bytes: Uint8Array, line: number, {logFolder}: Reading): Job {
  const inLog = (path: string | undefined): string | null => (path === undefined ? null : relative(logFolder, path).split(sep).join('/'))
  return {from, to: to === 'parquet' ? 'jsonl' : to, bytes, line, name: input.name, source: inLog(input.path), output: inLog(output)}
}
