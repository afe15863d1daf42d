import {editCost} from '../../document/distance.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {rankCandidates, type Candidate} from './candidates.js'
import {derivationOf} from './morphology.js'

/** What is to be said of an unknown word, wherever it stands. */
export interface Verdict {
  readonly best: Candidate
  /** What else may have been meant, the likeliest first. */
  readonly others?: readonly string[]
  /** What is missing to be sure; nothing where it is. */
  readonly doubt?: string
  /** It stands in the list of misspellings. */
  readonly listed?: boolean
  /** It is a word of another language, too, and no doubt else: the words around decide. */
  readonly foreign?: boolean
  /** It stands before the same name elsewhere in the document. */
  readonly phrase?: boolean
  /** Words near it, among which its neighbours in the text may decide. */
  readonly open?: readonly Candidate[]
  /** Without its neighbours there is nothing to say of it. */
  readonly hidden?: boolean
  /** Its neighbours decided. */
  readonly fits?: boolean
}

/** How much better than every other the best candidate must be in score, and in cost than those about as common. */
const SCORE_MARGIN = 0.35
const COST_MARGIN = 0.4
/** Candidates less common than the best by more than this are no rivals in cost. */
const RIVAL = 4
/** Natural logarithms of the odds: of an edit, of a step of commonness, and to be sure. */
const EDIT = 4.5
const STEP = 0.58
const SURE = 3
/** Candidates behind the best that a suggestion lists at most. */
const ALTERNATIVES = 4
/** Commonness of a name that may stand without its capital. */
const PROPER = 4
/** Edit cost of a letter doubled, or not doubled: the least doubtful slip. Of 300 made in running English that such a rule bears on, all were at the word found. */
const DOUBLED = 0.45
/** A compound so long, of two parts that few would put together, is rather one word with a letter too many: real-eased. */
const LONG_COMPOUND = 9
/** No word rarer than this is proposed. */
const RARE = 2

/** What an unknown word may be instead of a misspelling. */
export interface Others {
  /** Words of other languages. */
  readonly foreign: {readonly find: (word: string) => number}
  readonly names: {readonly has: (word: string) => boolean}
}

/** Judge an unknown lower-case word; nothing where no word is near, or it is made of known parts. */
export function judge(word: string, lexicon: Lexicon, {foreign, names}: Others): Verdict | undefined {
  const candidates = rankCandidates(word, lexicon)
  const best = candidates[0]
  if (!best || best.cost > wideLimit(word)) return undefined
  if (isOwnWord(word, best, lexicon)) return undefined
  const open = isOpen(word, lexicon) ? candidates.filter(({cost}) => cost <= wideLimit(word)) : undefined
  if (best.cost > costLimit(word) || best.commonness < leastCommonness(word, best)) return foreign.find(word) >= 0 || names.has(word) ? undefined : {best, doubt: 'it is short', hidden: true, ...(open && {open})}
  const doubt = findDoubt(word, best, candidates.slice(1))
  const others = candidates.slice(1, ALTERNATIVES + 1).filter(({cost}) => cost <= costLimit(word) + COST_MARGIN).map((candidate) => candidate.word)
  if (foreign.find(word) >= 0) return {best, others, doubt: 'it is a word of another language', foreign: doubt === undefined && isMisspelledLoan(word, best)}
  if (names.has(word)) return {best, others, doubt: 'it is a name'}
  return {best, others, ...(open && {open}), ...(doubt !== undefined && {doubt})}
}

/** Whether a word can hardly be anything but a slip, so that its neighbours may tell of what: it is no speech written down (doin), no part of a longer word (undie), and not made of two words. */
function isOpen(word: string, lexicon: Lexicon): boolean {
  if ((word.endsWith('in') && lexicon.has(`${word}g`)) || lexicon.has(`${word}s`) || /(?:ess|or|er|up|out|off)$/.test(word)) return false
  for (let i = 3; i <= word.length - 3; i++) if (lexicon.isStandard(word.slice(0, i)) && lexicon.isStandard(word.slice(i))) return false
  return true
}

/** Names shorter than this may be anything. */
const LONG = 7

/** Judge a lower-case word that no lower-case word is near: a name that everybody knows may have lost its capital as well as its spelling (norweigan). */
export function judgeProper(word: string, lexicon: Lexicon, {foreign, names}: Others): Verdict | undefined {
  if (word.length < LONG || foreign.find(word) >= 0 || names.has(word)) return undefined
  const near = lexicon.near(word, 1).filter(({word: other}) => !lexicon.hasLower(other) && lexicon.commonness(other) >= PROPER)
  const [best] = near
  const cost = best && near.length === 1 ? editCost(word, best.word, 1) : Infinity
  if (!best || cost > 0.6 || derivationOf(word, lexicon) !== undefined) return undefined
  return {best: {word: best.word.charAt(0).toUpperCase() + best.word.slice(1), cost, commonness: lexicon.commonness(best.word), score: cost}}
}

/** Whether a word that another language has is so long and near a common word that English, where all else is English, was meant: brillant. */
function isMisspelledLoan({length}: string, {cost, commonness}: Candidate): boolean {
  if (length >= 7) return cost <= 0.95 && commonness >= 7
  return length >= 6 ? cost <= 0.6 && commonness >= 8 : length >= 5 && cost <= DOUBLED && commonness >= 9
}

/** Longer words stand more errors before they could be another word. */
function costLimit({length}: string): number {
  return length <= 4 ? 0.6 : length <= 6 ? 0.95 : length <= 8 ? 1.25 : 1.9
}

/** How far a short word may be that is taken for it if its neighbours are sure. */
function wideLimit(word: string): number {
  return word.length === 4 ? 0.95 : costLimit(word)
}

/** The shorter the word and the further the candidate, the commoner it must be. */
function leastCommonness({length}: string, {cost}: Candidate): number {
  if (length <= 4) return 12
  return length <= 5 && cost > 0.6 ? 8 : RARE
}

/** Whether the word is made of known parts, and more likely so than a slip at a common word: `sandwhich` is no compound. */
function isOwnWord(word: string, best: Candidate, lexicon: Lexicon): boolean {
  const derivation = derivationOf(word, lexicon)
  if (derivation === undefined) return false
  if (derivation === 'compound' && word.length >= LONG_COMPOUND && best.cost <= 0.95 && best.commonness >= 8) return false
  if (derivation === 'prefix' || derivation === 'compound') return best.cost <= DOUBLED ? best.commonness < 3 : best.cost > 0.6 || best.commonness < 6
  return derivation === 'variant' || best.cost > 0.45 || best.commonness < 5
}

function findDoubt(word: string, best: Candidate, others: readonly Candidate[]): string | undefined {
  const rival = others.find((other) => isRival(other, best))
  if (rival) return `“${rival.word}” is near, too`
  if (best.cost > 0.95 && best.commonness < 4) return `“${best.word}” is rare`
  if (best.cost > DOUBLED && changesEnding(word, best.word)) return 'the ending differs'
  return undefined
}

/** Whether another word may as well have been meant: in the noisy channel of Kernighan, Church and Gale (1990), with an edit of cost 1 at odds of about 1 to 90. */
function isRival(other: Candidate, best: Candidate): boolean {
  if (other.score - best.score < SCORE_MARGIN) return true
  if (other.cost - best.cost >= COST_MARGIN || other.commonness < best.commonness - RIVAL) return false
  return EDIT * (other.cost - best.cost) + STEP * (best.commonness - other.commonness) < SURE
}

/** Whether a correction would change the grammar of a word and not only its spelling. */
function changesEnding(word: string, intended: string): boolean {
  const typed = endingOf(word)
  if (typed === endingOf(intended) || isPermutation(word, intended)) return false
  return typed !== '' || word.startsWith(intended) || intended.startsWith(word)
}

/** Whether two words have the same letters in another order. */
export function isPermutation(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

/** Grammatical endings that a misspelling seldom touches. */
function endingOf(word: string): string {
  return /(?:(?<!s)s|ed|ing|ly)$/.exec(word)?.[0] ?? ''
}

/** Whether an unknown word is so near a known one that it could be taken for its misspelling; more words than are ever corrected. */
export function isRisky(word: string, lexicon: Lexicon): boolean {
  return rankCandidates(word, lexicon).slice(0, 3).some(({cost, commonness}) => cost <= costLimit(word) && commonness >= RARE)
}
