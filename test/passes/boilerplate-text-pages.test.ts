import {describe, expect, it} from 'vitest'
import {createCleaner, type Cleaner} from '../../src/index.js'
import pages from '../cases/text-pages.json' with {type: 'json'}

const modes = ['safe', 'balanced'] as const
const cleaners = new Map<string, Cleaner>()
for (const mode of modes) cleaners.set(mode, await createCleaner({only: ['language', 'boilerplate', 'layout'], options: {boilerplate: {mode}}}))

/** Texts of many kinds with lines of a page left in them, in many languages. */
describe.each(pages)('boilerplate, $name', ({lines}) => {
  const source = lines.map(({text}) => text).join('\n')
  const of = (kind: string): string[] => lines.filter((line) => line.kind === kind).map(({text}) => text)

  it.each(modes)('keeps every line of the text in mode %s, and removes those around it', (mode) => {
    const left = new Set(cleaners.get(mode)!.clean(source).text.split('\n'))
    expect(of('content').filter((line) => !left.has(line))).toEqual([])
    expect(of('chrome').filter((line) => left.has(line))).toEqual([])
  })
})
