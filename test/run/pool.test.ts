import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Job, WorkSettings} from '../../src/run/job.js'
import {inOrder} from '../../src/run/ordered.js'
import {guarded} from '../../src/run/guard.js'
import {Pool} from '../../src/run/pool.js'

const settings: WorkSettings = {cleaner: {}, fields: {text: 'text', id: 'id'}, quarantine: false, maxBytes: 1e6, keepSource: false, show: 'output', log: false, inPlace: false, stats: false}

const options = {threads: 2, timeout: 300, heapMegabytes: 32}

function job(text = ' '.repeat(8)): Job {
  return {from: 'jsonl', to: 'jsonl', bytes: Buffer.from(text), line: 1, name: 'x', source: null, output: null}
}

async function* count(n: number): AsyncGenerator<{i: number; bytes: number}, void, void> {
  for (let i = 0; i < n; i++) yield {i, bytes: 1}
}

test('results come in the order of the items, and never more than so many are under way', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(3), {maxLength: 20}), fc.integer({min: 1, max: 5}), async (delays, ahead) => {
    let running = 0
    const work = async ({i}: {i: number}): Promise<number> => {
      expect(++running).toBeLessThanOrEqual(ahead)
      await new Promise((resolve) => setTimeout(resolve, delays[i]))
      running--
      return i
    }
    const got: number[] = []
    for await (const result of inOrder(count(delays.length), work, {items: ahead, bytes: Infinity})) got.push(result)
    expect(got).toEqual(delays.map((_, i) => i))
  }), {numRuns: 30})
})

test.each([['cannot be loaded', 'file:///nowhere/worker.js'], ['throws', 'data:text/javascript,throw new Error("no")'], ['ends', 'data:text/javascript,process.exit(0)']])('a thread that %s fails its jobs, and all that follow', async (_, script) => {
  const pool = new Pool(script.startsWith('file:') ? pathToFileURL('/nowhere/worker.js') : new URL(script), settings, options)
  const jobs = [pool.run(job()), pool.run(job()), pool.run(job())]
  for (const {status} of await Promise.allSettled(jobs)) expect(status).toBe('rejected')
  await expect(pool.run(job())).rejects.toMatchObject({name: 'KemptError', code: 'resource'})
  await pool.close()
})

test.each([['STUCK', /takes too long: more than 300 ms/], ['BOMB', /out of memory/], ['EXIT', /code 7/]])('a document that is %s is tried once more alone and set aside; all others are done', async (word, reason) => {
  const pool = new Pool(new URL('../support/fake-worker.mjs', import.meta.url), settings, options)
  const lines = [`a ${word}\n`, 'b\n', 'c\n', `d ${word}\n`, 'e\n']
  const [{out, tally}, other] = await Promise.all([guarded((part) => pool.run(part), job(lines.join(''))), pool.run(job('x\n'))])
  await pool.close()
  const got = Buffer.from(out).toString().split('\n')
  expect(got.filter((_, i) => i !== 0 && i !== 3)).toEqual(['b', 'c', 'e', ''])
  for (const i of [0, 3]) expect(got[i]).toMatch(reason)
  expect(tally).toMatchObject({documents: 5, aside: 2})
  expect(Buffer.from(other.out).toString()).toBe('x\n')
})
