import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Counter} from '../../src/corpus/counter.js'
import {fileNameOf, hostOf} from '../../src/corpus/host.js'
import {observe} from '../../src/corpus/observation.js'
import {SiteMemory} from '../../src/corpus/site-memory.js'
import {createCleaner, Document} from '../../src/index.js'
import {readPage} from '../../src/passes/boilerplate/page.js'
import {Phrases} from '../../src/passes/boilerplate/phrases.js'

const words = 'bridge harbour school market theatre station library museum factory hospital river mayor winter engineer painter money street garden letter window council summer morning evening forest valley tower island captain doctor teacher farmer baker singer paper stone iron wood glass water'.split(' ')

/** An article of its own for each number. */
function article(seed: number): string[] {
  let state = seed * 7919 + 17
  const word = (): string => words[(state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % words.length]!
  return Array.from({length: 5}, () => `The ${word()} of the ${Array.from({length: 14}, word).join(' ')} saw a ${word()} there, and ${word()} ${word()} did as well.`)
}

const header = ['Rivertown Observer since 1902', 'The paper of the valley']
const footer = ['Rivertown Observer is printed on paper from our own forest, and all our readers are kindly invited to the yearly feast.', 'Tip of the day: 12']
const page = (i: number, extra: string[] = []): string => [...header, ...article(i), ...extra, ...footer.slice(0, 1), `Tip of the day: ${i}`].join('\n') + '\n'
const url = (i: number, host = 'www.rivertown.example'): string => `https://${host}/news/${i}`

function learned(count: number): SiteMemory {
  const memory = new SiteMemory()
  for (let i = 0; i < count; i++) memory.add(observe(page(i), url(i)))
  return memory
}

describe('SiteMemory', () => {
  it('removes the lines that the documents of a site share, and says how many do', async () => {
    const cleaner = await createCleaner({only: ['boilerplate'], siteMemory: learned(8)})
    const result = cleaner.clean(page(9), {url: url(9, 'rivertown.example')})
    expect(result.text.trim()).toBe(article(9).join('\n'))
    for (const {evidence} of result.changes) expect(evidence).toContain('same line in 8 of 8 documents of rivertown.example')
    expect(cleaner.clean(result.text, {url: url(9)}).text).toBe(result.text)
    expect(result.log.revert(result.text)).toBe(page(9))
  })

  it('lets nothing cross to another host', async () => {
    const cleaner = await createCleaner({only: ['boilerplate'], siteMemory: learned(8)})
    const plain = await createCleaner({only: ['boilerplate']})
    for (const other of [url(9, 'news.rivertown.example'), url(9, 'example'), undefined]) {
      expect(cleaner.clean(page(9), {url: other}).text).toBe(plain.clean(page(9)).text)
    }
  })

  it('knows a line again that differs in some words', async () => {
    const memory = new SiteMemory()
    const notice = (i: number): string => `You have read ${i} of the ten free articles that the Rivertown Observer gives to every guest in ${['May', 'June', 'July', 'August', 'March'][i % 5]!}, so please think of us.`
    for (let i = 0; i < 6; i++) memory.add(observe(page(i, [notice(i)]), url(i)))
    const other = notice(9).replace('March', 'winter')
    const cleaner = await createCleaner({only: ['boilerplate'], siteMemory: memory})
    const {support} = readPage(new Document(other, {site: memory.siteOf(url(1))}), new Phrases(new Map())).lines[0]!
    expect(support).toMatchObject({same: 0, of: 6})
    expect(support!.alike).toBeGreaterThan(3)
    expect(cleaner.clean(page(9, []), {url: url(9)}).text).toContain(article(9).join('\n'))
  })

  it('counts a document once, whatever its address and what stands around it', () => {
    const memory = learned(6)
    for (let i = 0; i < 6; i++) {
      memory.add(observe(page(i), url(i)))
      memory.add(observe(page(i), `${url(i)}?again`))
      memory.add(observe(page(i, ['A line of today']), `${url(i)}?print`))
    }
    expect(memory.siteOf(url(0))!.documents).toBe(6)
  })

  it('keeps an article that was seen before', async () => {
    const memory = learned(6)
    const cleaner = await createCleaner({only: ['boilerplate'], siteMemory: memory})
    for (let i = 0; i < 6; i++) expect(cleaner.clean(page(i), {url: url(i)}).text).toContain(article(i).join('\n'))
  })

  it('keeps the sentences of articles made from one template', async () => {
    const report = (i: number): string => [...header, `The dollar cost ${i} manat on Monday at the exchange of the old town, said the bank.`, `The euro cost ${i * 2} manat on Monday at the exchange of the old town, said the bank.`, 'All rates are those of the central bank, which it sets every day at noon.'].join('\n')
    const memory = new SiteMemory()
    for (let i = 0; i < 20; i++) memory.add(observe(report(i), url(i)))
    const cleaner = await createCleaner({only: ['boilerplate'], siteMemory: memory})
    expect(cleaner.clean(report(99), {url: url(99)}).text).toContain(report(99).split('\n').slice(2).join('\n'))
  })

  it('reads its own files, and says what is none', () => {
    const memory = learned(5)
    const again = new SiteMemory()
    const files = [...memory.files()]
    expect(files.map(([name]) => name)).toEqual(['site-rivertown.example.json'])
    for (const [, json] of files) again.load(json)
    expect([...again.files()]).toEqual(files)
    for (const bad of ['', '{}', '[]', 'null', files[0]![1].replace('"version":1', '"version":2')]) expect(() => again.load(bad)).toThrow('Cannot read the memory of a site')
  })

  it('does not depend on documents without an address', () => {
    const memory = new SiteMemory()
    memory.add(observe('A line', undefined))
    memory.add(observe('A line', 'not an address'))
    memory.add(observe('A line', 'file:///etc/passwd'))
    expect([...memory.files()]).toEqual([])
  })
})

describe('hostOf, fileNameOf', () => {
  it('takes the host of web addresses alone', () => {
    expect(hostOf('HTTPS://WWW.Example.com:8080/a?b#c')).toBe('example.com')
    expect(hostOf('https://пример.рф/')).toBe('xn--e1afmkfd.xn--p1ai')
    expect(hostOf('https://www.com/')).toBe('www.com')
    expect(hostOf('mailto:a@example.com')).toBeUndefined()
  })

  it('gives every host a safe name of its own', () => {
    const host = fc.oneof(fc.webUrl().map((text) => hostOf(text)!), fc.string({minLength: 1, maxLength: 300}), fc.constantFrom('..', '../../etc/passwd', 'con', '[::1]', 'a_2f_b', 'a/b', 'a\\b', '.hidden'))
    fc.assert(
      fc.property(host, host, (a, b) => {
        expect(fileNameOf(a)).toMatch(/^site-[a-z0-9.~_-]{1,140}\.json$/)
        expect(fileNameOf(a) === fileNameOf(b)).toBe(a === b)
      })
    )
  })
})

describe('Counter', () => {
  it('never counts too high, and too low by at most the error', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 40}), {maxLength: 400}), (keys) => {
        const counter = new Counter(12)
        const exact = new Map<number, number>()
        for (const key of keys) {
          counter.add(key)
          exact.set(key, (exact.get(key) ?? 0) + 1)
        }
        expect(counter.size).toBeLessThanOrEqual(12)
        for (const [key, count] of exact) {
          expect(counter.get(key)).toBeLessThanOrEqual(count)
          expect(counter.get(key)).toBeGreaterThanOrEqual(count - counter.error)
        }
      })
    )
  })
})
