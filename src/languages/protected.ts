import {Bloom} from './bloom.js'

/** Real names that nobody should "correct", folded. */
export class ProtectedNames {
  constructor(
    private readonly names: Bloom,
    private readonly elsewhere: Bloom
  ) {}

  /** Whether a folded word is a real name in any language. */
  has(word: string): boolean {
    return this.names.has(word) || this.elsewhere.has(word)
  }

  /** Whether it is one in English texts, too, as far as is known: `usbekistan` is not. */
  hasEnglish(word: string): boolean {
    return this.names.has(word)
  }
}

/** The names, unpacked once, when a name is first looked for. */
export function loadProtectedNames(): Promise<ProtectedNames> {
  return (loaded ??= import('./generated/protected.js').then(({filter, elsewhere, hashes}) => new ProtectedNames(Bloom.unpack(filter, hashes), Bloom.unpack(elsewhere, hashes))))
}

let loaded: Promise<ProtectedNames> | undefined
