/** A letter for each pass, so that colour is never the only sign. */
const letters: Readonly<Record<string, string>> = {encoding: 'E', characters: 'C', language: 'L', boilerplate: 'B', spacing: 'S', names: 'N', spelling: 'W', layout: '¶'}

/** The sign of a pass. */
export function letterOf(pass: string): string {
  return Object.hasOwn(letters, pass) ? letters[pass]! : '•'
}

/** The value of `data-pass` that style sheets know; passes from elsewhere share one. */
export function styleOf(pass: string): string {
  return Object.hasOwn(letters, pass) ? pass : 'other'
}

/** Names in the order in which passes run; those from elsewhere behind them. */
export function inOrder(names: Iterable<string>): string[] {
  const known = Object.keys(letters)
  const place = (name: string): number => (known.indexOf(name) + known.length + 1) % (known.length + 1)
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
