import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Standard output of a program that imports the built package by its name. */
function output(kind: 'module' | 'commonjs', code: string): string {
  const {stdout, stderr, status} = spawnSync(process.execPath, [`--input-type=${kind}`, '--eval', code], {cwd: root, encoding: 'utf8'})
  expect(status, stderr).toBe(0)
  return stdout
}

const use = `
  const text = 'As you know,the talks with Lukashonko ended. Lukashenko left.'
  const work = async () => {
    const cleaner = await createCleaner({languages: ['en']})
    const result = cleaner.clean(text)
    const file = await unified().use(parse).use(spacing).use(stringify).process(text)
    console.log(JSON.stringify([result.text, result.log.revert(result.text) === text, String(file), typeof toRetext]))
  }
  work()`
const expected = ['As you know, the talks with Lukashenko ended. Lukashenko left.', true, 'As you know, the talks with Lukashonko ended. Lukashenko left.', 'function']

describe('the built package', () => {
  it('works as ES modules', () => {
    const code = `
      import {unified} from 'unified'
      import {createCleaner, parse, stringify} from 'kempt'
      import {spacing} from 'kempt/passes/spacing'
      import {toRetext} from 'kempt/retext'
      ${use}`
    expect(JSON.parse(output('module', code))).toEqual(expected)
  })

  it('works as CommonJS', () => {
    const code = `
      const {unified} = require('unified')
      const {createCleaner, parse, stringify} = require('kempt')
      const {spacing} = require('kempt/passes/spacing')
      const {toRetext} = require('kempt/retext')
      ${use}`
    expect(JSON.parse(output('commonjs', code))).toEqual(expected)
  })
})
