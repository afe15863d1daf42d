import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileNameOf, hostOf} from '../corpus/host.js'
import type {Observation} from '../corpus/observation.js'
import {Site} from '../corpus/site.js'
import type {SiteLookup} from '../corpus/site-memory.js'

/** Sites that are held at a time. */
const HELD = 500
/** Ending of files that are not yet in force. */
const NEXT = '.next'

/** The last sites that were asked for; the others stay in their files. */
class Held<Value> {
  private readonly values = new Map<string, Value>()

  constructor(private readonly leave: (key: string, value: Value) => void = () => {}) {}

  get(key: string, make: () => Value): Value {
    const value = this.values.has(key) ? this.values.get(key)! : make()
    this.values.delete(key)
    this.values.set(key, value)
    if (this.values.size > HELD) this.drop(this.values.keys().next().value!)
    return value
  }

  /** Let go of all. */
  clear(): void {
    for (const key of [...this.values.keys()]) this.drop(key)
  }

  private drop(key: string): void {
    const value = this.values.get(key)!
    this.values.delete(key)
    this.leave(key, value)
  }
}

/** Reads the memory of sites from a folder, as it was when the run began: files are not touched before it ends. */
export class SiteFolder implements SiteLookup {
  private readonly held = new Held<Site | undefined>()

  constructor(private readonly folder: string) {}

  siteOf(url: string | undefined): Site | undefined {
    const host = hostOf(url)
    return host === undefined ? undefined : this.held.get(host, () => readSite(this.folder, fileNameOf(host)))
  }
}

/** Counts the documents of a run, and puts the new files in the place of the old ones at its end. */
export class SiteRecorder {
  private readonly held = new Held<Site>((host, site) => writeFileSync(join(this.folder, fileNameOf(host) + NEXT), `${JSON.stringify(site)}\n`))

  constructor(private readonly folder: string) {
    mkdirSync(folder, {recursive: true})
    this.abort()
  }

  add(observations: readonly Observation[]): void {
    for (const observation of observations) {
      const {host} = observation
      const name = fileNameOf(host)
      this.held.get(host, () => readSite(this.folder, name + NEXT) ?? readSite(this.folder, name) ?? new Site(host)).add(observation)
    }
  }

  finish(): void {
    this.held.clear()
    for (const name of this.pending()) renameSync(join(this.folder, name), join(this.folder, name.slice(0, -NEXT.length)))
  }

  /** Leave the files as they were. */
  abort(): void {
    for (const name of this.pending()) rmSync(join(this.folder, name))
  }

  private pending(): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith('site-') && name.endsWith(NEXT))
  }
}

/** Throws `KemptError` `read` for a file that is none of kempt's. */
function readSite(folder: string, name: string): Site | undefined {
  let json
  try {
    json = readFileSync(join(folder, name), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return Site.parse(json)
}
