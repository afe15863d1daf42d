import {SHORTEST} from '../../src/languages/stems.js'

/** Longest ending that is cut off, and fewest words that must have it. */
const LONGEST = 5
const FEWEST = 1500

/** What the forms of each word begin with, where what follows is common; else the forms themselves. */
export function cutStems(words: Iterable<readonly string[]>, fold: (form: string) => string): {readonly stems: Set<string>; readonly endings: Set<string>} {
  const lists = [...words].map((word) => word.map(fold).filter((form) => form.length >= SHORTEST)).filter((forms) => forms.length > 0)
  const counts = new Map<string, number>()
  for (const forms of lists) for (const ending of endingsOf(forms)) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  const endings = new Set(['', ...[...counts].filter(([ending, count]) => count >= FEWEST && ending.length <= LONGEST).map(([ending]) => ending)])
  const stems = new Set<string>()
  for (const forms of lists) {
    const stem = forms.reduce(commonStart)
    const cut = stem.length > SHORTEST
    for (const form of forms) stems.add(cut && endings.has(form.slice(stem.length)) ? stem : form)
  }
  return {stems, endings}
}

function endingsOf(forms: readonly string[]): string[] {
  const stem = forms.reduce(commonStart)
  return forms.map((form) => form.slice(stem.length))
}

function commonStart(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a.slice(0, at)
}
