import type {Block} from '../document/block.js'
import type {Document} from '../document/document.js'
import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {loadCharacters} from '../languages/index.js'
import {Apostrophes} from './characters/apostrophes.js'
import {compose} from './characters/compose.js'
import {Draft} from './characters/draft.js'
import {Entities} from './characters/entities.js'
import {BlockLetters, Homoglyphs} from './characters/homoglyphs.js'
import {removeInvisible} from './characters/invisible.js'
import {repairLetters} from './characters/letters.js'
import {rules} from './characters/meta.js'
import {sweep} from './characters/sweep.js'
import {Trigger} from './characters/table.js'

/** Options of the pass `characters`. */
export interface CharactersOptions extends CommonOptions {
  /** `letter`: in languages whose alphabet has letters that look like apostrophes (Uzbek, Ukrainian, Belarusian), write these. */
  readonly apostrophe?: 'off' | 'letter'
}

/** NFC, control and invisible characters, HTML entities left in text, homoglyphs inside a word. */
export const characters: Pass<CharactersOptions> = /* @__PURE__ */ definePass<CharactersOptions, Awaited<ReturnType<typeof loadCharacters>>>({
  meta: {
    name: 'characters',
    summary: 'NFC, control and invisible characters, HTML entities left in text, homoglyphs inside a word.',
    after: ['encoding'],
    rules,
    options: {
      apostrophe: {
        summary: 'Whether to write the letters U+02BB and U+02BC in the languages that have them, for whatever apostrophe is typed.',
        type: 'string',
        values: ['off', 'letter'],
        default: 'off'
      }
    }
  },
  load: loadCharacters,
  create: ({apostrophe = 'off'}, data) => {
    const entities = new Entities(data.entities)
    const homoglyphs = new Homoglyphs(data.confusables, data.exemplars)
    const apostrophes = apostrophe === 'letter' ? new Apostrophes(data.apostropheLetters) : undefined
    return (document) => {
      const blocks = new BlockFinder(document, homoglyphs.ambiguous)
      sweep(document.text, apostrophes ? Trigger.apostrophe : Trigger.none, (start, end) => {
        const context = blocks.at(start, end)
        const draft = new Draft(document.text.slice(start, end), start)
        entities.decode(draft, context)
        draft.settle()
        removeInvisible(draft, context.block?.scripts ?? 0)
        draft.settle()
        compose(draft)
        draft.settle()
        repairLetters(draft, context)
        draft.settle()
        homoglyphs.repair(draft, context)
        draft.settle()
        repairLetters(draft, context)
        draft.settle()
        compose(draft)
        draft.settle()
        apostrophes?.repair(draft, context)
        draft.commit(document)
      })
    }
  }
})

/** Finds the block of one token after another, from left to right. */
class BlockFinder {
  private next = 0
  private current: {block: Block | undefined; letters: BlockLetters} | undefined

  constructor(
    private readonly document: Document,
    private readonly ambiguous: ReadonlySet<string>
  ) {}

  at(start: number, end: number): BlockLetters {
    const {blocks, text} = this.document
    while (this.next < blocks.length && blocks[this.next]!.end <= start) this.next++
    const candidate = blocks[this.next]
    const block = candidate && candidate.start < end ? candidate : undefined
    if (!this.current || this.current.block !== block) this.current = {block, letters: new BlockLetters(text, block, this.ambiguous)}
    return this.current.letters
  }
}
