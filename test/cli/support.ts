import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterAll} from 'vitest'

const command = resolve('dist/cli/main.js')
const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** What a run of the command gave. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Another way to the command. */
  readonly script?: string
}

/** Run the built command, as a user would. */
export function kempt(args: readonly string[], {input = '', cwd = makeFolder(), env = {}, script = command}: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [resolve(script), ...args], {cwd, env: {...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env}})
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => err.push(part))
  child.stdin.on('error', () => {}) // it may end before it has read everything
  child.stdin.end(input)
  return new Promise((done) => {
    child.on('close', (code) => done({code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString()}))
  })
}

/** A new folder with these files. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kempt-test-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** The files of a folder, with `/`, sorted. */
export function list(folder: string): string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort()
}

/** The records of JSON Lines. */
export function records(text: string): Record<string, unknown>[] {
  return text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** The value of `kempt` of a record. */
export function of(record: Record<string, unknown> | undefined): {status: string; language: string; error?: string; changes: unknown[]} {
  return record?.['kempt'] as ReturnType<typeof of>
}

/** Options under which `teh` becomes `the`, and nothing else happens. */
export const fixing = ['--only', 'spelling', '--language', 'en', '--no-config', '--quiet'] as const
