import type {Document} from '../../document/document.js'
import {canonicalTag} from './declared.js'
import {LONGEST} from './features.js'
import {TrigramProfiles, type TrigramTables} from './trigrams.js'
import {makeWord, readWord} from './words.js'

/** Hashes of the stop words of a language. */
type StopWords = ReadonlySet<number>

/** Words that a text needs before its stop words say something. */
const ENOUGH = 50
/** Letters and a blank, at least, that a word takes on average. */
const SHORT = 4
/** Code units of the document that are read. */
const READ = 1500
/** Different stop words for each word of a text, up to so many words: hardly any running text falls below that in its own language. */
const FEW = 0.06
const MOST = 120
const CONFIDENCE = 0.6

/**
 * The model must take a text in a language that it does not know for one that it does. Such a text has few of that language's stop words;
 * then the trigrams of franc, which knows some 80 languages more, are asked, and believed where they tell one that the model does not know.
 */
export class Beyond {
  private readonly hashes = new Map<string, StopWords>()
  private readonly codes = new Uint16Array(LONGEST)
  private readonly word = makeWord()
  private readonly profiles: TrigramProfiles

  constructor(
    /** Joined by blanks. */
    private readonly stopwords: Readonly<Record<string, string>>,
    private readonly known: Pick<ReadonlySet<string>, 'has' | 'keys'>,
    tables: TrigramTables
  ) {
    this.profiles = new TrigramProfiles(tables)
  }

  look(document: Document): void {
    if (document.text.length < ENOUGH * SHORT || document.context.language) return
    const told = document.language
    const own = this.stopWordsOf(told)
    if (!own) return
    const lines = document.blocks.filter(({language}) => language === told)
    if (!this.hasFew(document.text, lines, own)) return
    const tag = canonicalTag(this.profiles.nearest(beginning(document, lines)))
    if (tag === undefined || this.known.has(tag) || hasVariant(this.known, tag)) return
    document.language = tag
    document.confidence = CONFIDENCE
    for (const block of lines) {
      block.language = tag
      block.confidence = CONFIDENCE
    }
  }

  private stopWordsOf(tag: string): StopWords | undefined {
    const known = this.hashes.get(tag)
    if (known || !Object.hasOwn(this.stopwords, tag)) return known
    const own = new Set<number>()
    for (const text of this.stopwords[tag]!.split(' ')) if (readWord(text, 0, text.length, this.word, this.codes, 0)) own.add(this.word.hash)
    this.hashes.set(tag, own)
    return own
  }

  /** Whether there are words enough, and few stop words among them. Ends as soon as it cannot be. */
  private hasFew(text: string, lines: Document['blocks'], own: StopWords): boolean {
    const {word, codes} = this
    const found = new Set<number>()
    let words = 0
    let left = READ
    for (const {start, end} of lines) {
      for (let at = start; at < Math.min(end, start + left) && readWord(text, at, end, word, codes, 0); at = word.end) {
        words++
        if (own.has(word.hash) && found.add(word.hash).size >= FEW * MOST) return false
      }
      left -= end - start
      if (left <= 0) break
    }
    return words >= ENOUGH && found.size < FEW * Math.min(words, MOST)
  }
}

function beginning(document: Document, lines: Document['blocks']): string {
  let text = ''
  for (const {start, end} of lines) {
    if (text.length >= READ) break
    text += document.text.slice(start, Math.min(end, start + READ - text.length)) + '\n'
  }
  return text
}

/** Whether the language is known in another script. */
function hasVariant(known: Pick<ReadonlySet<string>, 'keys'>, tag: string): boolean {
  for (const other of known.keys()) if (other.startsWith(`${tag}-`)) return true
  return false
}
