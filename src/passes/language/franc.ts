import {francAll} from 'franc'

/** Characters that the trigram model reads: it gets slow with more, not better. */
const LENGTH = 300

/** Ask `franc` which of the languages `only` (ISO 639-3) a text is in: best first, 1 for the best. */
export function franc(text: string, only: readonly string[]): readonly (readonly [code: string, value: number])[] {
  return francAll(text.slice(0, LENGTH), {only: [...only], minLength: 1}).filter(([code]) => code !== 'und')
}
