import {appendFile, mkdir, open, readFile, type FileHandle} from 'node:fs/promises'
import {dirname} from 'node:path'
import {emptyTally, type Tally} from './tally.js'

/** What stands on the disk when an entry is made. */
export interface Written {
  /** Bytes of the output under way, or of the one that all share. */
  readonly output: number
  readonly log: number
  readonly quarantine: number
}

/** One place up to which a run is done. */
export interface Entry extends Written {
  readonly kind: 'checkpoint' | 'done'
  /** Of the input. */
  readonly name: string
  /** Units of the input that are done. */
  readonly units: number
  /** Of the source bytes of those. */
  readonly sha256: string
  /** Counted since the entry before. */
  readonly tally: TallyJson
}

export type TallyJson = {readonly [Key in keyof Tally]: Tally[Key] extends number ? number : readonly (readonly [string, number])[]}

/** What a journal says of an earlier run. */
export interface JournalState {
  /** Of its version, configuration and dictionaries. */
  readonly stamp: string | undefined
  readonly entries: readonly Entry[]
  /** All of it was done. */
  readonly ended: boolean
}

/** A file beside the outputs that says how far a run has come, a line each time. */
export class Journal {
  private constructor(private readonly file: FileHandle) {}

  /** What the journal holds; nothing where there is none. A last line that is not whole counts for nothing. */
  static async read(path: string): Promise<JournalState> {
    const text = await readFile(path, 'utf8').catch(() => '')
    const lines = text.split('\n').slice(0, -1).map(parse)
    const [first, ...rest] = lines as [{stamp?: string} | undefined, ...(Entry | {readonly kind: 'end'} | undefined)[]]
    const entries = rest.filter((line): line is Entry => line?.kind === 'checkpoint' || line?.kind === 'done')
    return {stamp: first?.stamp, entries, ended: rest.at(-1)?.kind === 'end'}
  }

  /** Begin a journal with what is kept of an earlier one. */
  static async begin(path: string, stamp: string, kept: readonly Entry[]): Promise<Journal> {
    await mkdir(dirname(path), {recursive: true})
    const file = await open(path, 'w')
    await file.writeFile([{stamp}, ...kept].map((line) => `${JSON.stringify(line)}\n`).join(''))
    await file.sync()
    return new Journal(file)
  }

  async add(entry: Entry): Promise<void> {
    await appendFile(this.file, `${JSON.stringify(entry)}\n`)
    if (entry.kind === 'checkpoint') await this.file.sync()
  }

  async end(): Promise<void> {
    await appendFile(this.file, '{"kind":"end"}\n')
    await this.close()
  }

  async close(): Promise<void> {
    await this.file.close().catch(() => {})
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export function tallyToJson(tally: Tally): TallyJson {
  return Object.fromEntries(Object.entries(tally).map(([key, value]) => [key, value instanceof Map ? [...value] : value as number])) as unknown as TallyJson
}

export function tallyFromJson(json: TallyJson): Tally {
  const tally = emptyTally()
  return Object.fromEntries(Object.keys(tally).map((key) => {
    const value = json[key as keyof Tally]
    return [key, typeof value === 'number' ? value : new Map(value)]
  })) as unknown as Tally
}
