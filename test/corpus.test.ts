import {beforeAll, describe, expect, it} from 'vitest'
import {describeChange, judge, knownGaps, type Cleaners} from '../scripts/corpus/judge.js'
import {isGoal, listClean, readClean, readFaulty} from '../scripts/corpus/read.js'
import {fix, score} from '../scripts/corpus/score.js'
import {createCleaner, passes, type Change} from '../src/index.js'

let cleaners: Cleaners
beforeAll(async () => {
  const house = 'style' in passes.names.meta.options ? {style: 'house'} : {}
  cleaners = {standard: await createCleaner(), house: await createCleaner({options: {names: house as object}})}
})

describe('clean texts', () => {
  const texts = readClean()

  it('are all listed, in many languages, with source and licence', () => {
    expect(texts.map(({file}) => file)).toEqual(listClean())
    expect(new Set(texts.map(({language}) => language)).size).toBeGreaterThanOrEqual(35)
    for (const {file, language, source, licence} of texts) {
      expect(Intl.getCanonicalLocales(language), file).toEqual([language])
      expect(source && licence, file).toBeTruthy()
    }
  })

  const whole = texts.filter(({known}) => !known)
  const damaged = texts.filter(({known}) => known)

  it.each(whole.map((text) => [text.file, text] as const))('%s comes out byte for byte', (_file, {text, language}) => {
    expect(cleaners.standard.clean(text).changes).toEqual([])
    expect(cleaners.standard.clean(text, {language}).changes, `with language ${language}`).toEqual([])
  })

  it.each(whole.map((text) => [text.file, text] as const))('%s comes out paragraph by paragraph, too', (_file, {text}) => {
    const paragraphs = text.trimEnd().split('\n\n')
    for (const part of [...paragraphs, paragraphs.join('\n')]) expect(cleaners.standard.clean(part).changes).toEqual([])
  })

  it.runIf(damaged.length > 0).each(damaged.map((text) => [text.file, text] as const))('%s suffers the damage that is known; damage that is mended must be struck off', (_file, {text, known}) => {
    expect(cleaners.standard.clean(text).changes.map(describeChange)).toEqual(known)
  })
})

describe.each(readFaulty().map((text) => [text.slug, text] as const))('%s', (_slug, text) => {
  const {source, expected, faults, lines, known} = text

  it('is labelled consistently: the goal is the source with its faults fixed', () => {
    for (const {start, end, before} of faults) expect(source.slice(start, end)).toBe(before)
    expect(fix(source, faults.filter(isGoal))).toBe(expected)
    const present = source.split('\n').flatMap((line, index) => (line.trim() ? [index] : []))
    expect(lines.map(({line}) => line)).toEqual(present)
  })

  it('is cleaned up to the gaps that are known; a gap that closes must be struck off', () => {
    expect(knownGaps(judge(text, cleaners))).toEqual(known)
  })

  it('can be undone', () => {
    const {log, text: output} = cleaners.standard.clean(source)
    expect(log.revert(output)).toBe(source)
    expect(log.apply(source)).toBe(output)
    expect(cleaners.standard.clean(output).text).toBe(output)
  })
})

describe('score', () => {
  const source = 'a,b the the Minks'
  const faults = [
    {start: 2, end: 2, before: '', after: ' ', kind: 'spacing'},
    {start: 12, end: 17, before: 'Minks', after: 'Minsk', kind: 'name', tier: 'A'}
  ] as const
  const change = (start: number, end: number, after: string): Change => ({start, end, before: source.slice(start, end), after}) as Change

  it('finds fixes also inside of larger changes', () => {
    expect(score(source, [change(0, 3, 'a, b'), change(12, 17, 'Minsk')], faults)).toEqual({fixed: faults, missed: [], unwanted: []})
  })

  it('tells what is missed and what is unwanted', () => {
    const {fixed, missed, unwanted} = score(source, [change(4, 8, ''), change(12, 17, 'Minx')], faults)
    expect({fixed, missed}).toEqual({fixed: [], missed: faults})
    expect(unwanted.map(({before, after}) => `${before}>${after}`)).toEqual(['the >', 'Minks>Minx'])
  })
})
