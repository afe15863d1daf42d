import {codepages, type Codepage} from './codepages.js'
import {Leads} from './leads.js'
import {Model, type BigramData} from './model.js'
import {makePatterns} from './patterns.js'
import {Rules, type Repair} from './rules.js'
import {bestSingle} from './single.js'
import {undoUtf8, type Undone} from './utf8.js'
import {settled, trace, type Traced} from './traced.js'

export interface EncodingData extends BigramData {
  readonly encodings: Readonly<Record<string, string>>
  readonly mojibake: Readonly<Record<string, string>>
}

/** Encodings that UTF-8 is read as. */
const UTF8_AS = `iso-8859-1 windows-1252 windows-1251 koi8-r ibm866 windows-1254 iso-8859-9 ibm437 macintosh windows-1250 x-mac-cyrillic ibm855 iso-8859-5
windows-1256 windows-1253 windows-1257 iso-8859-2 windows-1255 windows-1258 koi8-u ibm850 ibm852 ibm857 iso-8859-7 iso-8859-15 kz-1048`.split(/\s+/)

/** As many continuation bytes, and nothing else, are no accident. */
const SURE = 8

/** Readings of the sample that are tried on the whole text; nats for one that leaves characters unread. */
const FINALISTS = 5
const UNREAD = 20

/** Lines that are remembered, and how many code units long. */
const REMEMBERED = 1000
const LONGEST = 2000

interface Likely {
  readonly repair: Repair
  readonly cost: number
  readonly sure: boolean
  readonly exact: number
}

/** Nats by which a reading must beat the text as it stands. */
export const MARGIN = {utf8: 9, overRules: 6, single: 16, generous: 8, plainly: 4, mac: 10}

/** Repairs one line: by ftfy's rules, and by what the letters of languages make likely. */
export class Repairer {
  readonly model: Model
  readonly rules: Rules
  private readonly page: (name: string) => Codepage
  private readonly pages: readonly Codepage[]
  private readonly leads: Leads
  private readonly left = new Set<string>()

  constructor(data: EncodingData) {
    this.page = codepages(data.encodings)
    this.pages = UTF8_AS.map(this.page)
    this.leads = new Leads(this.pages)
    this.model = new Model(data)
    this.rules = new Rules(makePatterns(data.mojibake, this.page), this.page)
  }

  /** Repair until nothing more is found, even once characters that say nothing are gone. */
  repair(from: Traced): {traced: Traced; steps: Repair[]} {
    const steps: Repair[] = []
    let traced = from
    for (;;) {
      const step = this.next(traced) ?? this.next(settled(traced))
      if (!step) return {traced, steps}
      steps.push(step)
      traced = step.traced
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

  cost(text: string): number {
    return this.model.cost(this.model.profile(text)).nats
  }

  private step(from: Traced): Repair | undefined {
    const bad = this.rules.isBad(from.text)
    const sample = this.model.sample(from.text, bad)
    if (sample === '') return undefined
    const byRules = bad ? (this.rules.whole(from) ?? this.rules.parts(from)) : undefined
    const before = this.model.generousCost(from.text)
    const plain = this.cost(from.text)
    const likely = this.likely(from, sample, before)
    if (likely?.sure) return likely.repair
    let best = byRules
    let least = before
    if (byRules) least = this.cost(this.rules.all(byRules.traced).traced.text) - MARGIN.overRules
    if (likely && likely.cost < least && likely.cost < before - MARGIN.utf8 && (bad || this.isProven(from.text, likely))) {
      best = likely.repair
      least = likely.cost
    }
    return bestSingle(from, sample, this.limit(before, plain, best ? least : Infinity), this.model, this.page) ?? best ?? (bad ? this.controls(from) : undefined)
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

  /** The cheapest reading as UTF-8 of what can be read so, where one may be below the cost `before` it. */
  private likely(from: Traced, sample: string, before: number): Likely | undefined {
    const {all, some} = this.leads.candidates(from.text)
    const pages = this.pages.filter((_, index) => ((before > MARGIN.utf8 ? all | some : all) >> index) & 1)
    if (pages.length === 0) return undefined
    let best: Likely | undefined
    const seen = new Set<string>()
    for (const {page, spaces} of this.readings(sample, pages)) {
      const undone = this.undo(from, page, spaces)
      if (!undone || (undone.spaced === 0 && spaces === 'any') || seen.has(undone.traced.text)) continue
      seen.add(undone.traced.text)
      const sure = undone.left === 0 && undone.fits >= SURE
      if (!sure && (best?.sure || (undone.left > 0 && undone.exact < 2))) continue
      const profile = this.model.profile(this.rules.all(undone.traced).traced.text)
      const cost = this.model.cost(profile).nats + 3 * undone.spaced
      if (!sure && !Model.isGood(profile, cost)) continue
      if (!best || (sure && !best.sure) || cost < best.cost) best = {cost, sure, exact: undone.exact, repair: {traced: undone.traced, evidence: `UTF-8 read as ${page.name}`, rule: 'utf8'}}
    }
    return best
  }

  /** Read what can be read as UTF-8; where something else stands between, only words that gain by it. */
  private undo(from: Traced, page: Codepage, spaces: 'none' | 'any'): Undone | undefined {
    const all = undoUtf8(from, page, {whole: false, spaces})
    if (!all || all.left === 0) return all
    return undoUtf8(from, page, {whole: false, spaces, isBetterLeft: (word, read) => this.cost(read) >= this.cost(word)})
  }

  /** The ways to read the sample as UTF-8 that leave least of it unread and cost least, without spaces and with them. */
  private readings(sample: string, pages: readonly Codepage[]): {page: Codepage; spaces: 'none' | 'any'}[] {
    const list: {page: Codepage; cost: number}[] = []
    const traced = trace(sample, 0)
    const worst = this.cost(sample) + UNREAD
    for (const page of pages) {
      const costs = (['none', 'any'] as const).map((spaces) => {
        const undone = undoUtf8(traced, page, {whole: false, spaces})
        return undone ? this.cost(undone.traced.text) + (undone.left === 0 ? 0 : UNREAD) : Infinity
      })
      const cost = Math.min(...costs)
      if (cost < worst) list.push({page, cost})
    }
    const best = list.sort((a, b) => a.cost - b.cost).slice(0, FINALISTS)
    return best.flatMap(({page}) => [{page, spaces: 'none' as const}, {page, spaces: 'any' as const}])
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
