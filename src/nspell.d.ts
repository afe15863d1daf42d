declare module 'nspell' {
  interface Speller {
    correct: (word: string) => boolean
    suggest: (word: string) => string[]
  }
  function nspell(dictionary: {readonly aff: Uint8Array | string; readonly dic: Uint8Array | string}): Speller
  export default nspell
}
