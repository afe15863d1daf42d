import type {Codepage} from './codepages.js'

/** Expressions that tell mojibake from text, after ftfy 6.3.1 (Robyn Speer, Apache-2.0): badness.py, chardata.py. */
export interface Patterns {
  /** Neighbours that hardly ever stand side by side but in mojibake. */
  readonly bad: RegExp
  /** Runs of characters that read like UTF-8 sequences in one of the common encodings. */
  readonly utf8: RegExp
}

/** Encodings whose letters begin where those of Latin-1 do: what `Patterns.utf8` is made from. */
const LIKE_LATIN_1 = ['iso-8859-1', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1257']
/** Characters of continuation bytes that stand for themselves beside mojibake as well. */
const ORDINARY = '–—―‘’‚“”„•…'

/** Build the expressions from the classes of characters (the insides of brackets). */
export function makePatterns(classes: Readonly<Record<string, string>>, page: (name: string) => Codepage): Patterns {
  return {bad: new RegExp(badness(classes).join('|'), 'u'), utf8: new RegExp(utf8Source(page), 'gu')}
}

function badness(classes: Readonly<Record<string, string>>): string[] {
  const of = (names: string): string => `[${names.split(' ').map((name) => classes[name]!).join('')}]`
  const {opening, closing, c1, bad, currency} = classes as Readonly<Record<'opening' | 'closing' | 'c1' | 'bad' | 'currency', string>>
  const marks = 'lowerAccented upperAccented box opening closing currency numeric law'
  const arabic = `[ØÙ][${classes['common']!}${currency}${bad}${classes['numeric']!}${opening}ŸŠ®°µ»]`
  return [
    of('c1'),
    of(marks) + of('bad'),
    `[a-zA-Z]${of('lowerCommon upperCommon')}${of('bad')}`,
    of('bad') + of(marks),
    of('lowerAccented lowerCommon box closing currency numeric') + of('upperAccented'),
    of('box closing currency numeric') + of('lowerAccented'),
    of('lowerAccented box closing') + of('currency'),
    `\\s${of('upperAccented')}${of('currency')}`,
    of('upperAccented box') + of('numeric law'),
    of('lowerAccented upperAccented box currency closing') + of('opening') + of('numeric'),
    of('lowerAccented upperAccented currency numeric box law') + of('closing') + of('opening'),
    of('currency numeric box') + of('opening'),
    `[a-z]${of('upperAccented')}${of('opening currency')}`,
    of('box') + of('kaomoji'),
    of('lowerAccented upperAccented currency numeric opening closing law') + of('box'),
    of('box') + of('closing'),
    `${of('lowerAccented upperAccented')}${of('opening closing')}[\\p{L}\\p{N}_]`,
    // œ before anything but a plain letter; a degree sign after a capital
    '[Œœ][^A-Za-z]',
    `${of('upperAccented')}°`,
    // windows-1252: pairs that the classes leave out; Arabic, which takes two pairs; South Asian scripts
    `[ÂÃÎÐ][€œŠš¢£Ÿž\\u00a0\\u00ad®©°·»${opening}${closing}–—´]`,
    '×[²³]',
    arabic + arabic,
    'à[²µ¹¼½¾]',
    // Mac Roman
    '√[±∂†≠®™´≤≥¥µø]|≈[°¢]|‚Ä[ìîïòôúùû†°¢π]|‚[âó][àä°ê]',
    // windows-1251: punctuation; Latin-1 letters and Cyrillic; three layers beside Latin letters
    'вЂ',
    `[ВГРС][${c1}${bad}${opening}${closing}${currency}°µ][ВГРС]`,
    'ГўВЂВ.[A-Za-z ]',
    // à and á, and Ã or Â that lost its no-break space
    'Ã[\\u00a0¡]|[a-z]\\s?[ÃÂ] |^[ÃÂ] ',
    `[a-z.,?!${closing}]Â[ ${opening}${closing}]`,
    // windows-1253, windows-1257
    'β€[™\\u00a0Ά\\u00ad®°]',
    `[ΒΓΞΟ][${c1}${bad}${opening}${closing}${currency}°][ΒΓΞΟ]`,
    'ā€'
  ]
}

function utf8Source(page: (name: string) => Codepage): string {
  const range = (from: number, to: number): string => {
    const codes = new Set<number>()
    for (const name of LIKE_LATIN_1) for (let byte = from; byte <= to; byte++) codes.add(page(name).decode[byte]! === 0xfffd ? byte : page(name).decode[byte]!)
    return [...codes].map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')
  }
  const rest = range(0x80, 0xbf)
  const strict = [...ORDINARY].reduce((all, mark) => all.replace(`\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`, ''), rest)
  const four = [0xf0, 0xf3].map((byte) => range(byte, byte)).join('')
  return `(?<![${strict}\\u0080-\\u00bf])(?:[${range(0xc2, 0xdf)}][ ${rest}]|[${range(0xe0, 0xef)}][ ${rest}]{2}|[${four}][ ${rest}]{3})+`
}
