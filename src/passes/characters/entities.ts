import type {Draft} from './draft.js'
import type {BlockLetters} from './homoglyphs.js'

/** `&name;`, `&#39;`, `&#x27;`, also when the ampersand itself was escaped, once or more. */
const REFERENCE = /&(?:amp;){0,4}(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][\dA-Za-z]{1,15}));/g
/** Tokens that are no running text. */
const TECHNICAL = /:\/\/|^www\.|&[a-z]+=|[{}\\]/i

/** Tokens in which a reference is shown as code, between grave accents. */
const QUOTED = /`[^`]*&[#\da-z]+;[^`]*`/i

/** What windows-1252 has for 80 to 9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decodes character references that were left in text. */
export class Entities {
  private readonly named: ReadonlyMap<string, string>

  constructor(data: string) {
    this.named = new Map(data.split('\n').map((row) => {
      const [name = '', code = ''] = row.split(' ')
      return [name, String.fromCodePoint(Number.parseInt(code, 16))]
    }))
  }

  /** Decode those of a token. Where markup is spoken of, < and > stay escaped. */
  decode(draft: Draft, context: BlockLetters): void {
    const {text} = draft.now
    if (TECHNICAL.test(text) || QUOTED.test(text)) return
    for (const {0: whole, 1: decimal, 2: hexadecimal, 3: name, index} of [...text.matchAll(REFERENCE)].reverse()) {
      const made = name !== undefined ? this.named.get(name) : this.numeric(decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal!, 16))
      if (made === undefined || (/[<>&]/.test(made) && context.isMarkup)) continue
      draft.replace(index, index + whole.length, made, 'entity', `character reference ${whole}`)
    }
  }

  /** The character of a number; undefined for what text cannot hold, and for line ends. */
  private numeric(code: number): string | undefined {
    // numbers of C1 controls mean windows-1252, after the HTML standard
    const meant = code >= 0x80 && code < 0xa0 ? WINDOWS_1252.charCodeAt(code - 0x80) : code
    if (meant < 0x20 || (meant >= 0x7f && meant < 0xa0) || (meant >= 0xd800 && meant < 0xe000) || meant > 0x10ffff || meant === 0x2028 || meant === 0x2029) return undefined
    return String.fromCodePoint(meant)
  }
}
