import type {Way} from './rules.js'

/** What texts were written in, and what they were read as. */
const WRITTEN = `windows-1252 windows-1251 koi8-r koi8-u ibm866 cp1125 iso-8859-5 x-mac-cyrillic kz-1048 ptcp154 windows-1254 ibm857 windows-1253 iso-8859-7 windows-1256 iso-8859-6 windows-1255 iso-8859-8
windows-1250 iso-8859-2 windows-1257 ibm852 ibm850 macintosh`.split(/\s+/)
const READ = 'windows-1252 iso-8859-1 windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic windows-1250 windows-1254 macintosh ibm437 ibm850 ibm852 iso-8859-2'.split(' ')

/** Pairs that happen every day, written and read; others take more to be believed. */
const COMMON = new Set(`windows-1251>windows-1252 windows-1251>iso-8859-1 windows-1254>windows-1252 windows-1254>iso-8859-1 windows-1250>windows-1252 windows-1250>iso-8859-1
iso-8859-2>windows-1252 iso-8859-2>iso-8859-1 iso-8859-2>windows-1250 windows-1253>windows-1252 windows-1256>windows-1252 windows-1255>windows-1252 windows-1257>windows-1252
koi8-r>windows-1251 koi8-r>windows-1252 koi8-u>windows-1251 ibm866>windows-1251 ibm866>windows-1252 iso-8859-5>windows-1251 windows-1251>koi8-r windows-1251>ibm866 kz-1048>windows-1251
windows-1252>windows-1251 windows-1252>windows-1250 windows-1252>macintosh windows-1251>macintosh x-mac-cyrillic>windows-1251`.split(/\s+/))
/** Text of one encoding that was read in another. */
export interface Pair extends Way {
  /** 1 if it hardly ever happens. */
  readonly rare: 0 | 1
}

/** All pairs, those that happen every day first. */
export function makePairs(): Pair[] {
  const all = READ.flatMap((read) => WRITTEN.filter((written) => written !== read).map((written): Pair => ({read, written, rare: COMMON.has(`${written}>${read}`) ? 0 : 1})))
  return all.sort((a, b) => a.rare - b.rare)
}
