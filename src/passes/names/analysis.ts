import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import {byMajorityAbroad, isProven} from './abroad.js'
import {byNativePerson} from './bearers.js'
import {byNeighbour} from './beside.js'
import {Census, type Entry} from './census.js'
import {byDemonym} from './demonym.js'
import {EnglishTest} from './english.js'
import {byNativeName} from './homeland.js'
import {inNameContext, inRunningText, nextWord, opensSentence, previousWord} from './context.js'
import {fold} from './fold.js'
import type {Knowledge, Vocabulary} from './knowledge.js'
import {byIntroduction} from './introduced.js'
import {byMajority, type Surroundings} from './majority.js'
import type {Flag} from './organisations.js'
import {byPerson, byVariant} from './people.js'
import {byGazetteer} from './places.js'
import {byCollocation, byForeignForm, byHouseStyle, foreignPlace, type Place} from './rules.js'
import {collectSmall, collectWords, type Token, type Word} from './tokens.js'
import type {Verdict} from './verdict.js'

/** Corrections change the counts that others rest on; after so many rounds what is left is left. */
const ROUNDS = 5
/** Words that recur more often are looked at in style `house` only. */
const RARE = 2

/** One document under the pass. */
export class Analysis {
  private readonly words: Map<string, Word>
  private readonly verdicts = new Map<Token, Verdict>()
  private readonly doubts = new Map<Token, Verdict>()
  private readonly read: Map<number, string> = new Map()
  private readonly english: EnglishTest
  private readonly census: Census

  constructor(
    private readonly document: Document,
    private readonly knowledge: Knowledge,
    vocabulary: Vocabulary,
    private readonly house: boolean
  ) {
    this.words = collectWords(document)
    this.english = new EnglishTest(document, knowledge.lexicon)
    this.census = new Census(vocabulary, this.words.values())
  }

  /** Organisations with a word or their acronym wrong, where the text is English. */
  flags(): Flag[] {
    const {organisations} = this.knowledge
    return [...this.words.values()].flatMap(({form, key, tokens}) => {
      const first = organisations.firstWord(form, this.census.entries.get(key)?.standing === 'unknown')
      return first === undefined ? [] : tokens.flatMap((token) => this.flag(token, organisations.check(this.document.text, token.start, first)))
    })
  }

  private flag({block}: Token, flag: Flag | undefined): Flag[] {
    return flag && flag.end <= block.end && this.english.isEnglish(block) ? [flag] : []
  }

  /** Find what is wrong, in rounds, until a second look at the corrected text would find nothing more. Verdicts with `why` are doubts. */
  run(): ReadonlyMap<Token, Verdict> {
    let words: Iterable<Word> = this.words.values()
    for (let round = 0; round < ROUNDS; round++) {
      const found = this.look(words)
      if (found.length === 0) break
      words = this.affected(found)
      this.recount(found)
    }
    if (this.house) this.uncapitalised()
    for (const [token, doubt] of this.doubts) if (!this.verdicts.has(token)) this.verdicts.set(token, doubt)
    return this.verdicts
  }

  /** Judge words as the text reads now; the tokens that were corrected. */
  private look(words: Iterable<Word>): Token[] {
    const found: Token[] = []
    const verdicts: Verdict[] = []
    for (const word of words) {
      const entry = this.census.entries.get(word.key)!
      if (!this.isWorthALook(word, entry)) continue
      for (const token of word.tokens) {
        this.doubts.delete(token)
        const verdict = this.verdicts.has(token) ? undefined : this.judge(token, entry)
        if (!verdict || verdict.after === word.form || !inRunningText(this.document.text, token)) continue
        if (verdict.why !== undefined) this.doubts.set(token, verdict)
        else verdicts[found.push(token) - 1] = verdict
      }
    }
    found.forEach((token, i) => this.verdicts.set(token, verdicts[i]!))
    for (const token of found) this.read.set(token.start, this.verdicts.get(token)!.after)
    return found
  }

  /** Words that corrections may make others judge anew: those alike to what was changed, and those beside it. */
  private affected(found: readonly Token[]): Set<Word> {
    const {text} = this.document
    const keys = new Set<string>()
    const words = new Set<Word>()
    for (const token of found) {
      keys.add(token.word.key).add(fold(this.verdicts.get(token)!.after))
      for (const place of [previousWord(text, token.start), nextWord(text, token.end)]) {
        const word = place && this.words.get(text.slice(place.start, place.end))
        if (word) words.add(word)
      }
    }
    const near = new Set<string>()
    for (const key of keys) this.census.alike(key, ({key: other}) => near.add(other))
    for (const word of this.words.values()) if (near.has(word.key)) words.add(word)
    return words
  }

  /** Names of other languages in small letters, where English has a capital: kreml. */
  private uncapitalised(): void {
    const {gazetteer, lexicon} = this.knowledge
    for (const word of collectSmall(this.document, (form) => gazetteer.foreignOf(form).length > 0 && !lexicon.has(form))) {
      const owner = foreignPlace(gazetteer, word.key)
      for (const token of owner ? word.tokens : []) {
        if (inRunningText(this.document.text, token) && this.english.isEnglish(token.block)) this.verdicts.set(token, {after: owner!.form, rule: 'house-style', confidence: 0.9, evidence: `house form of ${word.form}`})
      }
    }
  }

  /** What recurs is no slip, but for one way to write the name. */
  private isWorthALook(word: Word, entry: Entry): boolean {
    return this.house || entry.count <= RARE || word.tokens.length <= RARE
  }

  private judge(token: Token, entry: Entry): Verdict | undefined {
    const language = baseLanguage(token.block.language)
    if (language !== 'en' && language !== 'und') return this.judgeAbroad(token, entry, language)
    const place: Place = {text: this.document.text, token, entry, census: this.census, knowledge: this.knowledge, read: this.readAt}
    const verdict = (this.house ? byHouseStyle(place) : undefined) ?? this.judgeEnglish(place)
    return verdict && this.english.isEnglish(token.block) ? verdict : undefined
  }

  private judgeEnglish(place: Place): Verdict | undefined {
    const {text, token, entry} = place
    if (entry.standing === 'word' || entry.standing === 'house') return undefined
    if (entry.standing !== 'variant' && entry.standing !== 'foreign') {
      const surroundings = (): Surroundings => ({
        inName: inNameContext(text, token, this.knowledge.lexicon),
        inSentence: this.english.isSentence(token.block),
        opensSentence: opensSentence(text, token)
      })
      const verdict = byMajority(this.knowledge, this.census, entry, surroundings)
      if (verdict && verdict.why === undefined) return verdict
      const beside = this.beside(token, entry, 'en')
      if (beside) return beside
      const sure = byCollocation(place) ?? firstSure(byIntroduction({...place, words: this.words}), byGazetteer(place), byPerson(place))
      return sure ?? byDemonym(place) ?? verdict
    }
    return byCollocation(place) ?? byForeignForm(place) ?? firstSure(byGazetteer(place), byVariant(place))
  }

  private judgeAbroad(token: Token, entry: Entry, language: string): Verdict | undefined {
    const beside = isProven(language) ? this.beside(token, entry, language) : undefined
    if (beside) return beside
    const {text} = this.document
    const place = {text, token, entry, census: this.census, knowledge: this.knowledge, tag: token.block.language, base: language, words: this.words}
    const native = byNativePerson(place) ?? byNativeName(place)
    return surest(byMajorityAbroad(place), native)
  }

  private beside(token: Token, entry: Entry, language: string): Verdict | undefined {
    return byNeighbour({text: this.document.text, token, entry, census: this.census, knowledge: this.knowledge, language, words: this.words, read: this.readAt})
  }

  private readonly readAt = ({start, end}: {start: number; end: number}): string => this.read.get(start) ?? this.document.text.slice(start, end)

  /** Count the names as they read after corrections. */
  private recount(found: readonly Token[]): void {
    for (const token of found) {
      const {after} = this.verdicts.get(token)!
      this.census.add(token.word.form, token.word.key, -1)
      this.census.add(after, fold(after), 1)
    }
  }
}

/** What the text writes, unless the tables are surer, or write marks on the letters that it lacks. */
function surest(majority: Verdict | undefined, native: Verdict | undefined): Verdict | undefined {
  if (!majority || !native) return majority ?? native
  return majority.confidence > native.confidence && fold(majority.after) !== fold(native.after) ? majority : native
}

/** The first verdict without a doubt, or else the first doubt. */
function firstSure(...verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  return verdicts.find((verdict) => verdict && verdict.why === undefined) ?? verdicts.find((verdict) => verdict !== undefined)
}
