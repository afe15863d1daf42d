import {Bloom} from './bloom.js'

/** Real names that nobody should "correct", folded. Unpacked once, when a name is first looked for. */
export function loadProtectedNames(): Promise<Bloom> {
  return (loaded ??= import('./generated/protected.js').then(({filter, hashes}) => Bloom.unpack(filter, hashes)))
}

let loaded: Promise<Bloom> | undefined
