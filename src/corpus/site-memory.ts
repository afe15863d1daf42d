import {fileNameOf, hostOf} from './host.js'
import type {Observation} from './observation.js'
import {Site} from './site.js'

/** Where a cleaner looks up what is known of a document's site. */
export interface SiteLookup {
  /** The site that an address belongs to, if it is known. */
  readonly siteOf: (url: string | undefined) => Site | undefined
}

/** What is known of many sites. Nothing crosses from one host to another. */
export class SiteMemory implements SiteLookup {
  private readonly sites = new Map<string, Site>()

  siteOf(url: string | undefined): Site | undefined {
    const host = hostOf(url)
    return host === undefined ? undefined : this.sites.get(host)
  }

  /** Count a document, as `observe` saw it. */
  add(observation: Observation | undefined): void {
    if (!observation) return
    const site = this.sites.get(observation.host) ?? new Site(observation.host)
    this.sites.set(site.host, site)
    site.add(observation)
  }

  /** Take in a site from its file. Throws `KemptError` `read` for what is no such file. */
  load(json: string): void {
    const site = Site.parse(json)
    this.sites.set(site.host, site)
  }

  /** A file for every site: its name and content. */
  *files(): Generator<[name: string, json: string]> {
    for (const site of this.sites.values()) yield [fileNameOf(site.host), `${JSON.stringify(site)}\n`]
  }
}
