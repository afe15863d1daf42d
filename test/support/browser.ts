import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {chromium, type Browser, type Page} from 'playwright-core'
import {expect} from 'vitest'

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Why there is no browser, if there is none. */
export const noBrowser = existsSync(path) ? undefined : `skipped: there is no Chromium at ${path}; install it (Debian: apt-get install chromium) or set CHROMIUM_PATH`

/** Start Chromium without a window, with a profile of its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({executablePath: path, args: flags})
}

/** What a page did that it must not do: errors, refused content, requests beyond its own place, dialogs. */
export function watch(page: Page, own: string): string[] {
  const seen: string[] = []
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && seen.push(`${message.type()}: ${message.text()}`))
  page.on('request', (request) => !request.url().startsWith(own) && !/^(?:data|blob):/.test(request.url()) && seen.push(`request: ${request.url()}`))
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return seen
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeRun {
  run: (options: object) => Promise<{violations: {id: string; impact: string; nodes: {html: string; failureSummary: string}[]}[]}>
}

/** Serious and critical findings of axe-core on the page as it is. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => (await (globalThis as unknown as {axe: AxeRun}).axe.run({resultTypes: ['violations']})).violations)
  return violations.filter(({impact}) => ['serious', 'critical'].includes(impact)).flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 200)} ${failureSummary}`))
}

/** Check that nothing is wider than the window, and that no text is cut off in elements that do not say so by an ellipsis. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const {left, right, width: own} = element.getBoundingClientRect()
      return own > 0 && (right > width + 1 || left < -1) && !element.closest('.list, .plot, [hidden]') && getComputedStyle(element).position !== 'absolute'
    })
    const cut = [...document.querySelectorAll<HTMLElement>('button, h1, h2, dt, dd, th, td, label, p, .chip, .place')].filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !['inline', 'contents'].includes(getComputedStyle(element).display) && getComputedStyle(element).textOverflow !== 'ellipsis' && !element.closest('.list, .few'))
    return [...(document.documentElement.scrollWidth > width ? [`page is ${document.documentElement.scrollWidth} px wide in ${width}`] : []), ...[...wide, ...cut].map((element) => element.outerHTML.slice(0, 150))]
  })
  expect(found).toEqual([])
}
