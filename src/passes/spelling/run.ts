import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {guardOf} from './context.js'
import {checkOrdinal} from './ordinals.js'
import {checkRepeated} from './repeated.js'
import type {English, Resources} from './resources.js'
import {findSuspects, type Suspect} from './suspects.js'
import {judge, type Verdict} from './verdict.js'

/** A word that stands more often in a document is meant as it stands. */
const OFTEN = 2
const CACHE = 50_000

/** The work of the pass on one document. */
export function makeSpelling({english}: Resources, suggestOnly: boolean): (document: Document) => void {
  if (!english) return () => {}
  const verdicts = new Map<string, Verdict | undefined>()
  const verdictOf = (word: string): Verdict | undefined => {
    let verdict = verdicts.get(word)
    if (verdict === undefined && !verdicts.has(word)) {
      if (verdicts.size >= CACHE) verdicts.clear()
      verdicts.set(word, (verdict = confirm(word, judge(word, english.lexicon, english), english)))
    }
    return verdict
  }
  return (document) => {
    const blocks = readBlocks(document, english.lexicon, suggestOnly)
    const counts = countWords(blocks)
    for (const suspects of blocks) {
      suspects.forEach((suspect, i) => {
        if (!suspect.capital) correct(document, suspect, {before: suspects[i - 1], after: suspects[i + 1], often: counts.get(suspect.word)! > OFTEN}, english.pairs.get(suspect.word), verdictOf, suggestOnly)
      })
    }
  }
}

function readBlocks(document: Document, lexicon: Lexicon, suggestOnly: boolean): Suspect[][] {
  return document.blocks
    .filter((block) => block.end > block.start && baseLanguage(block.language) === 'en')
    .map((block) =>
      findSuspects(document.text, block, lexicon, {
        number: (start, end) => checkOrdinal(document, start, end, suggestOnly),
        repeated: (first, second, end) => checkRepeated(document, first, second, end, suggestOnly)
      })
    )
}

function countWords(blocks: readonly (readonly Suspect[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const suspects of blocks) for (const {word} of suspects) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The dictionary may refuse what the index proposes. */
function confirm(word: string, verdict: Verdict | undefined, {speller}: English): Verdict | undefined {
  return verdict && (verdict.doubt !== undefined || speller.confirms(word, verdict.best.word)) ? verdict : undefined
}

interface Place {
  readonly before: Suspect | undefined
  readonly after: Suspect | undefined
  readonly often: boolean
}

function correct(document: Document, suspect: Suspect, {before, after, often}: Place, listed: string | undefined, verdictOf: (word: string) => Verdict | undefined, suggestOnly: boolean): void {
  const {start, end, word} = suspect
  const verdict = listed === undefined && word.length >= 5 ? verdictOf(word) : undefined
  const intended = listed ?? verdict?.best.word
  if (intended === undefined) return
  const rule = listed === undefined ? 'nearest-word' : 'listed'
  const guard = guardOf(document.text, suspect, listed === undefined ? before : undefined, listed === undefined ? after : undefined)
  const why = guard ?? verdict?.doubt ?? (often && listed === undefined ? 'it stands here more than twice' : suggestOnly ? 'mode is `suggest`' : undefined)
  const reason = listed === undefined ? {confidence: why === undefined ? 0.97 : 0.6, evidence: evidenceOf(verdict!)} : {confidence: 0.99, evidence: 'list of misspellings'}
  if (why === undefined) document.replace(start, end, intended, rule, reason)
  else if (guard === undefined) document.suggest(start, end, intended, rule, why, reason)
}

function evidenceOf({best}: Verdict): string {
  return `no other word as near (edit cost ${best.cost.toFixed(2)}); Hunspell en`
}
