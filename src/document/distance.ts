/**
 * Edit distance for correction: what it costs to read one word where another was meant. The kinds of error are those of
 * Damerau (1964) and Kernighan, Church and Gale (1990); the weights are our own, set by hand, in units of about one plain edit.
 */

/** Costs of one edit each. */
export const EditCost = {
  /** The same letter but for its diacritic: s and ş, i and ı. */
  diacritic: 0.3,
  /** A letter doubled, or a double letter made single. */
  doubling: 0.45,
  /** One vowel for another. */
  vowel: 0.5,
  /** Neighbours on the keyboard, or letters and digraphs that spell like sounds. */
  near: 0.6,
  /** Two neighbouring letters in the wrong order. */
  transposition: 0.6,
  /** One letter too many or too few. */
  indel: 0.9,
  /** Any other letter. */
  other: 1.2
} as const

/** What an edit at the first letter costs more: people seldom miss it. */
const FIRST = 1.5
const LONGEST = 48

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю']
const VOWELS = new Set('aeiouyıаеёиоуыэюяіїєөүұәӯӣ')
/** Letters that spell like sounds; every two in a group are near. */
const SOUNDS = ['ckq', 'csz', 'vwfu', 'gj', 'gh', 'hx', 'jy', 'iy', 'td', 'bp', 'kg', 'kx', 'aə', 'eə', 'гґғ', 'гх', 'гк', 'кқ', 'хҳһ', 'зс', 'дт', 'бп', 'вф', 'жш', 'жҷ', 'чщшҷ', 'ьъ', 'нң', 'уўү', 'йі']
/** Letters that stand for one sound in one spelling and for two in another. */
const DIGRAPHS = ['j sh', 'j zh', 'j ch', 'j dj', 's sh', 'c ch', 'z zh', 'c sh', 'f ph', 'x ks', 'h kh', 'x kh', 'g gh', 'k ck', 'k ch', 'c ts', 'z ts', 'z dz', 'y iy', 'i iy', 'y yi', 'q kh', 'u oo', 'i ee', 'ё йо', 'щ шч', 'ж дж']

const pairCosts = new Map<number, number>()
let near: Set<string> | undefined
let pairs: Map<string, string[]> | undefined
let table: Float64Array | undefined

/** Cost of reading `typed` where `intended` was meant, both in lower case; `Infinity` above `limit` and for words over 47 code units. Symmetric. */
export function editCost(typed: string, intended: string, limit = 2.5): number {
  if (typed === intended) return 0
  const band = Math.floor(limit / EditCost.doubling)
  if (Math.abs(typed.length - intended.length) > band || typed.length >= LONGEST || intended.length >= LONGEST) return Infinity
  const at = (table ??= new Float64Array(LONGEST * LONGEST))
  for (let j = 0; j <= intended.length; j++) at[j] = j === 0 ? 0 : at[j - 1]! + gap(intended, j - 1)
  let hopeless = 0
  for (let i = 1; i <= typed.length; i++) {
    const best = fillRow(at, typed, intended, i, band)
    hopeless = best > limit ? hopeless + 1 : 0
    if (hopeless === 2) return Infinity // transpositions and digraphs reach back two rows
  }
  const cost = at[typed.length * LONGEST + intended.length]!
  return cost > limit ? Infinity : cost
}

/** Fill row `i` of the table within the band; its least cost. */
function fillRow(at: Float64Array, typed: string, intended: string, i: number, band: number): number {
  const row = i * LONGEST
  const from = Math.max(1, i - band)
  const to = Math.min(intended.length, i + band)
  const remove = gap(typed, i - 1)
  at[row + from - 1] = from === 1 ? at[row - LONGEST]! + remove : Infinity
  let best = at[row + from - 1]!
  for (let j = from; j <= to; j++) {
    const above = j === i + band ? Infinity : at[row - LONGEST + j]! + remove
    const cost = Math.min(above, at[row + j - 1]! + gap(intended, j - 1), at[row - LONGEST + j - 1]! + letterCost(typed, intended, i, j), pairEdit(at, typed, intended, i, j, band))
    at[row + j] = cost
    if (cost < best) best = cost
  }
  return best
}

function letterCost(typed: string, intended: string, i: number, j: number): number {
  const cost = substitution(typed.charCodeAt(i - 1), intended.charCodeAt(j - 1))
  return i === 1 && j === 1 ? cost * FIRST : cost
}

/** Cost of a letter too many or too few at `index`. */
function gap(word: string, index: number): number {
  const code = word.charCodeAt(index)
  if (index > 0 && code === word.charCodeAt(index - 1)) return EditCost.doubling
  if (code === word.charCodeAt(index + 1)) return EditCost.doubling
  return index === 0 ? EditCost.indel * FIRST : EditCost.indel
}

/** Least cost of an edit that takes two letters on one side at least: a transposition or a digraph. */
function pairEdit(at: Float64Array, typed: string, intended: string, i: number, j: number, band: number): number {
  let cost = Infinity
  if (i > 1 && j > 1 && typed[i - 1] === intended[j - 2] && typed[i - 2] === intended[j - 1]) {
    cost = at[(i - 2) * LONGEST + j - 2]! + EditCost.transposition * (i === 2 || j === 2 ? FIRST : 1)
  }
  // cells outside the band hold what an earlier call left there
  if (i > 1 && j - i < band && isDigraph(intended[j - 1]!, typed, i)) cost = Math.min(cost, at[(i - 2) * LONGEST + j - 1]! + digraphCost(i === 2 && j === 1))
  if (j > 1 && i - j < band && isDigraph(typed[i - 1]!, intended, j)) cost = Math.min(cost, at[(i - 1) * LONGEST + j - 2]! + digraphCost(i === 1 && j === 2))
  return cost
}

const digraphCost = (first: boolean): number => (first ? EditCost.near * FIRST : EditCost.near)

/** Whether the two letters of `word` before `end` may stand for `letter`. */
function isDigraph(letter: string, word: string, end: number): boolean {
  const list = (pairs ??= makePairs()).get(letter)
  if (!list) return false
  for (const digraph of list) if (word[end - 1] === digraph[1] && word[end - 2] === digraph[0]) return true
  return false
}

function makePairs(): Map<string, string[]> {
  const made = new Map<string, string[]>()
  for (const entry of DIGRAPHS) {
    const [letter, digraph] = entry.split(' ') as [string, string]
    made.set(letter, [...(made.get(letter) ?? []), digraph])
  }
  return made
}

/** Cost of one letter for another. */
function substitution(a: number, b: number): number {
  if (a === b) return 0
  const key = a < b ? a * 0x10000 + b : b * 0x10000 + a
  let cost = pairCosts.get(key)
  if (cost === undefined) {
    cost = compareLetters(String.fromCharCode(a), String.fromCharCode(b))
    if (pairCosts.size < 0x4000) pairCosts.set(key, cost)
  }
  return cost
}

function compareLetters(a: string, b: string): number {
  if (baseLetter(a) === baseLetter(b)) return EditCost.diacritic
  if (VOWELS.has(a) && VOWELS.has(b)) return EditCost.vowel
  return (near ??= makeNear()).has(a + b) ? EditCost.near : EditCost.other
}

const baseLetter = (letter: string): string => (letter === 'ı' ? 'i' : letter.normalize('NFD').charAt(0))

function makeNear(): Set<string> {
  const made = new Set<string>()
  const add = (a: string | undefined, b: string | undefined): void => {
    if (a && b && a !== b) made.add(a + b).add(b + a)
  }
  ROWS.forEach((row, r) => {
    for (let i = 0; i < row.length; i++) {
      add(row[i], row[i + 1])
      add(row[i], ROWS[r + 1]?.[i])
      add(row[i], ROWS[r + 1]?.[i - 1])
    }
  })
  for (const group of SOUNDS) for (const a of group) for (const b of group) add(a, b)
  return made
}
