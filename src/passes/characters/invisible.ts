import {scripts, SCRIPTS, type Script} from '../../document/characters.js'
import type {Draft} from './draft.js'
import {Trigger, triggers} from './table.js'

const SPACE = 0x20
/** Combining marks of the European scripts: what stands after them stands after their letter. */
const FIRST_MARK = 0x300
const LAST_MARK = 0x36f

const numbers = (names: readonly Script[]): ReadonlySet<number> => new Set(names.map((name) => SCRIPTS.indexOf(name)))
/** Scripts without spaces: U+200B marks where words end. */
const UNSPACED: readonly Script[] = ['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Zzzz']
/** Scripts written from right to left. */
const RIGHT_TO_LEFT: readonly Script[] = ['Arab', 'Hebr', 'Thaa', 'Zzzz']
/** Scripts whose letters neither join nor take variation selectors. */
const PLAIN: readonly Script[] = ['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor']

const NAMES: Readonly<Record<number, string>> = {
  0xad: 'soft hyphen', 0x200b: 'zero width space', 0x200c: 'zero width non-joiner', 0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark', 0x200f: 'right-to-left mark', 0x2060: 'word joiner', 0xfeff: 'byte order mark', 0xfffc: 'object replacement character'
}
/** What a terminal took for a command: ESC [ numbers letter. */
// eslint-disable-next-line no-control-regex
const ESCAPE = /\u001b\[[0-9;]{0,20}[A-Z]/iy

let sets: Record<'unspaced' | 'plain', ReadonlySet<number>> | undefined

/** Take out control and invisible characters that say nothing where they stand. `seen` holds the scripts of the block, as bits. */
export function removeInvisible(draft: Draft, seen: number): void {
  const {text} = draft.now
  const table = triggers()
  let before = SPACE
  for (let i = 0; i < text.length; ) {
    if ((table[text.charCodeAt(i)]! & Trigger.invisible) === 0) {
      const code = text.charCodeAt(i++)
      if (code < FIRST_MARK || code > LAST_MARK) before = code
      continue
    }
    let end = i + 1
    while (end < text.length && (table[text.charCodeAt(end)]! & Trigger.invisible) !== 0) end++
    const after = end < text.length ? text.charCodeAt(end) : SPACE
    i = removeRun(draft, i, end, {before, after, seen, edge: i === 0 || end === text.length})
  }
}

interface Context {
  /** Visible neighbours; a space at the ends of a token. */
  readonly before: number
  readonly after: number
  readonly edge: boolean
  readonly seen: number
}

/** Judge a run of invisible characters one by one; gives where it ends. */
function removeRun(draft: Draft, from: number, to: number, context: Context): number {
  const {text} = draft.now
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    ESCAPE.lastIndex = i
    if (code === 0x1b && ESCAPE.test(text)) {
      draft.replace(i, ESCAPE.lastIndex, '', 'control', 'terminal escape sequence')
      return ESCAPE.lastIndex
    }
    if (!isNoise(code, context)) continue
    const control = code < 0xad
    const breaks = (code === 0x0b || code === 0x0c) && !context.edge
    const name = NAMES[code] ?? (control ? 'control character' : 'format character')
    draft.replace(i, i + 1, breaks ? ' ' : '', control ? 'control' : 'invisible', `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${name}`)
  }
  return to
}

function isNoise(code: number, {before, after, seen}: Context): boolean {
  // C1 controls that mean something in windows-1252 are left to the pass `encoding`
  if (code < 0xa0) return code < 0x80 || [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code)
  sets ??= {unspaced: numbers(UNSPACED), plain: numbers(PLAIN)}
  const script = scripts()
  const {plain, unspaced} = sets
  if (code === 0xad || (code >= 0x2060 && code <= 0x2064)) return script[before]! > 0 && script[after]! > 0
  if (code === 0xfeff || code >= 0xfff9) return true
  if (code === 0x200b) return !unspaced.has(script[before]!) && !unspaced.has(script[after]!)
  if (code === 0x200c || code === 0x200d) return [before, after].every((unit) => unit === SPACE || plain.has(script[unit]!))
  if (code === 0x180e) return (seen & (1 << SCRIPTS.indexOf('Mong'))) === 0
  if (code >= 0xfe00) return plain.has(script[before]!)
  return !RIGHT_TO_LEFT.some((name) => (seen & (1 << SCRIPTS.indexOf(name))) !== 0)
}
