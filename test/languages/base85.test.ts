import fc from 'fast-check'
import {expect, it} from 'vitest'
import {encodeBase85} from '../../scripts/language/base85.js'
import {BYTES, decodeBase85, GROUP} from '../../src/languages/base85.js'

it('reads what Z85 gives as an example', () => {
  const bytes = new Uint8Array(8)
  decodeBase85('HelloWorld', 0, 2, bytes)
  expect([...bytes]).toEqual([0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b])
  expect(encodeBase85(bytes)).toBe('HelloWorld')
})

it('decodes any groups of what was encoded, and nothing behind its end', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 60}), fc.nat(16), fc.nat(4), (bytes, from, more) => {
      const text = encodeBase85(bytes)
      const groups = text.length / GROUP
      const first = Math.min(from, groups)
      const out = new Uint8Array((groups - first + more) * BYTES)
      decodeBase85(text, first, groups + more, out)
      const filled = new Uint8Array((groups + more) * BYTES)
      filled.set(bytes)
      expect(out).toEqual(filled.subarray(first * BYTES))
    })
  )
})
