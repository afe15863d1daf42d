/** One member of a JSON object, by the places of its parts in the line. */
export interface Member {
  readonly key: string
  /** Of the key's opening quotation mark. */
  readonly start: number
  /** `[value, end)` is the value. */
  readonly value: number
  readonly end: number
}

/** A record as it came in. `line` has no line end. */
export interface JsonLine {
  readonly line: string
  readonly members: readonly Member[]
  readonly record: Readonly<Record<string, unknown>>
}

/**
 * Read a line that should hold one JSON object. Gives the object and the places of its members, so that everything
 * that is not ours can be carried through to the letter: key order, `__proto__`, long numbers, escapes.
 * For any other line, says what is wrong with it.
 */
export function readJsonLine(line: string): JsonLine | string {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return line.trim() === '' ? 'the line is blank' : 'not valid JSON' // Node's own words differ from version to version
  }
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return 'not a JSON object'
  return {line, members: membersOf(line), record: record as Record<string, unknown>}
}

/** The member that counts for a key: the last of its name, as for `JSON.parse`. */
export function findMember({members}: JsonLine, key: string): Member | undefined {
  return members.findLast((member) => member.key === key)
}

/** The members of the outermost object of a valid line. */
function membersOf(line: string): Member[] {
  const members: Member[] = []
  let at = skipSpace(line, line.indexOf('{') + 1)
  while (line[at] === '"') {
    const start = at
    at = skipString(line, at)
    const name = line.slice(start + 1, at - 1)
    const key = name.includes('\\') ? (JSON.parse(line.slice(start, at)) as string) : name
    const value = skipSpace(line, skipSpace(line, at) + 1)
    const end = skipValue(line, value)
    members.push({key, start, value, end})
    at = skipSpace(line, end)
    if (line[at] === ',') at = skipSpace(line, at + 1)
  }
  return members
}

function skipSpace(line: string, at: number): number {
  while (line.charCodeAt(at) <= 32) at++
  return at
}

/** From an opening quotation mark to behind the closing one: the next that an even number of backslashes stands before. */
function skipString(line: string, at: number): number {
  for (;;) {
    at = line.indexOf('"', at + 1)
    let slashes = 0
    while (line[at - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return at + 1
  }
}

function skipValue(line: string, at: number): number {
  if (line[at] === '"') return skipString(line, at)
  let depth = 0
  while (at < line.length) {
    const c = line[at]!
    if (c === '"') {
      at = skipString(line, at)
      continue
    }
    if (c === '{' || c === '[') depth++
    else if (depth === 0 && (c === ',' || c === '}' || c <= ' ')) return at
    else if ((c === '}' || c === ']') && --depth === 0) return at + 1
    at++
  }
  return at
}
