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

/** Whether a repair makes words, and changes more than one letter of them. */
export function isProven(before: string, after: string, uncommon: boolean): boolean {
  let changed = 0
  let words = 0
  let letters = 0
  let kept = 0
  let isDrawn = false
  for (const {0: word, index} of after.matchAll(WORD)) {
    const old = before.slice(index, index + word.length)
    isDrawn ||= BOX.test(old)
    const earlier = changed
    for (let i = 0; i < word.length; i++) {
      if (word[i] === old[i]) continue
      changed++
      if (LETTER.test(old[i]!)) letters++
    }
    if (changed > earlier) {
      words++
      kept += word.length - (changed - earlier)
    }
  }
  if (isDrawn && isDrawing(before)) return false
  if (changed < 2 || words > 1) return changed > 1
  // a lone word is not made of symbols
  return kept >= changed || (2 * letters > changed && (changed > 5 || !uncommon))
}
