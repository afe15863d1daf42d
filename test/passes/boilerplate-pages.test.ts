import {describe, expect, it} from 'vitest'
import {createCleaner, type Cleaner} from '../../src/index.js'
import pages from '../cases/html-pages.json' with {type: 'json'}

function cleanerFor(mode: 'safe' | 'balanced'): Promise<Cleaner> {
  return createCleaner({only: ['language', 'boilerplate', 'layout'], options: {boilerplate: {mode}}})
}

/** Pages of many kinds: what must stay, and which lines `balanced` removes. */
describe.each(pages)('boilerplate, $name', ({html, keep, gone}) => {
  it.each(['safe', 'balanced'] as const)('keeps all of the text in mode %s', async (mode) => {
    const {text} = (await cleanerFor(mode)).clean({html})
    for (const part of keep) expect(text).toContain(part)
  })

  it('removes what stands around it in mode balanced', async () => {
    const {text} = (await cleanerFor('balanced')).clean({html})
    expect(text).not.toBe('')
    expect(text.split('\n').filter((line) => gone.some((part) => line.startsWith(part)))).toEqual([])
  })

  it.each(['safe', 'balanced'] as const)('comes to rest in mode %s', async (mode) => {
    const cleaner = await cleanerFor(mode)
    const {text} = cleaner.clean({html})
    expect(cleaner.clean(text).text).toBe(text)
  })
})
