import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** What a program on the built package says; it must end by itself, so no thread may be left. */
function said(code: string): unknown {
  const head = `
    import {createCleaner} from 'kempt'
    const cleaner = await createCleaner({only: ['spacing', 'layout']})
    let pulled = 0
    let closed = false
    async function* documents(most, failAt = Infinity) {
      try {
        for (let id = 0; id < most; id++) {
          if (id === failAt) throw new Error('the source broke')
          pulled++
          yield {id, text: 'Number ' + id + ' ,he said.  \\n', language: 'en'}
        }
      } finally {
        closed = true
      }
    }
    const say = (value) => console.log(JSON.stringify(value))\n`
  const {stdout, stderr, status} = spawnSync(process.execPath, ['--input-type=module', '--eval', head + code], {cwd: root, encoding: 'utf8', timeout: 60_000})
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

describe.each([1, 2])('cleanStream with %i jobs', (jobs) => {
  test('gives every result in order', () => {
    const code = `const texts = []; for await (const {id, text} of cleaner.cleanStream(documents(100), {jobs: ${jobs}})) texts.push([id, text]); say(texts)`
    expect(said(code)).toEqual(Array.from({length: 100}, (_, id) => [id, `Number ${id}, he said.\n`]))
  })

  test('pulls no more than it can work on, and closes source and threads when its reader leaves', () => {
    const code = `for await (const result of cleaner.cleanStream(documents(1e6), {jobs: ${jobs}})) if (result.id === 5) break; say([pulled, closed])`
    const [pulled, closed] = said(code) as [number, boolean]
    expect(closed).toBe(true)
    expect(pulled).toBeLessThanOrEqual(6 + 4 * jobs)
  })

  test('passes on what breaks the source, after what came before it', () => {
    const code = `let n = 0; try { for await (const _ of cleaner.cleanStream(documents(100, 50), {jobs: ${jobs}})) n++ } catch (error) { say([error.message, n <= 50]) }`
    expect(said(code)).toEqual(['the source broke', true])
  })

  test('stops with the signal, in the midst of the work', () => {
    const code = `const control = new AbortController(); let n = 0
      try { for await (const _ of cleaner.cleanStream(documents(1e6), {jobs: ${jobs}, signal: control.signal})) if (++n === 20) control.abort(new Error('enough')) } catch (error) { say([error.message, n]) }`
    expect(said(code)).toEqual(['enough', 20])
  })
})
