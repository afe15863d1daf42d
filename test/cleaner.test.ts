import fc from 'fast-check'
import {unified} from 'unified'
import {beforeAll, describe, expect, it} from 'vitest'
import kempt, {createCleaner, KemptError, parse, passes, stringify, version, type Cleaner, type CleanerOptions, type Result} from '../src/index.js'
import {dirtyText} from './support/dirty-text.js'
import {hostileTexts} from './support/hostile-texts.js'

let cleaner: Cleaner
beforeAll(async () => {
  cleaner = await createCleaner()
})

/** Check that a result is exact in every direction. */
function checkResult(result: Result, source: string): void {
  expect(result.error).toBeUndefined()
  expect(result.source).toBe(source)
  expect(result.log.revert(result.text), 'revert').toBe(source)
  expect(result.log.apply(source), 'apply').toBe(result.text)
  expect(result.status).toBe(result.text === source ? 'unchanged' : 'changed')
  let end = 0
  let out = ''
  for (const change of result.changes) {
    expect(change.start, 'sorted and disjoint').toBeGreaterThanOrEqual(end)
    expect(source.slice(change.start, change.end)).toBe(change.before)
    expect(result.text.slice(...change.target)).toBe(change.after)
    out += source.slice(end, change.start) + change.after
    end = change.end
  }
  expect(out + source.slice(end), 'changes applied').toBe(result.text)
}

describe('createCleaner', () => {
  it('runs all passes by default', () => {
    expect(cleaner.passes).toEqual(Object.keys(passes))
  })

  it('takes a preset, and passes by name, in their usual order', async () => {
    expect((await createCleaner({preset: 'characters'})).passes).toEqual(['encoding', 'characters', 'layout'])
    expect((await createCleaner({only: ['layout', 'spacing']})).passes).toEqual(['spacing', 'layout'])
    expect((await createCleaner({preset: 'prose', skip: ['names', 'spelling']})).passes).toEqual(['encoding', 'characters', 'language', 'spacing', 'layout'])
    expect((await createCleaner({only: []})).passes).toEqual([])
  })

  it('changes nothing without passes', async () => {
    const source = 'a ,b\r\n\r\n\r\nc  '
    const {text, status, changes} = (await createCleaner({only: []})).clean(source)
    expect({text, status, changes}).toEqual({text: source, status: 'unchanged', changes: []})
  })

  it.each([
    ['a pass', {only: ['speling']}, /Unknown pass `speling`, expected one of: encoding, /],
    ['a pass to skip', {skip: ['toString']}, /Unknown pass `toString`/],
    ['a preset', {preset: 'constructor'}, /Unknown preset `constructor`, expected one of: news, /],
    ['an option', {options: {layout: {colour: 'red'}}}, /Unknown option `layout\.colour`/],
    ['an option of another pass', {options: {layout: {mode: 'safe'}}}, /Unknown option `layout\.mode`/],
    ['a value', {options: {boilerplate: {mode: 'brave'}}}, /Wrong value for `boilerplate\.mode`: `brave`, expected safe \| balanced \| off/],
    ['a type', {options: {names: {style: 1}}}, /Wrong value for `names\.style`: `1`, expected a string/]
  ])('names %s that it does not know', async (_what, options, message) => {
    const error: unknown = await createCleaner(options as unknown as CleanerOptions).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(KemptError)
    expect(error).toMatchObject({code: 'options', message: expect.stringMatching(message) as string})
  })

  it('takes every option that is promised', async () => {
    for (const mode of ['safe', 'balanced', 'off']) await createCleaner({only: ['boilerplate'], options: {boilerplate: {mode} as object}})
    for (const style of ['standard', 'house']) await createCleaner({only: ['names'], options: {names: {style} as object}})
    for (const mode of ['safe', 'suggest']) await createCleaner({only: ['spelling'], options: {spelling: {mode} as object}})
  })

  it('loads the data of some languages alone', async () => {
    const few = await createCleaner({languages: ['en', 'az-Cyrl']})
    checkResult(few.clean('Wait ,please.This is it.\n\nКөһнә көрпү'), 'Wait ,please.This is it.\n\nКөһнә көрпү')
  })
})

describe('clean', () => {
  it('gives the same twice, whatever was cleaned between', () => {
    const source = 'Hello ,world.This is a test .\n\nПривет ,мир.'
    const first = cleaner.clean(source).toRecord()
    cleaner.clean('Salam ,dünya.Bu bir sınaqdır .')
    expect(cleaner.clean(source).toRecord()).toEqual(first)
  })

  it('takes the language of a document as given', () => {
    const {language, blocks} = cleaner.clean('Salam, dünya!\n\nNecəsən?', {language: 'az'})
    expect(language).toBe('az')
    expect(blocks.map((block) => block.language)).toEqual(['az', 'az'])
  })

  it('has one block for each line that is not blank', () => {
    const source = '\n  One line.  \r\n\r\n\t\nTwo\rThree\n\n'
    const {blocks} = cleaner.clean(source)
    expect(blocks.map(({start, end}) => source.slice(start, end))).toEqual(['One line.', 'Two', 'Three'])
  })

  it('gives a record that JSON can carry', () => {
    const record = cleaner.clean('Wait ,please.This is it.', {id: 7}).toRecord()
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
    expect(Object.keys(record).sort()).toEqual(['blocks', 'changes', 'confidence', 'language', 'metadata', 'status', 'suggestions', 'version'])
    expect(record.version).toBe(version)
  })

  it.each(hostileTexts(1))('does not throw, and stays exact, on %s', (_what, source) => {
    checkResult(cleaner.clean(source), source)
  })

  it.each([
    ['nested', '<div>'.repeat(100_000)],
    ['nested and closed', `${'<b><i>'.repeat(50_000)}text${'</i></b>'.repeat(50_000)}`],
    ['broken', '<a <b <c> "> \' = <!-- <![CDATA[ </'],
    ['empty', '']
  ])('does not throw on HTML that is %s', (_what, html) => {
    const result = cleaner.clean({html})
    checkResult(result, result.source)
  })

  it('answers with status error to what is no text at all', () => {
    const result = cleaner.clean(undefined as unknown as string, {id: 1})
    expect(result).toMatchObject({id: 1, status: 'error', text: ''})
    expect(result.toRecord().error).toBeTruthy()
  })
})

describe('cleaning again', () => {
  // One repair is evidence for the next: no-break spaces by the habit of the text, languages by the lines around.
  it.each([
    ["Oʻzbekiston prezidenti dushanba kuni aytdi bog' va tog'\u00a0bog' va tog' \nÃ©tÃ©  Ã©tÃ© \n"],
    ['رئیس\u200cجمهور روز دوشنبه گفت\u00a0رئیس\u200cجمهور روز دوشنبه گفت \nсоли 2021 \n'],
    ['It costs $3.5m,”It costs $3.5m  The president said on Monday that talks would go on \rRead more\nՆախագահը երկուշաբթի հայտարարեց  Նախագահը երկուշաբթի հայտարարեց \n']
  ])('changes nothing: %j', (source) => {
    const result = cleaner.clean(source)
    checkResult(result, source)
    expect(cleaner.clean(result.text).changes).toEqual([])
  })

  it('changes nothing', () => {
    fc.assert(
      fc.property(dirtyText, (source) => {
        const result = cleaner.clean(source)
        checkResult(result, source)
        const again = cleaner.clean(result.text)
        expect(again.text, JSON.stringify(again.changes)).toBe(result.text)
      }),
      {numRuns: 400}
    )
  })
})

describe('cleanStream', () => {
  it('cleans in order, and keeps what it knows of each document', async () => {
    const results = []
    for await (const result of cleaner.cleanStream([{id: 'a', text: 'Wait ,please.'}, {id: 'b', html: '<p>Hello</p>'}, {id: 'c'}])) results.push(result)
    expect(results.map(({id, source}) => [id, source.trim()])).toEqual([['a', 'Wait ,please.'], ['b', 'Hello'], ['c', '']])
  })

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController()
    const seen: unknown[] = []
    const run = async (): Promise<void> => {
      for await (const {id} of cleaner.cleanStream([{id: 1, text: 'a'}, {id: 2, text: 'b'}], {signal: controller.signal})) {
        seen.push(id)
        controller.abort(new Error('enough'))
      }
    }
    await expect(run()).rejects.toThrow('enough')
    expect(seen).toEqual([1])
  })
})

describe('unified', () => {
  const source = 'Wait ,please.This is it.  \n\n\n\nПривет ,мир.'

  it('runs kempt as one preset, with the same outcome as a cleaner', async () => {
    const file = await unified().use(kempt).process(source)
    expect(String(file)).toBe(cleaner.clean(source).text)
    expect(file.data.kempt!.log.revert(String(file))).toBe(source)
  })

  it('runs passes one by one', async () => {
    const file = await unified().use(parse).use(passes.spacing).use(stringify).process(source)
    expect(String(file)).toContain('Wait, please. This is it.')
    expect(file.data.kempt!.log.layers.map(({pass}) => pass)).toEqual(['spacing'])
  })

  it('runs synchronously once the data is loaded', () => {
    expect(String(unified().use(kempt).processSync(source))).toBe(cleaner.clean(source).text)
  })

  it('tells what is missing', () => {
    expect(() => unified().use(parse).use(stringify).use(passes.layout, {colour: 1} as object).processSync('')).toThrow('Unknown option `layout.colour`')
    expect(() => unified().use(passes.layout).runSync({type: 'root', children: []})).toThrow('expected `.use(parse)` before')
  })
})
