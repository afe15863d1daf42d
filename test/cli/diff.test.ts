import {expect, it} from 'vitest'
import {kempt, makeFolder} from './support.js'

const text = 'As he said,the talks ,held in Minsk, will end untill Monday.\n'

it('--diff shows words and rules in colour where colour is asked for, and sums up', async () => {
  const folder = makeFolder({'a.txt': text})
  const {out, err, code} = await kempt(['--diff', '--no-config', '--language', 'en', 'a.txt'], {cwd: folder, env: {FORCE_COLOR: '1'}})
  expect(code).toBe(0)
  expect(out).toContain('\u001B[31m\u001B[9muntill\u001B[29m\u001B[39m\u001B[32muntil\u001B[39m')
  expect(out).toMatch(/spacing\/space-after-comma 0\.\d+ words on both sides/)
  expect(out).toMatch(/spelling\/\S+ /)
  expect(err).toMatch(/^1 document, 1 would change \(3 edits: spacing 2, spelling 1\); 0\.1 kB in [\d.]+ s\n$/)
})

it('--diff is a plain patch where it is not', async () => {
  const folder = makeFolder({'a.txt': text})
  const {out} = await kempt(['--diff', '--no-config', '--language', 'en', 'a.txt'], {cwd: folder})
  expect(out).not.toContain('\u001B')
  expect(out).toContain('-As he said,the talks ,held in Minsk, will end untill Monday.\n+As he said, the talks, held in Minsk, will end until Monday.\n')
})
