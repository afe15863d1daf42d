import type {Lexicon} from '../../languages/lexicon.js'

/** Parts of English words that make new words of known ones. Longest first, so that the first that fits is the right one. */
const PREFIXES = /^(?:counter|electro|pseudo|inter|hyper|ultra|super|trans|multi|micro|macro|cyber|extra|intra|infra|under|after|proto|crypto|petro|agro|narco|photo|cross|anti|auto|semi|over|post|fore|mega|mini|mono|poly|tele|euro|afro|indo|ethno|geo|bio|eco|neo|non|out|pre|pro|sub|mid|mis|dis|un|re|co|de|up|ex|be|en)(?=[a-z]{4})/
const SUFFIXES = /(?:lessness|fulness|isation|ization|ability|ibility|nesses|ships|iness|hoods|wards|esque|fully|ingly|edly|ness|less|like|able|ible|ship|hood|ward|wise|fold|some|fest|gate|ists|isms|ized|ised|izer|iser|izing|ising|ings|ist|ism|ish|ing|ers|ies|ied|ial|ian|est|ier|ily|ed|er|ly|es|or|al|ic|y|s)$/

/** How a word is made of known parts, so that no dictionary need hold it: `defenceless` by a suffix, `unfollow` by a prefix, `heatmap` of two words. */
export type Derivation = 'variant' | 'suffix' | 'prefix' | 'compound'

/** How a word is made by the rules of English, the firmest first; nothing where it is not. */
export function derivationOf(word: string, lexicon: Lexicon): Derivation | undefined {
  if (isVariant(word, lexicon)) return 'variant'
  if (hasSuffix(word, lexicon)) return 'suffix'
  if (hasPrefix(word, lexicon)) return 'prefix'
  return isCompound(word, lexicon) ? 'compound' : undefined
}

function hasPrefix(word: string, lexicon: Lexicon): boolean {
  const prefix = PREFIXES.exec(word)?.[0]
  if (!prefix) return false
  const rest = word.slice(prefix.length)
  return isFirm(rest, lexicon) || (rest.length > 5 && hasSuffix(rest, lexicon))
}

/** A stem with a suffix. A stem that wants another spelling before the suffix (`prefer` + `ed`) is none. */
function hasSuffix(word: string, lexicon: Lexicon): boolean {
  const suffix = SUFFIXES.exec(word)?.[0]
  if (!suffix) return false
  const stem = word.slice(0, word.length - suffix.length)
  if (stem.length < 3) return false
  const vowel = /^[aeiouy]/.test(suffix)
  if (isFirm(stem, lexicon) && !(vowel && (stem.endsWith('e') || lexicon.hasLower(stem + stem.at(-1)! + suffix)))) return true
  if (vowel && isFirm(`${stem}e`, lexicon)) return true
  if (vowel && stem.at(-1) === stem.at(-2) && isFirm(stem.slice(0, -1), lexicon) && !lexicon.hasLower(stem.slice(0, -1) + suffix)) return true
  return stem.endsWith('i') && isFirm(`${stem.slice(0, -1)}y`, lexicon)
}

/** A word common enough to build on. */
function isFirm(word: string, lexicon: Lexicon): boolean {
  return word.length >= 4 && lexicon.commonness(word) >= 3 && lexicon.isStandard(word)
}

function isCompound(word: string, lexicon: Lexicon): boolean {
  for (let i = 3; i <= word.length - 3; i++) {
    if (isPart(word.slice(0, i), lexicon) && isPart(word.slice(i), lexicon)) return true
  }
  return false
}

/** Short parts must be common: `her`, `ion` and the like stand in every second word. */
function isPart(part: string, lexicon: Lexicon): boolean {
  return lexicon.isStandard(part) && lexicon.commonness(part) >= (part.length === 3 ? 9 : part.length === 4 ? 6 : 4)
}

/** British for American spelling and the reverse, where the lists hold one alone. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/is(?=e[drs]?$|ers?$|ing$|ation)/, 'iz'],
  [/iz(?=e[drs]?$|ers?$|ing$|ation)/, 'is'],
  [/our/, 'or'],
  [/or(?=s|$|ed$|ing$|ful|able|ite|less)/, 'our'],
  [/tre(?=s?$)/, 'ter'],
  [/ter(?=s?$)/, 'tre'],
  [/yse(?=[drs]?$)/, 'yze'],
  [/ogue(?=s?$)/, 'og'],
  [/og(?=s?$)/, 'ogue'],
  [/ence(?=s?$)/, 'ense'],
  [/ense(?=s?$)/, 'ence'],
  [/ae/, 'e'],
  [/oe/, 'e']
]

/** What a word would be in the other spelling, American or British. */
export function variantsOf(word: string): string[] {
  return VARIANTS.filter(([pattern]) => pattern.test(word)).map(([pattern, other]) => word.replace(pattern, other))
}

function isVariant(word: string, lexicon: Lexicon): boolean {
  return variantsOf(word).some((variant) => lexicon.isStandard(variant))
}
