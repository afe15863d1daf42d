import type {Entity} from './entities.js'

/** Of organisations with English names long enough to be known with a word wrong: a line a name, and all acronyms it goes by. Sorted. */
export function organisationLines(entities: readonly Entity[]): string[] {
  const lines = new Set<string>()
  for (const {type, english, forms} of entities) {
    if (type !== 'organisation') continue
    const acronyms = new Set(forms.flatMap(([, form]) => (/^[A-Z]{2,8}$/.test(form) ? form : [])))
    for (const name of [english, ...forms.flatMap(([tag, form]) => (tag === 'en' ? form : []))]) {
      if (/^[A-Z][A-Za-z]+(?: [A-Za-z]+){2,}$/.test(name)) lines.add(`${name}\t${[...acronyms].sort().join(' ')}`)
    }
  }
  return [...lines].sort()
}
