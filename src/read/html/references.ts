import {Tokenizer, type Token} from 'parse5'

/** Character references of text. */
const REFERENCE = /&#?[0-9a-z]+;?/gi
/** A longer one is not kept: it would keep the page, of which it is a part, in memory. */
const LONGEST = 12
const MAX_KNOWN = 2000

/** Whether the characters with these references are known: each is read once. */
const known = new Map<string, string>()

/** Text with its character references read. */
export function decodeText(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeReference) : text
}

function decodeReference(reference: string): string {
  if (reference === '&amp;') return '&'
  const old = known.get(reference)
  if (old !== undefined) return old
  const text = tokenized(reference)
  if (reference.length > LONGEST) return text
  if (known.size > MAX_KNOWN) known.clear()
  known.set(reference, text)
  return text
}

/** Value of an attribute as it stands in the source, name and quotation marks included. There, references end in other ways than in text. */
export function decodeAttribute(source: string): string {
  let value = ''
  tokenize(`<a ${source}>`, {onStartTag: ({attrs}) => (value = attrs[0]?.value ?? '')})
  return value
}

/** The doctype that a declaration makes. */
export function readDoctype(declaration: string): Token.DoctypeToken | undefined {
  let doctype: Token.DoctypeToken | undefined
  tokenize(declaration, {onDoctype: (token) => (doctype = token)})
  return doctype
}

function tokenized(source: string): string {
  let text = ''
  const add = ({chars}: Token.CharacterToken): void => void (text += chars)
  tokenize(source, {onCharacter: add, onWhitespaceCharacter: add, onNullCharacter: add})
  return text
}

type Handler = ConstructorParameters<typeof Tokenizer>[1]

/** Show a piece of HTML to the full tokenizer. */
function tokenize(source: string, handler: Partial<Handler>): void {
  const nothing = (): void => {}
  const all: Handler = {onComment: nothing, onDoctype: nothing, onStartTag: nothing, onEndTag: nothing, onEof: nothing, onCharacter: nothing, onNullCharacter: nothing, onWhitespaceCharacter: nothing, ...handler}
  new Tokenizer({sourceCodeLocationInfo: false}, all).write(source, true)
}
