import type {SchemaElement} from 'hyparquet'
import type {JsonLine} from '../read/jsonl.js'

type Kind = 'text' | 'whole' | 'number' | 'boolean' | 'json'

const WHOLE = /^-?\d{1,19}$/

/** The columns that a file of records needs: every key of any record, each of the narrowest type that holds all its values. */
export class Columns {
  private readonly kinds = new Map<string, Kind | undefined>()

  /** Take a record into account. */
  see({line, members}: JsonLine): void {
    for (const {key, value, end} of members) {
      const known = this.kinds.get(key)
      if (known !== 'json' || !this.kinds.has(key)) this.kinds.set(key, join(known, kindOf(line, value, end)))
    }
  }

  get names(): string[] {
    return [...this.kinds.keys()]
  }

  /** The schema, with JSON as the text that it is written as. */
  get schema(): SchemaElement[] {
    const elements = [...this.kinds].map(([name, kind]): SchemaElement => ({name, repetition_type: 'OPTIONAL', ...types[kind ?? 'json']}))
    return [{name: 'root', num_children: elements.length}, ...elements]
  }

  /** Say of the columns of JSON that they are. Only when all is written: else the library would encode their text once more. */
  declareJson(schema: readonly SchemaElement[]): void {
    for (const element of schema) if (this.kinds.has(element.name) && (this.kinds.get(element.name) ?? 'json') === 'json') element.converted_type = 'JSON'
  }

  /** The value of a column in a record, as its type is written. */
  cell(name: string, {line, members, record}: JsonLine): unknown {
    const member = members.findLast(({key}) => key === name)
    if (!member) return undefined
    const literal = line.slice(member.value, member.end)
    if (literal === 'null') return undefined
    const kind = this.kinds.get(name)
    if (kind === 'whole') return BigInt(literal)
    return kind === 'json' ? literal : record[name]
  }
}

const types: Readonly<Record<Kind, Partial<SchemaElement>>> = {
  text: {type: 'BYTE_ARRAY', converted_type: 'UTF8'},
  whole: {type: 'INT64'},
  number: {type: 'DOUBLE'},
  boolean: {type: 'BOOLEAN'},
  json: {type: 'BYTE_ARRAY', converted_type: 'UTF8'}
}

function kindOf(line: string, start: number, end: number): Kind | undefined {
  const first = line[start]
  if (first === '"') return 'text'
  if (first === 'n') return undefined
  if (first === 't' || first === 'f') return 'boolean'
  if (first === '{' || first === '[') return 'json'
  return WHOLE.test(line.slice(start, Math.min(end, start + 21))) && fits(line.slice(start, end)) ? 'whole' : 'number'
}

/** Whether a whole number has 64 bits at most. */
function fits(literal: string): boolean {
  return literal.length < 19 || BigInt.asIntN(64, BigInt(literal)) === BigInt(literal)
}

function join(a: Kind | undefined, b: Kind | undefined): Kind | undefined {
  if (a === undefined || a === b) return b
  if (b === undefined) return a
  return (a === 'whole' && b === 'number') || (a === 'number' && b === 'whole') ? 'number' : 'json'
}
