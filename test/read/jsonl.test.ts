import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findMember, readJsonLine, type JsonLine} from '../../src/read/jsonl.js'
import {decodeUtf8} from '../../src/read/text.js'

function read(line: string): JsonLine {
  const input = readJsonLine(line)
  if (typeof input === 'string') throw new Error(input)
  return input
}

describe('members of a line', () => {
  const object = fc.dictionary(fc.string({unit: 'binary'}), fc.jsonValue(), {noNullPrototype: true})
    .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>) // there is no -0 in JSON

  test('stand where their values are, for any object and any layout', () => {
    fc.assert(fc.property(object, fc.constantFrom(undefined, ' ', '\t'), (value, space) => {
      const line = JSON.stringify(value, undefined, space).replaceAll('\n', ' ')
      const input = read(line)
      expect(input.members.map(({key}) => key)).toEqual(Object.keys(value))
      for (const member of input.members) {
        expect(JSON.parse(line.slice(member.value, member.end))).toEqual(value[member.key])
        expect(line[member.start]).toBe('"')
      }
    }))
  })

  test('keys may be escaped, and the last of a name counts', () => {
    const input = read('{"te\\u0078t":"a\\\\","text" : "b\\"}" }')
    const member = findMember(input, 'text')!
    expect(input.line.slice(member.value, member.end)).toBe('"b\\"}"')
  })

  test('long runs of backslashes and deep nesting cost their length', () => {
    const line = `{"a":"${'\\\\'.repeat(200_000)}","b":${'['.repeat(3000)}${']'.repeat(3000)},"c":1e5}`
    expect(read(line).members.map(({key}) => key)).toEqual(['a', 'b', 'c'])
  })
})

describe('UTF-8', () => {
  test('the place of the first wrong byte is found among true replacement characters', () => {
    const before = Buffer.from('ə\uFFFD😀')
    for (const wrong of [[0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98]]) {
      expect(decodeUtf8(Buffer.from([...before, ...wrong, 0x61]))).toEqual({invalid: before.length})
      expect(decodeUtf8(Buffer.from([...before, ...wrong]))).toEqual({invalid: before.length})
    }
  })

  test('any text comes back as it was, short or long', () => {
    fc.assert(fc.property(fc.string({unit: fc.constantFrom('a', 'é', 'ə', '‘', '😀', '\uFEFF', '\0'), maxLength: 30}), fc.constantFrom(1, 3, 60_000), (text, times) => {
      const whole = text.repeat(times)
      expect(decodeUtf8(Buffer.from(whole)).text === whole).toBe(true)
    }), {numRuns: 60})
  })

  test('a byte order mark stays', () => {
    expect(decodeUtf8(Buffer.from('\uFEFFa'))).toEqual({text: '\uFEFFa'})
  })
})
