import {baseLanguage} from '../../languages/index.js'
import type {Draft} from './draft.js'
import type {BlockLetters} from './homoglyphs.js'

const LIGATURES: Readonly<Record<string, string>> = {ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st'}
/** Letters with a cedilla and with a comma below: the first are Turkic, the second Romanian. */
const CEDILLA = 'ŞşŢţ'
const COMMA = 'ȘșȚț'
const TURKIC = new Set(['tr', 'az', 'tk', 'crh', 'gag', 'ku', 'kk'])
const DOT = '\u0307'

/** Letters that another letter is meant by: typographic ligatures, the dot above i, comma and cedilla. */
export function repairLetters(draft: Draft, context: BlockLetters): void {
  const {text} = draft.now
  const language = baseLanguage(context.block?.language ?? 'und')
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    const ligature = LIGATURES[letter]
    if (ligature) draft.replace(i, i + 1, ligature, 'ligature', `typographic ligature ${letter}`)
    else if (letter === DOT) {
      if (text[i - 1] === 'i' && !/\p{M}/u.test(text[i + 1] ?? ' ') && isDotless(language, context)) draft.replace(i, i + 1, '', 'dotted-i', 'U+0307 combining dot above after i')
    } else repairComma(draft, i, letter, language, context)
  }
}

/** Whether i with a combining dot comes from İ in lower case. Lithuanian writes it under accents. */
function isDotless(language: string, context: BlockLetters): boolean {
  return language === 'und' ? context.isTurkic : TURKIC.has(language)
}

function repairComma(draft: Draft, i: number, letter: string, language: string, context: BlockLetters): void {
  const comma = COMMA.indexOf(letter)
  const cedilla = CEDILLA.indexOf(letter)
  if (comma >= 0 && TURKIC.has(language)) draft.replace(i, i + 1, CEDILLA[comma]!, 'cedilla', `${letter} with a comma is Romanian; the text is in ${language}`)
  // a page that has both forms means one letter; one that has cedillas throughout is of its time
  if (cedilla >= 0 && language === 'ro' && [...'șț'].some((other) => context.has(other))) draft.replace(i, i + 1, COMMA[cedilla]!, 'cedilla', `${letter} with a cedilla is not Romanian, and the text has ${COMMA[cedilla]!} as well`)
}
