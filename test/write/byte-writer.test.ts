import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ByteWriter} from '../../src/write/byte-writer.js'

test('holds what was written, in order, whatever the sizes', () => {
  const part = fc.oneof(fc.string({unit: 'binary', maxLength: 50}), fc.uint8Array({maxLength: 50}))
  fc.assert(fc.property(fc.array(part, {maxLength: 30}), fc.integer({min: 0, max: 200}), (parts, expected) => {
    const writer = new ByteWriter(expected)
    const bytes = parts.map((one) => (typeof one === 'string' ? Buffer.from(one) : one))
    for (const [i, one] of parts.entries()) {
      const from = writer.length
      if (typeof one === 'string') writer.text(one)
      else writer.bytes(one)
      expect(Buffer.from(writer.since(from))).toEqual(Buffer.from(bytes[i]!))
    }
    const all = writer.take()
    expect(Buffer.from(all)).toEqual(Buffer.concat(bytes))
  }))
})

test('two that hold nothing do not share memory: each can go to another thread', () => {
  const [one, other] = [new ByteWriter().take(), new ByteWriter().take()]
  expect(() => structuredClone([one, other], {transfer: [one.buffer, other.buffer]})).not.toThrow()
})
