import type {Block} from '../../document/block.js'
import {isLetter, Kind, kinds} from '../../document/characters.js'
import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import type {Lexicon} from '../../languages/lexicon.js'

/** Words of two small letters and more, and how many of them are English. */
interface Share {
  seen: number
  known: number
}

/** Fewer words tell nothing. */
const ENOUGH = 3
/** Words looked at in a block, and in a document. */
const BLOCK = 60
const DOCUMENT = 600
const ENGLISH = 0.7

/** Says which blocks to read as English: those marked so, or not marked at all, whose words bear it out. */
export class EnglishTest {
  private readonly blocks = new Map<Block, boolean>()
  private whole: boolean | undefined

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon
  ) {}

  /** Whether a block is English. */
  isEnglish(block: Block): boolean {
    let english = this.blocks.get(block)
    if (english === undefined) this.blocks.set(block, (english = this.decide(block)))
    return english
  }

  /** Whether a block has small-letter words enough to be running text. */
  isSentence(block: Block): boolean {
    const share = {seen: 0, known: 0}
    this.count(block, share, ENOUGH)
    return share.seen >= ENOUGH
  }

  private decide(block: Block): boolean {
    const language = baseLanguage(block.language)
    if (language !== 'en' && language !== 'und') return false
    const share = {seen: 0, known: 0}
    this.count(block, share, BLOCK)
    // titles and captions are too short to tell
    return share.seen >= ENOUGH ? share.known >= ENGLISH * share.seen : (this.whole ??= this.isDocumentEnglish())
  }

  private isDocumentEnglish(): boolean {
    const share = {seen: 0, known: 0}
    for (const block of this.document.blocks) if (share.seen < DOCUMENT) this.count(block, share, DOCUMENT)
    return share.seen >= ENOUGH && share.known >= ENGLISH * share.seen
  }

  private count({start, end}: Block, share: Share, limit: number): void {
    const {text} = this.document
    const kind = kinds()
    for (let i = start; i < end && share.seen < limit; ) {
      const from = i
      let small = true
      for (; i < end && isLetter(kind[text.charCodeAt(i)]!); i++) if (kind[text.charCodeAt(i)] !== Kind.lower) small = false
      if (small && i - from > 1) {
        share.seen++
        if (this.lexicon.hasLower(text, from, i)) share.known++
      }
      if (i === from) i++
    }
  }
}
