import {SCRIPT_BITS, Trigger, triggers} from './table.js'

/** Call `found` for every token (what stands between spaces and line ends) that a rule may have to do with, or that has a character of the `Trigger` bits `more`. */
export function sweep(text: string, more: number, found: (start: number, end: number) => void): void {
  const table = triggers()
  const composed = text.normalize('NFC') === text
  const wanted = Trigger.invisible | Trigger.ampersand | Trigger.letter | more
  let start = 0
  let seen = 0
  let before = 0
  let mixed = false
  for (let i = 0; i <= text.length; i++) {
    const bits = i < text.length ? table[text.charCodeAt(i)]! : Trigger.blank
    if (bits === Trigger.blank) {
      if (i > start && ((seen & wanted) !== 0 || mixed || (!composed && !isComposed(text, start, i)))) found(start, i)
      start = i + 1
      seen = 0
      mixed = false
      before = 0
      continue
    }
    seen |= bits
    const script = bits & SCRIPT_BITS
    if (script !== 0 && before !== 0 && script !== before) mixed = true
    if ((bits & Trigger.invisible) === 0) before = script
  }
}

function isComposed(text: string, start: number, end: number): boolean {
  const token = text.slice(start, end)
  return token.normalize('NFC') === token
}
