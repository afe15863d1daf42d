import {codepages, type Codepage} from './codepages.js'
import type {Gate} from './gate.js'
import {Leads} from './leads.js'
import {Model, type BigramData} from './model.js'
import {makePatterns} from './patterns.js'
import {Rules, utf8Repair, type Repair, type Way} from './rules.js'
import {SingleByte} from './single.js'
import {undoUtf8, type Undone} from './utf8.js'
import {settled, sliceTraced, trace, type Traced} from './traced.js'

export interface EncodingData extends BigramData {
  readonly encodings: Readonly<Record<string, string>>
  readonly mojibake: Readonly<Record<string, string>>
  /** Letters that look alike, one pair a line: a letter, the one that looks like it, the script of that. */
  readonly confusables: string
}

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
const CYRILLIC = /[\u0400-\u052f]/g
const MIXED = /[a-z][\u0370-\u052f]|[\u0370-\u052f].?[a-z]/i

/** Readings of the sample that are tried on the whole text; nats for one that leaves characters unread. */
const FINALISTS = 5
const UNREAD = 20

/** More layers of broken text than this are none. */
const DEEPEST = 8

/** Lines that are remembered, and how many code units long. */
const REMEMBERED = 1000
const LONGEST = 2000

interface Likely {
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

/** Nats by which a single-byte reading must beat the text as it stands where other lines of the document were broken so. */
const PRIOR = {generous: 0, plain: 4}
/** Those by which a reading must beat it on its own. */
export const MARGIN = {utf8: 9, overRules: 6, single: 16, generous: 8, plainly: 4, mac: 10}

/** Repairs one line: by ftfy's rules, and by what the letters of languages make likely. */
export class Repairer {
  readonly rules: Rules
  private readonly page: (name: string) => Codepage
  private readonly pages: readonly Codepage[]
  private readonly leads: Leads
  private readonly single: SingleByte
  private readonly left = new Set<string>()
  /** Cyrillic letters, to the Latin ones that look like them. */
  private readonly latin: ReadonlyMap<string, string>

  constructor(
    data: EncodingData,
    readonly model: Model,
    private readonly gate: Gate
  ) {
    this.page = codepages(data.encodings)
    this.latin = new Map(data.confusables.split('\n').filter((row) => row.endsWith('Latn')).map((row) => [row[0]!, row[1]!]))
    this.pages = UTF8_AS.map(this.page)
    this.leads = new Leads(this.pages)
    this.single = new SingleByte(this.model, this.page)
    this.rules = new Rules(makePatterns(data.mojibake, this.page), this.page)
  }

  /** Repair until nothing is suspicious any more, even once characters that say nothing are gone. Readings that lead back to one another prove nothing. */
  repair(from: Traced): {traced: Traced; steps: Repair[]} {
    const steps: Repair[] = []
    const seen = new Set([from.text])
    let traced = from
    for (;;) {
      const step = this.next(traced) ?? this.next(settled(traced))
      if (!step) return {traced, steps}
      if (seen.has(step.traced.text) || steps.length === DEEPEST) {
        this.remember(from.text)
        return {traced: from, steps: []}
      }
      seen.add(step.traced.text)
      steps.push(step)
      traced = step.traced
      if (!this.gate.suspects(traced.text)) return {traced, steps}
    }
  }

  /** The next step, if it changes anything. Lines that were left as they are of late are known again. */
  private next(from: Traced): Repair | undefined {
    if (this.left.has(from.text)) return undefined
    const step = this.step(from)
    if (step && step.traced.text !== from.text) return step
    this.remember(from.text)
    return undefined
  }

  private remember(text: string): void {
    if (text.length > LONGEST) return
    if (this.left.size >= REMEMBERED) this.left.clear()
    this.left.add(text)
  }

  /** Begin a document: what was learned of another says nothing of this one. */
  begin(): void {
    this.single.begin()
  }

  /** Repair a text as others of its document were, on less evidence than it would take by itself. */
  likewise(from: Traced, way: Way): Repair | undefined {
    if (way.written !== 'utf-8') return this.single.likewise(from, way, Math.min(this.model.generousCost(from.text) - PRIOR.generous, this.cost(from.text) - PRIOR.plain))
    const page = this.page(way.read)
    const undone = undoUtf8(from, page, {whole: true, spaces: 'none'})
    return undone && this.cost(undone.traced.text) < this.cost(from.text) ? utf8Repair(undone.traced, page) : undefined
  }

  cost(text: string): number {
    return this.model.cost(this.model.profile(text))
  }

  private step(from: Traced): Repair | undefined {
    return this.certain(from) ?? this.weighed(from)
  }

  /** UTF-8 in which nothing stands between the sequences, and they are many: the cheapest such reading. */
  private certain(from: Traced): Repair | undefined {
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

  private weighed(from: Traced): Repair | undefined {
    const bad = this.rules.isBad(from.text)
    const words = this.model.sample(from.text)
    if (words.bad === '' && !bad) return undefined
    const sample = words.bad + words.other
    const byRules = bad ? (this.rules.whole(from) ?? this.rules.parts(from)) : undefined
    const before = this.model.generousCost(from.text)
    const plain = this.cost(from.text)
    const again = byRules ? undefined : this.single.again(from, sample, this.limit(before, plain, Infinity))
    if (again) return again
    const likely = this.likely(from, sample, this.pagesFor(from.text, words.bad, before))
    if (likely?.sure) return likely.repair
    let best = byRules
    let least = before
    if (byRules) least = this.cost(this.rules.all(byRules.traced).traced.text) - MARGIN.overRules
    if (likely && likely.cost < least && likely.cost < before - MARGIN.utf8 && (bad || this.isProven(from.text, likely))) {
      best = likely.repair
      least = likely.cost
    }
    const single = this.single.best(from, sample, this.limit(before, plain, best ? least : Infinity))
    return (single && !this.looksAlike(from.text, single.traced.text) ? single : undefined) ?? best ?? (bad ? this.controls(from) : undefined)
  }

  /** Whether letters that look like Latin ones stand in Latin words, which makes better words than a repair does. */
  private looksAlike(before: string, after: string): boolean {
    if (!MIXED.test(before)) return false
    const latin = before.replace(CYRILLIC, (letter) => this.latin.get(letter) ?? letter)
    return latin !== before && this.cost(latin) <= this.cost(after)
  }

  /** C1 controls: windows-1252, or Mac Roman where that makes much better words. */
  private controls(from: Traced): Repair | undefined {
    const repair = this.rules.controls(from)
    if (!repair) return undefined
    const mac = this.page('macintosh')
    const text = from.text.replace(/[\u0080-\u009f]/g, (control) => String.fromCharCode(mac.decode[control.charCodeAt(0)]!))
    if (this.cost(text) > this.cost(repair.traced.text) - MARGIN.mac) return repair
    return {traced: {text, at: from.at}, evidence: 'macintosh read as iso-8859-1', rule: 'single-byte'}
  }

  /** What a text of one single-byte encoding must cost less than: well below the text as it stands, even with every word in a language of its own. */
  private limit(generous: number, plain: number, least: number): number {
    const sure = Math.min(generous - MARGIN.generous, plain - MARGIN.single)
    const plainly = Math.min(generous + MARGIN.plainly, plain - 2 * MARGIN.single)
    return Math.min(Math.max(sure, plainly), least)
  }

  /** Encodings that the UTF-8 may have been read as, if one can make it `before` nats cheaper: in all the text or all of the bad words, or in a good part of them. */
  private pagesFor(text: string, bad: string, before: number): Codepage[] {
    const {all, some} = this.leads.candidates(text)
    if (before <= MARGIN.utf8) return this.pages.filter((_, index) => (all >> index) & 1)
    const bits = all | (bad === '' ? some : this.leads.candidates(bad).all | (some & this.leads.covering(bad, PART)))
    return this.pages.filter((_, index) => (bits >> index) & 1)
  }

  /** The cheapest reading as UTF-8 of what can be read so. */
  private likely(from: Traced, sample: string, pages: readonly Codepage[]): Likely | undefined {
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
  private isProven(text: string, {exact, repair}: Likely): boolean {
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
