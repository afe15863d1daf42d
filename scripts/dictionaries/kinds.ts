import {abbreviations} from './abbreviations.js'
import {chrome} from './chrome.js'
import {identification} from './identification.js'
import {stopwords} from './stopwords.js'
import type {Kind} from './lib.js'

/** Every kind of language data. */
export const kinds: readonly Kind[] = [abbreviations, chrome, identification, stopwords]
