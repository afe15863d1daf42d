import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

export const corpus: string = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../corpus')

/** A text that must come out byte for byte. */
export interface CleanText {
  readonly file: string
  readonly language: string
  readonly source: string
  readonly licence: string
  /** Damage that is known, as `describeChange` writes it; left out: none. */
  readonly known?: readonly string[]
  readonly text: string
}

/** A fault of a text, marked by hand. Offsets are UTF-16 code units of the source. */
export interface Fault {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  readonly kind: 'chrome' | 'layout' | 'spacing' | 'quotes' | 'word' | 'name'
  readonly tier?: 'A' | 'B' | 'C'
}

/** A stretch of the source that reads otherwise in the output, and is no fix of a fault. */
export interface Unwanted {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

export interface Line {
  /** Number of the line, from 0. */
  readonly line: number
  readonly label: 'content' | 'chrome'
}

/** A text with its faults and its goal. */
export interface FaultyText {
  readonly slug: string
  readonly source: string
  readonly expected: string
  readonly faults: readonly Fault[]
  readonly lines: readonly Line[]
  readonly known: {readonly missed: readonly string[]; readonly unwanted: readonly Unwanted[]}
}

export function readClean(): CleanText[] {
  const about = json<Omit<CleanText, 'text'>[]>('clean/about.json')
  return about.map((entry) => ({...entry, text: read(`clean/${entry.file}`)}))
}

/** Names of the files in `clean`, whether or not `about.json` lists them. */
export function listClean(): string[] {
  return readdirSync(path.join(corpus, 'clean')).filter((name) => name.endsWith('.txt')).sort()
}

export function readFaulty(): FaultyText[] {
  return readdirSync(corpus, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && entry.name !== 'clean')
    .map(({name}) => ({
      slug: name,
      source: read(`${name}/source.txt`),
      expected: read(`${name}/expected.txt`),
      ...json<Omit<FaultyText, 'slug' | 'source' | 'expected'>>(`${name}/expected.json`)
    }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

/** Whether the fault belongs to the goal of the default options. */
export function isGoal(fault: Fault): boolean {
  return fault.tier !== 'B' && fault.tier !== 'C'
}

/** Name of a fault in lists of known gaps. */
export function nameOf({start, before, after}: Fault): string {
  return `${start} ${JSON.stringify(before)} → ${JSON.stringify(after)}`
}

function read(file: string): string {
  return readFileSync(path.join(corpus, file), 'utf8')
}

function json<T>(file: string): T {
  return JSON.parse(read(file)) as T
}
