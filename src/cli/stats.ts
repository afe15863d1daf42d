import type {Tally} from '../run/tally.js'

/** The table of `--stats`. */
export function statsTable({documents, changed, aside, bytes, rules, suggestions, languages, encodings, roles}: Tally, seconds: number): string {
  const rate = seconds > 0 ? (bytes / 1e6 / seconds).toFixed(2) : '0'
  const passes = new Map<string, number>()
  for (const [rule, n] of rules) {
    const pass = rule.slice(0, rule.indexOf('/'))
    passes.set(pass, (passes.get(pass) ?? 0) + n)
  }
  return [
    ...section('documents', new Map([['all', documents], ['changed', changed], ['set aside', aside]])),
    ...section('speed', new Map([['MB', (bytes / 1e6).toFixed(2)], ['seconds', seconds.toFixed(2)], ['MB/s', rate]])),
    ...section('changes by pass', passes, true),
    ...section('changes by rule', rules, true),
    ...section('suggestions by rule', suggestions, true),
    ...section('documents by language', languages, true),
    ...section('documents by encoding', encodings, true),
    ...section('blocks by role', roles, true)
  ].join('\n') + '\n'
}

/** Rows of a name and a figure; the largest first, where `sorted`. */
function section(title: string, values: ReadonlyMap<string, number | string>, sorted = false): string[] {
  if (values.size === 0) return []
  const rows = [...values]
  if (sorted) rows.sort(([a, x], [b, y]) => Number(y) - Number(x) || (a < b ? -1 : 1))
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(40)} ${String(value).padStart(10)}`)]
}
