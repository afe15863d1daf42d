import {beforeAll, describe, expect, it} from 'vitest'
import {createCleaner, type Cleaner} from '../../src/index.js'
import {hostilePages, SENTENCE} from '../support/hostile-pages.js'

const SIZE = 30_000
let cleaner: Cleaner

beforeAll(async () => {
  cleaner = await createCleaner({only: ['language', 'boilerplate', 'layout']})
})

describe('hostile pages', () => {
  it.each(hostilePages)('reads text, and stays exact: $name', ({make, silent}) => {
    const html = make(SIZE)
    const result = cleaner.clean({html})
    expect(result.error).toBeUndefined()
    expect(result.source.includes(SENTENCE)).toBe(silent === undefined)
    if (silent === undefined) expect(result.text).not.toBe('')
    expect(result.log.apply(result.source) === result.text).toBe(true)
    expect(result.log.revert(result.text) === result.source).toBe(true)
    for (const {html: place} of result.blocks) expect(place === undefined || (place[0] < place[1] && place[1] <= html.length)).toBe(true)
  })
})
