import type {Lexicon} from '../../languages/lexicon.js'
import {variantsOf} from './morphology.js'
import type {MakeHunspell} from './unknown.js'

/** The last word on a correction that the index proposes. */
export interface Speller {
  /** Whether the typed word is wrong and the intended one right. */
  confirms: (typed: string, intended: string) => boolean
}

interface Hunspell {
  correct: (word: string) => boolean
}

/**
 * nspell with the English Hunspell dictionary, built when it is first asked (0.3 s of CPU).
 * Where the dictionary cannot be read, as in a browser, the lexicon decides alone: it holds the forms of the same dictionary.
 */
export async function loadSpeller(lexicon: Lexicon): Promise<Speller> {
  const modules = await Promise.all([import('nspell'), import('dictionary-en')]).catch(() => undefined)
  if (!modules) return {confirms: (typed, intended) => !lexicon.has(typed) && lexicon.isStandard(intended)}
  const [{default: nspell}, {default: dictionary}] = modules
  let built: Hunspell | undefined
  return {
    confirms(typed, intended) {
      built ??= nspell(dictionary)
      return !built.correct(typed) && isCorrect(intended, built)
    }
  }
}

/** nspell alone, for dictionaries that are given. */
export async function loadHunspell(): Promise<MakeHunspell> {
  return (await import('nspell').catch(() => undefined))?.default
}

/** The dictionary is American; a British word is right when its American form is. */
function isCorrect(word: string, speller: Hunspell): boolean {
  return speller.correct(word) || variantsOf(word).some((variant) => speller.correct(variant))
}
