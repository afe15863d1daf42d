import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Detail} from '../../src/write/report-format.js'
import {kempt, makeFolder} from '../cli/support.js'
import {launch, noBrowser, watch} from '../support/browser.js'
import {inheritedNames, injectionVectors} from '../support/injection-vectors.js'
import {summaryFor, writeReport} from '../support/report.js'

/** A document with one text in every place where a text can stand. */
function poisoned(text: string, index: number): Detail {
  const change = {start: 0, end: text.length, before: text, after: `${text}!`, pass: text, rule: text, confidence: 1, evidence: text}
  return {
    id: `${index} ${text}`,
    url: index % 2 === 0 ? text : `https://${text}`,
    error: text,
    source: `${text}\n${text}`,
    language: text,
    confidence: 1,
    metadata: {title: text, byline: text, source: text},
    blocks: [[0, text.length, text, text]],
    changes: [{...change, target: [0, text.length + 1], steps: [{pass: text, rule: text, before: text, after: text}, {pass: text, rule: text, before: text, after: `${text}!`}]}],
    suggestions: [{...change, start: text.length + 1, end: 2 * text.length + 1, why: text}]
  }
}

const pwned = (page: Page): Promise<boolean> => page.evaluate(() => 'pwned' in globalThis || document.querySelector('main script, main iframe, main img, main object, main embed, main [onerror], main [onload]') !== null)

/** Look at every document: its first change explained, its suggestion, the folded parts open. */
async function lookThrough(page: Page, url: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/d/${index}`)
    await page.waitForFunction((place) => document.querySelector('.around')?.textContent?.includes(place), `${index + 1} / ${count}`)
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
  }
  await page.goto(`${url}#/documents?sort=changes`)
  await page.waitForSelector('.rows li')
  expect(await pwned(page)).toBe(false)
}

describe.skipIf(noBrowser)(`texts that would be scripts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function open(path: string): Promise<{page: Page; seen: string[]; url: string}> {
    const url = pathToFileURL(path).href
    const page = await browser.newPage()
    const seen = watch(page, url)
    await page.goto(url)
    await page.waitForSelector('html[data-ready]')
    return {page, seen, url}
  }

  it(`are texts in every place of a report: ${injectionVectors.length} of them`, async () => {
    expect(new Set(injectionVectors).size).toBeGreaterThanOrEqual(200)
    const documents = [...injectionVectors, ...inheritedNames].map((text, index) => {
      const detail = poisoned(text, index)
      return {detail, summary: {...summaryFor(detail, text), status: 'error' as const, doubts: {[text]: 1}}}
    })
    const path = await writeReport(documents, {version: injectionVectors[0]!, passes: injectionVectors, rules: Object.fromEntries(injectionVectors.map((text) => [`${text}/${text}`, text]))})
    const {page, seen, url} = await open(path)
    expect(await pwned(page)).toBe(false)
    await lookThrough(page, url, documents.length)
    expect(seen).toEqual([])
    await page.close()
  })

  it('are texts also when they come through the command', async () => {
    const records = injectionVectors.map((text, index) => JSON.stringify({id: text, url: text, text: `${text}\n\nAs he said,the talks ,${text}`, language: 'en', index}))
    const folder = makeFolder({'in.jsonl': records.join('\n')})
    await kempt(['--report', 'report.html', '-o', 'out.jsonl', '--quiet', '--no-config', 'in.jsonl'], {cwd: folder})
    const {page, seen, url} = await open(`${folder}/report.html`)
    await lookThrough(page, url, records.length)
    expect(seen).toEqual([])
    await page.close()
  })
})
