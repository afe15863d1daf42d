/** Expand Hunspell dictionaries: every form that the affix rules of a word allow. */

interface Affix {
  readonly strip: string
  readonly add: string
  readonly condition: RegExp
}

interface AffixClass {
  readonly prefix: boolean
  /** Whether prefixes and suffixes of the class may stand together on a word. */
  readonly cross: boolean
  readonly affixes: Affix[]
}

/** Read `PFX` and `SFX` classes; flags are single letters, as in the English dictionaries. */
function parseAffixes(aff: string): Map<string, AffixClass> {
  const classes = new Map<string, AffixClass>()
  for (const line of aff.split('\n')) {
    const [kind, flag, third, fourth, fifth] = line.trim().split(/\s+/)
    if ((kind !== 'PFX' && kind !== 'SFX') || !flag || !third || !fourth) continue
    const known = classes.get(flag)
    if (!known) classes.set(flag, {prefix: kind === 'PFX', cross: third === 'Y', affixes: []})
    else known.affixes.push(parseAffix(kind === 'PFX', third, fourth, fifth ?? '.'))
  }
  return classes
}

function parseAffix(prefix: boolean, strip: string, add: string, condition: string): Affix {
  return {strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, condition: new RegExp(prefix ? `^${condition}` : `${condition}$`)}
}

/** Every form of every word of a dictionary. Words that must not be suggested or stand in compounds alone are left out. */
export function* expandDictionary(aff: string, dic: string): Generator<string> {
  for (const forms of expandEntries(aff, dic)) yield* forms
}

/** The same, the forms of each word together. */
export function* expandEntries(aff: string, dic: string): Generator<Iterable<string>> {
  const classes = parseAffixes(aff)
  for (const line of dic.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/')
    if (word === '' || flags.includes('!') || flags.includes('c')) continue
    yield expandWord(word, [...flags].flatMap((flag) => classes.get(flag) ?? []))
  }
}

function* expandWord(word: string, classes: readonly AffixClass[]): Generator<string> {
  yield word
  const suffixes = classes.filter((c) => !c.prefix)
  for (const {affixes} of suffixes) yield* applySuffixes(word, affixes)
  for (const {affixes, cross} of classes.filter((c) => c.prefix)) {
    for (const {add} of affixes) {
      yield add + word
      if (cross) for (const suffix of suffixes) if (suffix.cross) for (const form of applySuffixes(word, suffix.affixes)) yield add + form
    }
  }
}

function* applySuffixes(word: string, affixes: readonly Affix[]): Generator<string> {
  for (const {strip, add, condition} of affixes) {
    if (condition.test(word) && word.endsWith(strip)) yield word.slice(0, word.length - strip.length) + add
  }
}
