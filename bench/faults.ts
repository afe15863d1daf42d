/** Faults of spacing and punctuation put into correct text, one at a time, so that what a tool makes of each can be told. */

/** A kind of fault: where it may be put, and what it makes of a match. */
interface Injection {
  readonly type: string
  /** Global. Its first group, where it has one, is what is replaced. */
  readonly place: RegExp
  readonly wrong: string
  /** Languages that it is no fault in. */
  readonly except?: ReadonlySet<string>
}

/** A string with one fault. */
export interface Faulty {
  readonly type: string
  readonly language: string
  readonly text: string
  readonly clean: string
}

const UNSPACED: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my', 'bo', 'zh', 'zh-Hant', 'ja'])
const HANGING: ReadonlySet<string> = new Set([...UNSPACED, 'fr'])

/** `$1` and `$2` stand for what the groups of `place` found, which is all that is replaced. */
const INJECTIONS: readonly Injection[] = [
  {type: 'glued comma', place: /(?<=[\p{L}\p{M}])([,،]) (?=\p{L}\p{M}*\p{L})/gu, wrong: '$1', except: UNSPACED},
  {type: 'glued sentence', place: /(?<=[\p{L}\p{M}])([.!?؟:]) (?=\p{Lu}\p{M}*\p{L}|\p{Lo}\p{M}*\p{Lo})/gu, wrong: '$1', except: UNSPACED},
  {type: 'glued danda or vertsaket', place: /(?<=[\p{L}\p{M}])([।։۔]) (?=\p{L})/gu, wrong: '$1'},
  {type: 'space before comma', place: /(?<=[\p{L}\p{M}])([,،](?= |$))/gmu, wrong: ' $1', except: UNSPACED},
  {type: 'space before stop', place: /(?<=[\p{L}\p{M}])(\.(?= |$))/gmu, wrong: ' $1', except: UNSPACED},
  {type: 'space before mark', place: /(?<=[\p{L}\p{M}])([:;!?؟؛](?= |$))/gmu, wrong: ' $1', except: HANGING},
  {type: 'space on the wrong side', place: /(?<=[\p{L}\p{M}])([,،]) (?=\p{L})/gu, wrong: ' $1', except: UNSPACED},
  {type: 'odd space', place: /(?<=[\p{L}\p{M}])( )(?=\p{L})/gu, wrong: '\u3000', except: UNSPACED},
  {type: 'tab', place: /(?<=[\p{L}\p{M}])( )(?=\p{Ll})/gu, wrong: '\t', except: UNSPACED},
  {type: 'doubled space', place: /(?<=[\p{L}\p{M},.])( )(?=\p{L})/gu, wrong: '  '},
  {type: 'doubled comma', place: /(?<=[\p{L}\p{M}])([,،])(?= )/gu, wrong: '$1$1'},
  {type: 'drifted closing quote', place: /(?<=[\p{L}\p{M},.])([”“"»]) (?=\p{L})/gu, wrong: ' $1', except: HANGING},
  {type: 'drifted opening quote', place: /(?<=[\p{L}\p{M},]) ([“„"«”])(?=\p{L})/gu, wrong: '$1 ', except: HANGING},
  {type: 'space inside quote, left', place: /(?<=[\p{L}\p{M}] [“„"«])(?=\p{L})/gu, wrong: ' ', except: HANGING},
  {type: 'space inside quote, right', place: /(?<=[\p{L}\p{M}])(?=[”“"»][ .,])/gu, wrong: ' ', except: HANGING},
  {type: 'glued closing quote', place: /(?<=[.,!?][”“"»])( )(?=\p{Lu})/gu, wrong: '', except: UNSPACED},
  {type: 'glued bracket, left', place: /(?<=\p{L}[\p{L}\p{M}])( )(?=\([\p{L}\d])/gu, wrong: '', except: UNSPACED},
  {type: 'glued bracket, right', place: /(?<=[\p{L}\p{M}\d]\))( )(?=\p{L}\p{L})/gu, wrong: '', except: UNSPACED},
  {type: 'space inside bracket, left', place: /(?<=[\p{L}\p{M}] \()(?=\p{L})/gu, wrong: ' ', except: UNSPACED},
  {type: 'space inside bracket, right', place: /(?<=[\p{L}\p{M}\d])(?=\)[ .,])/gu, wrong: ' ', except: UNSPACED},
  {type: 'glued dash, left', place: /(?<=[\p{L}\p{M}]) ([–—-]) (?=\p{L})/gu, wrong: '$1 ', except: UNSPACED},
  {type: 'glued dash, right', place: /(?<=[\p{L}\p{M}]) ([–—-]) (?=\p{L})/gu, wrong: ' $1', except: UNSPACED},
  {type: 'detached apostrophe', place: /(?<=\p{L}['’])(?=s |t |re |ve |ll )/gu, wrong: ' '}
]

/** The names of all kinds of faults. */
export const faultTypes: readonly string[] = INJECTIONS.map(({type}) => type)

/** A fixed sequence of numbers below a bound (xorshift). */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed * 2654435761 + 1
  return (bound) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % bound
  }
}

/** Each kind of fault that a correct line can take, once. */
export function spoilLine(clean: string, language: string, random: (bound: number) => number): Faulty[] {
  return INJECTIONS.flatMap(({type, place, wrong, except}) => {
    if (except?.has(language)) return []
    const places = [...clean.matchAll(place)]
    if (places.length === 0) return []
    const found = places[random(places.length)]!
    const text = clean.slice(0, found.index) + wrong.replaceAll('$1', found[1] ?? '') + clean.slice(found.index + found[0].length)
    return text === clean ? [] : [{type, language, text, clean}]
  })
}
