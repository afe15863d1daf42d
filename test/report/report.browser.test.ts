import {readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {listClean} from '../../scripts/corpus/read.js'
import {kempt, makeFolder} from '../cli/support.js'
import {expectNoOverflow, launch, noBrowser, seriousFindings, watch} from '../support/browser.js'

const slugs = ['agency-report', 'baku-experts', 'central-asia-opinion', 'curly-quotes-drift', 'turkic-states-comment']
const rtl = 'او گفت ,«این درست است» .و رفت.\n\nقال الرئيس ,إن المحادثات انتهت .ثم غادر القاعة&nbsp;مسرعا.\n'

/** The report of the corpus, of a text from right to left, and of a line that holds no document. */
async function corpusReport(): Promise<string> {
  const clean = listClean().slice(0, 60)
  const records = [
    ...slugs.map((slug) => ({id: slug, url: `https://example.org/${slug}`, text: readFileSync(`corpus/${slug}/source.txt`, 'utf8')})),
    {id: 'right-to-left', text: rtl, language: 'fa'},
    {id: 'broken', text: 4},
    ...clean.map((file) => ({id: file, text: readFileSync(`corpus/clean/${file}`, 'utf8')}))
  ]
  const folder = makeFolder({'in.jsonl': records.map((record) => JSON.stringify(record)).join('\n')})
  const {code} = await kempt(['--report', 'report.html', '-o', 'out.jsonl', '--quiet', '--no-config', 'in.jsonl'], {cwd: folder})
  expect(code).toBe(3)
  return pathToFileURL(`${folder}/report.html`).href
}

describe.skipIf(noBrowser)(`the report in Chromium${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let browser: Browser
  let url: string
  beforeAll(async () => {
    ;[browser, url] = await Promise.all([launch(), corpusReport()])
  })
  afterAll(() => browser?.close())

  async function open(hash: string, options: BrowserContextOptions = {}): Promise<{page: Page; seen: string[]}> {
    const context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write'], ...options})
    const page = await context.newPage()
    const seen = watch(page, url)
    await page.goto(url + hash)
    await page.waitForSelector('html[data-ready]')
    return {page, seen}
  }

  it('opens from the disk, with figures and plots, and asks for nothing', async () => {
    const {page, seen} = await open('')
    expect(await page.locator('.tiles dd').first().textContent()).toBe('67')
    expect(await page.locator('.bars th', {hasText: 'spacing'}).count()).toBeGreaterThan(0)
    await page.waitForSelector('.plot canvas')
    expect(await page.locator('.plot canvas').count()).toBe(3)
    expect(await page.locator('.few', {hasText: 'Set aside'}).textContent()).toContain('neither `text` nor `html`')
    expect(seen).toEqual([])
    await page.context().close()
  })

  it('finds documents by words, rule and order; the choice stands in the address', async () => {
    const {page} = await open('#/documents')
    await page.fill('input[type=search]', 'CENTRAL-asia')
    expect(await page.locator('.rows li').count()).toBe(1)
    expect(await page.locator('.found').textContent()).toBe('1 of 67 documents')
    expect(page.url()).toContain('q=CENTRAL-asia')
    await page.fill('input[type=search]', '')
    await page.selectOption('.search select >> nth=0', 'spacing/drifted-quote')
    expect(await page.locator('.rows .id').allTextContents()).toContain('curly-quotes-drift')
    await page.selectOption('.search select >> nth=0', '')
    await page.selectOption('.search select >> nth=3', 'changes')
    expect(await page.locator('.rows .id').first().textContent()).toBe('central-asia-opinion')
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    expect(await page.locator('.rows .id').first().textContent()).toBe('central-asia-opinion')
    await page.click('.rows a >> nth=0')
    await page.waitForSelector('.document .mark')
    await page.context().close()
  })

  it('steps through changes with keys and buttons, and explains each', async () => {
    const {page, seen} = await open('#/d/2')
    const place = page.locator('.place')
    const [all] = (await place.textContent())!.split(' changes')
    await page.keyboard.press('n')
    expect(await place.textContent()).toBe(`1 of ${all}`)
    await page.keyboard.press('n')
    await page.click('.next')
    expect(await place.textContent()).toBe(`3 of ${all}`)
    await page.keyboard.press('p')
    expect(await place.textContent()).toBe(`2 of ${all}`)
    expect(page.url()).toMatch(/#\/d\/2\/c\/1$/)
    const card = page.locator('.card')
    expect(await card.isVisible()).toBe(true)
    expect(await card.textContent()).toMatch(/Confidence.*Evidence/)
    expect(await page.locator('.mark.current').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await card.isVisible()).toBe(false)
    expect(seen).toEqual([])
    await page.context().close()
  })

  it('explains what the mouse is over and what has the focus', async () => {
    const {page} = await open('#/d/2')
    await page.hover('.mark[data-pass=spacing] >> nth=2')
    expect(await page.locator('.card').textContent()).toContain('spacing')
    await page.mouse.move(5, 5)
    await page.focus('.mark[data-pass=names] >> nth=0')
    expect(await page.locator('.card').textContent()).toContain('names')
    await page.context().close()
  })

  it('leads to a change by its address, also one that is folded away', async () => {
    const {page} = await open('#/d/2/c/40')
    const mark = page.locator('.mark.current')
    expect(await mark.getAttribute('data-change')).toBe('40')
    expect(await mark.evaluate((element) => {
      const {top, bottom} = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })).toBe(true)
    await page.goto(`${url}#/d/0/c/0`)
    await page.waitForSelector('.fold[open] .mark.current')
    await page.context().close()
  })

  it('filters by pass, rule and confidence, and steps through what is left', async () => {
    const {page} = await open('#/d/2')
    const all = await page.locator('.mark:not(.off)').count()
    await page.uncheck('.chip[data-pass=spacing] input')
    const left = await page.locator('.mark:not(.off)').count()
    expect(left).toBeLessThan(all)
    expect(await page.locator('.mark[data-pass=spacing]:not(.off)').count()).toBe(0)
    expect(await page.locator('.place').textContent()).toBe(`${left} changes`)
    await page.check('.chip[data-pass=spacing] input')
    await page.selectOption('.filters select', 'names/document-majority')
    expect(await page.locator('.mark:not(.off)').count()).toBeGreaterThan(0)
    expect(await page.locator('.mark:not(.off):not([data-pass=names])').count()).toBe(0)
    await page.selectOption('.filters select', '')
    await page.fill('.filters input[type=range]', '1')
    expect(await page.locator('.mark:not(.off)').count()).toBeLessThan(all)
    await page.context().close()
  })

  it('shows source and output side by side, each as it is', async () => {
    const {page} = await open('#/d/3')
    await page.check('input[value=beside]', {force: true})
    const text = await page.evaluate(() => {
      for (const tag of document.querySelectorAll('.tag, .fold summary')) tag.remove()
      return ['.before', '.after'].map((side) => [...document.querySelectorAll(side)].map((line) => line.textContent).join('\n').replace(/[↵␣]/g, ' ').replace(/\s+/g, ' ').trim())
    })
    const flat = (path: string): string => readFileSync(path, 'utf8').replace(/\s+/g, ' ').trim()
    expect(text[0]).toBe(flat('corpus/curly-quotes-drift/source.txt'))
    expect(text[1]).toBe(flat('corpus/curly-quotes-drift/expected.txt'))
    await page.context().close()
  })

  it('copies a change as a test case', async () => {
    const {page} = await open('#/d/2/c/1')
    await page.click('.card button:has-text("Copy as test case")')
    await page.waitForSelector('.card button:has-text("Copied")')
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<string, string>
    expect(Object.keys(copied)).toEqual(['note', 'before', 'after', 'language'])
    expect(readFileSync('corpus/central-asia-opinion/source.txt', 'utf8')).toContain(copied['before'])
    expect(copied['after']).not.toBe(copied['before'])
    expect(copied['language']).toBe('en')
    await page.context().close()
  })

  const views = ['#/', '#/documents', '#/d/1', '#/d/2/c/3', '#/d/5/c/0']

  it.each(views)('%s fits on 320 pixels', async (hash) => {
    const {page} = await open(hash, {viewport: {width: 320, height: 640}, hasTouch: true})
    await expectNoOverflow(page)
    await page.context().close()
  })

  it('explains a change that is tapped, at the foot of a small screen', async () => {
    const {page} = await open('#/d/2', {viewport: {width: 320, height: 640}, hasTouch: true})
    await page.tap('.mark[data-pass=spacing] >> nth=0')
    const box = (await page.locator('.card').boundingBox())!
    expect(box.y + box.height).toBeCloseTo(640, 0)
    expect(box.x).toBe(0)
    await expectNoOverflow(page)
    await page.context().close()
  })

  it.each(views.flatMap((hash) => (['light', 'dark'] as const).map((colorScheme) => [hash, colorScheme] as const)))('%s in %s: axe finds nothing serious', async (hash, colorScheme) => {
    const {page} = await open(hash, {colorScheme})
    expect(await seriousFindings(page)).toEqual([])
    await page.context().close()
  })

  it('is dark where the system is, and where the button says so', async () => {
    const lightness = (page: Page): Promise<number> => page.evaluate(() => Number.parseInt(getComputedStyle(document.body).backgroundColor.slice('rgb('.length), 10))
    const {page} = await open('#/', {colorScheme: 'dark'})
    expect(await lightness(page)).toBeLessThan(50)
    await page.click('.theme')
    expect(await lightness(page)).toBeGreaterThan(200)
    await page.click('.theme')
    expect(await lightness(page)).toBeLessThan(50)
    await page.context().close()
  })
})
