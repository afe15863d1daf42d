import {abbreviations} from './abbreviations.js'
import {charsets} from './charsets.js'
import {apostropheLetters} from './apostrophe-letters.js'
import {chrome} from './chrome.js'
import {confusables} from './confusables.js'
import {encodings} from './encodings.js'
import {endings} from './endings.js'
import {entities} from './entities.js'
import {gazetteer} from './gazetteer.js'
import {identification} from './identification.js'
import type {Kind} from './lib.js'
import {misspellings} from './misspellings.js'
import {mojibake} from './mojibake.js'
import {protectedNames} from './protected.js'
import {punctuation} from './punctuation.js'
import {stopwords} from './stopwords.js'

/** Every kind of language data. */
export const kinds: readonly Kind[] = [abbreviations, apostropheLetters, charsets, chrome, confusables, encodings, endings, entities, gazetteer, identification, misspellings, mojibake, protectedNames, punctuation, stopwords]
