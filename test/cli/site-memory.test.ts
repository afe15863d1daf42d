import {join} from 'node:path'
import {expect, it} from 'vitest'
import {kempt, list, makeFolder, read} from './support.js'

const topics = ['bridge', 'harbour', 'school', 'market', 'theatre', 'station', 'library', 'museum']
const article = (i: number): string => `The council of the ${topics[i]!} quarter met on ${'abcdefgh'[i]!}day and spoke of the old ${topics[(i * 3 + 1) % 8]!} for ${topics[(i * 5 + 2) % 8]!} and river alike.\nNobody knew what the ${topics[(i + 3) % 8]!} would cost, wrote the ${topics[(i + 5) % 8]!} keeper in a long letter to all.`
const shared = 'Rivertown Observer is printed on paper from our own forest, and all our readers are kindly invited.'
const lines = topics.map((_, i) => JSON.stringify({id: i, url: `https://rivertown.example/${i}`, text: `${article(i)}\n${shared}`})).join('\n') + '\n'

it('keeps what the documents of a site share, and uses it in the next run, whatever the number of threads', async () => {
  const folder = makeFolder({'in.jsonl': lines})
  const run = (output: string, ...more: string[]) => kempt(['in.jsonl', '-o', output, '--only', 'boilerplate', '--site-memory', 'sites', '--quiet', '--no-config', ...more], {cwd: folder, env: {KEMPT_CHUNK_BYTES: '900'}})
  expect(await run('first.jsonl')).toMatchObject({code: 0, err: ''})
  expect(read(folder, 'first.jsonl')).toContain(shared)
  expect(list(join(folder, 'sites'))).toEqual(['site-rivertown.example.json'])
  const memory = read(folder, 'sites/site-rivertown.example.json')
  expect(await run('second.jsonl')).toMatchObject({code: 0, err: ''})
  const second = read(folder, 'second.jsonl').trim().split('\n').map((line) => JSON.parse(line) as {text: string; kempt: {changes: {evidence: string}[]}})
  second.forEach(({text}, i) => {
    expect(text.trim()).toBe(article(i))
  })
  expect(second[0]!.kempt.changes[0]!.evidence).toContain('same line in 8 of 8 documents of rivertown.example')
  expect(read(folder, 'sites/site-rivertown.example.json')).toBe(memory)
  expect(await run('third.jsonl', '--jobs', '2')).toMatchObject({code: 0, err: ''})
  expect(read(folder, 'third.jsonl')).toBe(read(folder, 'second.jsonl'))
})

it('learns nothing where nothing is to change', async () => {
  const folder = makeFolder({'in.jsonl': lines})
  await kempt(['in.jsonl', '--check', '--site-memory', 'sites', '--quiet', '--no-config'], {cwd: folder})
  expect(list(folder)).toEqual(['in.jsonl'])
})
