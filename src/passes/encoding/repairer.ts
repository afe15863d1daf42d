import type {BigramData} from '../../languages/letter-bigrams.js'
import {codepages, type Codepage} from './codepages.js'
import type {Gate} from './gate.js'
import {MARGIN, PRIOR} from './margins.js'
import type {Model} from './model.js'
import {makePatterns} from './patterns.js'
import {Rules, utf8Repair, type Repair, type Way} from './rules.js'
import {SingleByte} from './single.js'
import {settled, type Traced} from './traced.js'
import {Utf8Search, type Likely} from './utf8-search.js'
import {undoUtf8} from './utf8.js'
import {Words} from './words.js'

export interface EncodingData extends BigramData {
  readonly encodings: Readonly<Record<string, string>>
  readonly mojibake: Readonly<Record<string, string>>
  /** Letters that look alike, one pair a line: a letter, the one that looks like it, the script of that. */
  readonly confusables: string
}

const CYRILLIC = /[\u0400-\u052f]/g
/** Greek or Cyrillic in a Latin word. */
const MIXED = /[a-z][\u0370-\u052f]|[\u0370-\u052f].?[a-z]/i

/** More layers of broken text than this are none. */
const DEEPEST = 8

/** Lines that are remembered, and how many code units long. */
const REMEMBERED = 1000
const LONGEST = 2000

/** Repairs one line: by ftfy's rules, and by what the letters of languages make likely. */
export class Repairer {
  readonly rules: Rules
  readonly page: (name: string) => Codepage
  private readonly words: Words
  private readonly utf8: Utf8Search
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
    this.single = new SingleByte(this.model, this.page)
    this.rules = new Rules(makePatterns(data.mojibake, this.page), this.page)
    this.words = new Words(this.model)
    this.utf8 = new Utf8Search(this.model, this.rules, this.page)
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
    if (way.written !== 'utf-8') return this.single.likewise(from, way, Math.min(this.words.generousCost(from.text) - PRIOR.generous, this.cost(from.text) - PRIOR.plain))
    const page = this.page(way.read)
    const undone = undoUtf8(from, page, {whole: true, spaces: 'none'})
    return undone && this.cost(undone.traced.text) < this.cost(from.text) ? utf8Repair(undone.traced, page) : undefined
  }

  cost(text: string): number {
    return this.model.cost(this.model.profile(text))
  }

  private step(from: Traced): Repair | undefined {
    return this.utf8.certain(from) ?? this.weighed(from)
  }

  private weighed(from: Traced): Repair | undefined {
    const bad = this.rules.isBad(from.text)
    const words = this.words.sample(from.text)
    if (words.bad === '' && !bad) return undefined
    const sample = words.bad + words.other
    const byRules = bad ? (this.rules.whole(from) ?? this.rules.parts(from)) : undefined
    const before = this.words.generousCost(from.text)
    const plain = this.cost(from.text)
    const again = byRules ? undefined : this.single.again(from, sample, this.limit(before, plain, Infinity))
    if (again) return again
    const likely = this.utf8.likely(from, sample, this.utf8.pagesFor(from.text, words.bad, before))
    if (likely?.sure) return likely.repair
    const best = this.better(from.text, bad, before, byRules, likely)
    const single = this.single.best(from, sample, this.limit(before, plain, best?.cost ?? Infinity))
    if (single && !this.looksAlike(from.text, single.traced.text)) return single
    return best?.repair ?? (bad ? this.controls(from) : undefined)
  }

  /** The better one of what the rules make of a text, and of the likeliest UTF-8 in it: with what it costs, or what the text as it stands costs at least. */
  private better(text: string, bad: boolean, before: number, byRules: Repair | undefined, likely: Likely | undefined): Pick<Likely, 'repair' | 'cost'> | undefined {
    const ruled = byRules && {repair: byRules, cost: this.cost(this.rules.all(byRules.traced).traced.text) - MARGIN.overRules}
    if (!likely || likely.cost >= (ruled?.cost ?? before) || likely.cost >= before - MARGIN.utf8) return ruled
    return bad || this.utf8.isProven(text, likely) ? likely : ruled
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
}
