import type {Codepage} from './codepages.js'
import {Leads} from './leads.js'
import {MARGIN} from './margins.js'
import {Model} from './model.js'
import {utf8Repair, type Repair, type Rules} from './rules.js'
import {sliceTraced, trace, type Traced} from './traced.js'
import {undoUtf8, type Undone} from './utf8.js'

/** Encodings that UTF-8 is read as. */
const UTF8_AS = `iso-8859-1 windows-1252 windows-1251 koi8-r ibm866 windows-1254 iso-8859-9 ibm437 macintosh windows-1250 x-mac-cyrillic ibm855 iso-8859-5
windows-1256 windows-1253 windows-1257 iso-8859-2 windows-1255 windows-1258 koi8-u ibm850 ibm852 ibm857 iso-8859-7 iso-8859-15 kz-1048`.split(/\s+/)

/** As many continuation bytes, and nothing else, are no accident. */
const SURE = 8

/** At least one in so many characters of bad words is UTF-8. */
const PART = 3

/** Code units in which readings that are certain are compared. */
const TRIAL = 300
const NOT_ASCII = /[^\0-\u007f]/
/** Greek or Cyrillic in a Latin word. */
const MIXED = /[a-z][\u0370-\u052f]|[\u0370-\u052f].?[a-z]/i

/** Readings of the sample that are tried on the whole text; nats for one that leaves characters unread. */
const FINALISTS = 5
const UNREAD = 20

/** A reading as UTF-8. */
export interface Likely {
  readonly repair: Repair
  readonly cost: number
  readonly sure: boolean
  readonly exact: number
}

/** An encoding that UTF-8 may have been read as, and whether spaces may stand for lost no-break spaces. */
interface Trial {
  readonly page: Codepage
  readonly spaces: 'none' | 'any'
}

/** Finds out what UTF-8 was read as. */
export class Utf8Search {
  private readonly pages: readonly Codepage[]
  private readonly leads: Leads

  constructor(
    private readonly model: Model,
    private readonly rules: Rules,
    page: (name: string) => Codepage
  ) {
    this.pages = UTF8_AS.map(page)
    this.leads = new Leads(this.pages)
  }

  private cost(text: string): number {
    return this.model.cost(this.model.profile(text))
  }

  /** UTF-8 in which nothing stands between the sequences, and they are many: the cheapest such reading. */
  certain(from: Traced): Repair | undefined {
    const {all} = this.leads.candidates(from.text)
    if (all === 0) return undefined
    const first = from.text.search(NOT_ASCII)
    const trial = sliceTraced(from, first, Math.min(first + TRIAL, from.text.length))
    let least = this.cost(trial.text)
    let best: Repair | undefined
    const seen = new Set<string>()
    for (const page of this.pages.filter((_, index) => (all >> index) & 1)) {
      const undone = undoUtf8(from, page, {whole: true, spaces: 'none'})
      if (!undone || undone.fits < SURE || seen.has(undone.traced.text)) continue
      seen.add(undone.traced.text)
      const cost = this.cost(undoUtf8(trial, page, {whole: false, spaces: 'none'})!.traced.text)
      if (cost >= least) continue
      least = cost
      best = utf8Repair(undone.traced, page)
    }
    return best
  }

  /** Encodings that the UTF-8 may have been read as, if one can make it `before` nats cheaper: in all the text or all of the bad words, or in a good part of them. */
  pagesFor(text: string, bad: string, before: number): Codepage[] {
    const {all, some} = this.leads.candidates(text)
    if (before <= MARGIN.utf8) return this.pages.filter((_, index) => (all >> index) & 1)
    const bits = all | (bad === '' ? some : this.leads.candidates(bad).all | (some & this.leads.covering(bad, PART)))
    return this.pages.filter((_, index) => (bits >> index) & 1)
  }

  /** The cheapest reading as UTF-8 of what can be read so. */
  likely(from: Traced, sample: string, pages: readonly Codepage[]): Likely | undefined {
    if (pages.length === 0) return undefined
    let best: Likely | undefined
    const seen = new Set<string>()
    for (const {page, spaces} of this.readings(sample, pages)) {
      const undone = this.undo(from, page, spaces)
      if (!undone || (undone.spaced === 0 && spaces === 'any') || seen.has(undone.traced.text)) continue
      seen.add(undone.traced.text)
      const sure = undone.left === 0 && undone.fits >= SURE
      if (!sure && (best?.sure || (undone.left > 0 && undone.exact < (MIXED.test(from.text) ? 1 : 2)))) continue
      const profile = this.model.profile(this.rules.all(undone.traced).traced.text)
      const cost = this.model.cost(profile) + 3 * undone.spaced
      if (!sure && !Model.isGood(profile, cost)) continue
      if (!best || (sure && !best.sure) || cost < best.cost) best = {cost, sure, exact: undone.exact, repair: utf8Repair(undone.traced, page)}
    }
    return best
  }

  /** Read what can be read as UTF-8; where something else stands between, only words that gain by it. */
  private undo(from: Traced, page: Codepage, spaces: 'none' | 'any'): Undone | undefined {
    const all = undoUtf8(from, page, {whole: false, spaces})
    if (!all || all.left === 0) return all
    return undoUtf8(from, page, {whole: false, spaces, isBetterLeft: (word, read) => this.cost(read) >= this.cost(word)})
  }

  /** The ways to read the sample as UTF-8 that leave least of it unread and cost least; with spaces inside sequences where there are such. */
  private readings(sample: string, pages: readonly Codepage[]): Trial[] {
    const list: {ways: Trial[]; cost: number}[] = []
    const traced = trace(sample, 0)
    const before = this.cost(sample)
    for (const page of pages) {
      const ways: Trial[] = []
      let least = Infinity
      for (const spaces of ['none', 'any'] as const) {
        const undone = undoUtf8(traced, page, {whole: false, spaces})
        if (!undone || (spaces === 'any' && undone.spaced === 0)) continue
        ways.push({page, spaces})
        least = Math.min(least, this.cost(undone.traced.text) - (undone.left === 0 ? UNREAD : 0))
      }
      if (least < before) list.push({ways, cost: least})
    }
    return list.sort((a, b) => a.cost - b.cost).slice(0, FINALISTS).flatMap(({ways}) => ways)
  }

  /** Where nothing but the letters speaks for a repair, a few sequences must give letters in words. */
  isProven(text: string, {exact, repair}: Likely): boolean {
    if (exact > 2) return true
    const after = repair.traced.text
    for (let i = 0; i < after.length; i++) {
      if (after.charCodeAt(i) < 128 || after[i] === 'à' || text.includes(after[i]!)) continue
      if (!this.model.isLetter(after.charCodeAt(i)) && this.model.symbolCost(after.charCodeAt(i)) > 4) return false
      if (!/[A-Z]/i.test((after[i - 1] ?? '') + (after[i + 1] ?? ''))) return false
    }
    return true
  }
}
