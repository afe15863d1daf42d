import type {Draft} from './draft.js'
import type {BlockLetters} from './homoglyphs.js'

/** What is typed for an apostrophe letter. */
const TYPED = "['’‘ʼʻ`´′]"
const INSIDE = new RegExp(`(?<=\\p{L})${TYPED}(?=\\p{L})`, 'gu')
const AT_END = new RegExp(`(?<=\\p{L})${TYPED}(?!\\p{L})`, 'gu')
/** An opening quotation mark: what stands at the end of a word may close it. */
const OPENING = /(?:^|[\s([{«“„"])['‘`]\S/
const TECHNICAL = /[_/\\@={}<>$|^~]|&[a-z]+;/i

interface Letter {
  readonly letter: string
  /** Letters it stands after; undefined for all others. */
  readonly after: string | undefined
  readonly beforeName: boolean
}

/** Puts the letters that some alphabets write like apostrophes in the place of what is typed for them. */
export class Apostrophes {
  private readonly letters: ReadonlyMap<string, readonly Letter[]>

  constructor(data: Readonly<Record<string, string>>) {
    this.letters = new Map(Object.entries(data).map(([tag, rows]) => [tag, rows.split('\n').map(parseRow)]))
  }

  repair(draft: Draft, context: BlockLetters): void {
    const letters = context.block && this.letters.get(context.block.language)
    const {text} = draft.now
    if (!letters || TECHNICAL.test(text)) return
    for (const {index} of text.matchAll(INSIDE)) this.put(draft, index, letters)
    // at the end of a word only a letter that belongs to the one before it
    for (const {index} of text.matchAll(AT_END)) if (letterAfter(letters, text[index - 1]!)?.after && !OPENING.test(context.text)) this.put(draft, index, letters)
  }

  private put(draft: Draft, index: number, letters: readonly Letter[]): void {
    const {text} = draft.now
    const found = letterAfter(letters, text[index - 1]!)
    if (!found || found.letter === text[index] || (!found.beforeName && isName(text, index + 1))) return
    const code = found.letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    draft.replace(index, index + 1, found.letter, 'apostrophe-letter', `${text[index]!} between letters is U+${code} in this alphabet`)
  }
}

function parseRow(row: string): Letter {
  const after = row.slice(2)
  return {letter: row[0]!, after: after === '*' ? undefined : after, beforeName: row[1] === '+'}
}

function letterAfter(letters: readonly Letter[], before: string): Letter | undefined {
  return letters.find(({after}) => after?.includes(before)) ?? letters.find(({after}) => after === undefined)
}

/** Whether a capital at `index` begins a name, as in O'Brien and L'Oréal; not where everything is in capitals. */
function isName(text: string, index: number): boolean {
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(text.slice(index, index + 4))
}
