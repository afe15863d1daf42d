import {abbreviations} from './abbreviations.js'
import {chrome} from './chrome.js'
import {endings} from './endings.js'
import {gazetteer} from './gazetteer.js'
import {identification} from './identification.js'
import type {Kind} from './lib.js'
import {misspellings} from './misspellings.js'
import {protectedNames} from './protected.js'
import {punctuation} from './punctuation.js'
import {stopwords} from './stopwords.js'

/** Every kind of language data. */
export const kinds: readonly Kind[] = [abbreviations, chrome, endings, gazetteer, identification, misspellings, protectedNames, punctuation, stopwords]
