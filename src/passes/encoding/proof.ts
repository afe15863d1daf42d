const LETTER = /\p{L}/u
const WORD = /[\p{L}\p{M}]{3,}/gu

const BOX = /^[\u2500-\u259f]+$/
const BOXES = /[\u2500-\u259f]+/g
/** Joints of single and double lines; lines of one kind, as drawn ones are, hardly need them. */
const JOINT = /[\u2552\u2553\u2555\u2556\u2558\u2559\u255b\u255c\u255e\u255f\u2561\u2562\u2564\u2565\u2567\u2568\u256a\u256b]/
const RULE = /(.)\1\1/
/** Different box drawing characters that a line has at least in place of words, with joints and without. */
const VARIED = 5
const MANIFOLD = 9

/** Whether box drawing characters of a line draw something, as they do in tables, and are no words. */
export function isDrawing(line: string): boolean {
  const boxes = line.match(BOXES)
  if (!boxes) return false
  const size = new Set(boxes.join('')).size
  const isVaried = boxes.some((run) => JOINT.test(run)) && !boxes.some((run) => RULE.test(run))
  return size < (isVaried ? VARIED : MANIFOLD)
}

/** Latin beside Greek or Cyrillic in one word. */
const MIXED = /[a-z\u00c0-\u024f][\u0370-\u052f]|[\u0370-\u052f][a-z\u00c0-\u024f]/i
/** Different letters of a repair that swaps diacritics alone: two may be the habit of an author, such as â for ā. */
const SWAPPED = 3

/** What a repair changes. */
interface Changes {
  /** Letters, a run of the same letter once. */
  changed: number
  /** Those that were letters before. */
  letters: number
  /** Words that changed. */
  words: number
  /** Letters of these words that did not. */
  kept: number
  /** Whether box drawing characters became a word. */
  isDrawn: boolean
  /** Whether a word of one script became one of two. */
  isMixed: boolean
  /** Different letters that became others, before and after. */
  readonly swaps: Set<string>
}

/** Whether a repair makes words, and changes more than one letter of them. */
export function isProven(before: string, after: string, uncommon: boolean): boolean {
  const {changed, letters, words, kept, isDrawn, isMixed, swaps} = compare(before, after)
  if (isMixed || (isDrawn && isDrawing(before)) || (swaps.size < SWAPPED && swaps.size > 0 && [...swaps].every(isDiacritic))) return false
  if (changed < 2 || words > 1) return changed > 1
  // a lone word is not made of symbols, nor of one letter
  return kept >= changed || (swaps.size > 2 && 2 * letters > changed && (changed > 5 || !uncommon))
}

function compare(before: string, after: string): Changes {
  const changes: Changes = {changed: 0, letters: 0, words: 0, kept: 0, isDrawn: false, isMixed: false, swaps: new Set()}
  for (const {0: word, index} of after.matchAll(WORD)) compareWord(changes, before.slice(index, index + word.length), word)
  return changes
}

function compareWord(changes: Changes, old: string, word: string): void {
  changes.isDrawn ||= BOX.test(old)
  let changed = 0
  let length = 0
  for (let i = 0; i < word.length; i++) {
    if (i > 0 && word[i] === word[i - 1] && old[i] === old[i - 1]) continue
    length++
    if (word[i] === old[i]) continue
    changed++
    changes.swaps.add(old[i]! + word[i]!)
    if (LETTER.test(old[i]!)) changes.letters++
  }
  if (changed === 0) return
  changes.changed += changed
  changes.words++
  changes.kept += length - changed
  changes.isMixed ||= MIXED.test(word) && !MIXED.test(old)
}

/** Whether a letter became the same letter with another diacritic. */
function isDiacritic(swap: string): boolean {
  const [before, after] = swap.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return before === after
}
