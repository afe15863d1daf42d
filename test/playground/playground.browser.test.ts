import {readFileSync} from 'node:fs'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {listClean} from '../../scripts/corpus/read.js'
import {serve} from '../../scripts/playground/serve.js'
import type {Answer, FromWorker, Request} from '../../src/playground/messages.js'
import {passNames} from '../../src/passes/index.js'
import {kempt, makeFolder, of, records} from '../cli/support.js'
import {expectNoOverflow, launch, noBrowser, seriousFindings, watch} from '../support/browser.js'

const slugs = ['agency-report', 'baku-experts', 'central-asia-opinion', 'curly-quotes-drift', 'turkic-states-comment']

describe.skipIf(noBrowser)(`the playground in Chromium${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), serve('docs/playground')])
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  async function open(options: BrowserContextOptions = {}): Promise<{page: Page; seen: string[]}> {
    const page = await (await browser.newContext(options)).newPage()
    const seen = watch(page, server.url)
    await page.goto(server.url)
    await page.waitForSelector('html[data-answered]', {timeout: 60_000})
    return {page, seen}
  }

  /** Do something, and wait for the answer to it. */
  async function answered(page: Page, act: () => Promise<unknown>): Promise<string> {
    const before = await page.getAttribute('html', 'data-answered')
    await act()
    await page.waitForFunction((last) => document.documentElement.dataset['answered'] !== last, before)
    return page.inputValue('#output')
  }

  it('cleans what is pasted, shows each change, and says how long it took', async () => {
    const {page, seen} = await open()
    expect(await page.inputValue('#output')).toContain('According to Lukashenko, the lessons')
    expect(await page.locator('.mark').count()).toBeGreaterThan(10)
    expect(await page.locator('.found').textContent()).toMatch(/^\d+ changes and .* Cleaned in [\d.]+ ms/)
    expect(await answered(page, () => page.fill('#input', 'As he said,the talks ended .'))).toBe('As he said, the talks ended.')
    await page.keyboard.press('Tab')
    await page.locator('h1').click()
    await page.keyboard.press('n')
    expect(await page.locator('.card').textContent()).toContain('space-after-comma')
    expect(seen).toEqual([])
    await page.context().close()
  })

  it('takes passes, options, HTML and a language', async () => {
    const {page} = await open()
    await answered(page, () => page.fill('#input', 'As he said,the talks ended.'))
    expect(await answered(page, () => page.uncheck('input[name=pass-spacing]'))).toBe('As he said,the talks ended.')
    expect(await answered(page, () => page.check('input[name=pass-spacing]'))).toBe('As he said, the talks ended.')
    const text = 'Works by Gorbunov are shown. We like Gorbunov. Critics compare Gorbunow with others, and Gorbunov laughs.'
    await answered(page, () => page.fill('#input', text))
    expect(await answered(page, () => page.selectOption('select[name="names.style"]', 'house'))).not.toContain('Gorbunow')
    await answered(page, () => page.selectOption('select[name=input]', 'html'))
    expect(await answered(page, () => page.fill('#input', '<p>First,second &amp; third</p>'))).toBe('First, second & third')
    await answered(page, () => page.fill('input[name=language]', 'az').then(() => page.keyboard.press('Tab')))
    expect(await page.locator('.facts').textContent()).toMatch(/Language\s*az \(/)
    await page.context().close()
  })

  it('gives the bytes of the command for every document of the corpus, with the same changes', async () => {
    const files = [...slugs.map((slug) => `${slug}/source.txt`), ...listClean().map((file) => `clean/${file}`)]
    const texts = files.map((file) => readFileSync(`corpus/${file}`, 'utf8'))
    const folder = makeFolder({'in.jsonl': texts.map((text, id) => JSON.stringify({id, text})).join('\n')})
    const {out} = await kempt(['--quiet', '--no-config', '--to', 'jsonl', 'in.jsonl'], {cwd: folder})
    const page = await browser.newPage()
    await page.goto(server.url)
    const requests = texts.map((text, number): Request => ({number, text, html: false, language: '', only: passNames, options: {}}))
    const answers = await page.evaluate(ask, requests)
    const lines = records(out)
    expect(lines.length).toBe(files.length)
    for (const [index, file] of files.entries()) {
      expect(answers[index]!.output, file).toBe(lines[index]!['text'])
      expect(answers[index]!.detail.changes, file).toEqual(of(lines[index]).changes)
    }
    await page.close()
  })

  it('loads language data only when a pass asks for it', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}style.css`)
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    const request: Request = {number: 1, text: 'a  \n\n\n\nb', html: false, language: '', only: ['layout'], options: {}}
    const [answer] = await page.evaluate(ask, [request])
    expect(answer!.output).toBe('a\n\nb')
    const data = /lexicon|latn|cyrl|gazetteer|protected|dictionary|stopwords|chrome-/
    expect(loaded.filter((url) => data.test(url))).toEqual([])
    await page.evaluate(ask, [{...request, only: ['spelling'], text: 'teh end'}])
    expect(loaded.filter((url) => /lexicon/.test(url))).not.toEqual([])
    await page.close()
  })

  it.each([['light', 1280], ['dark', 1280], ['light', 320]] as const)('is readable in %s at %i pixels: axe finds nothing serious, nothing is cut', async (colorScheme, width) => {
    const {page} = await open({colorScheme, viewport: {width, height: 720}})
    expect(await seriousFindings(page)).toEqual([])
    await expectNoOverflow(page)
    await page.context().close()
  })
})

/** Runs in the page: have a worker of its own answer each request. */
async function ask(requests: readonly Request[]): Promise<Answer[]> {
  const worker = new Worker(new URL('/worker.js', location.href), {type: 'module'})
  const answers: Answer[] = []
  await new Promise<void>((done, failed) => {
    worker.addEventListener('error', ({message}) => failed(new Error(message)))
    worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
      if ('problem' in data) failed(new Error(data.problem))
      else if ('output' in data && answers.push(data) === requests.length) done()
    })
    for (const request of requests) worker.postMessage(request)
  })
  worker.terminate()
  return answers
}
