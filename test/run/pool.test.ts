import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Job, WorkSettings} from '../../src/run/job.js'
import {inOrder} from '../../src/run/ordered.js'
import {Pool} from '../../src/run/pool.js'

const settings: WorkSettings = {cleaner: {}, fields: {text: 'text', id: 'id'}, quarantine: false, maxBytes: 1e6, keepSource: false, show: 'output', log: false, inPlace: false, stats: false}

function job(): Job {
  return {from: 'jsonl', to: 'jsonl', bytes: new Uint8Array(8), line: 1, name: 'x', source: null, output: null}
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
  const pool = new Pool(script.startsWith('file:') ? pathToFileURL('/nowhere/worker.js') : new URL(script), settings, 2)
  const jobs = [pool.run(job()), pool.run(job()), pool.run(job())]
  for (const {status} of await Promise.allSettled(jobs)) expect(status).toBe('rejected')
  await expect(pool.run(job())).rejects.toMatchObject({name: 'KemptError', code: 'resource'})
  await pool.close()
})
