import type {Root as NlcstRoot} from 'nlcst'
import {retext} from 'retext'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import retextSmartypants from 'retext-smartypants'
import {unified, type Plugin} from 'unified'
import type {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {fromRetext, toRetext} from '../../src/adapters/retext.js'
import type {Document} from '../../src/document/document.js'
import type {Pass} from '../../src/document/pass.js'
import {passes, parse, stringify} from '../../src/index.js'
import {checkLog, checkPass, runPasses} from '../support/check-pass.js'

const sentenceSpacing = fromRetext('sentence-spacing', retextSentenceSpacing as Plugin<[], NlcstRoot>)
const quotes = fromRetext('quotes', retextQuotes as Plugin<[object?], NlcstRoot>, {preferred: 'smart'})
const repeatedWords = fromRetext('repeated-words', retextRepeatedWords as Plugin<[], NlcstRoot>)
const smartypants = fromRetext('smartypants', retextSmartypants as Plugin<[object?], NlcstRoot>, {dashes: 'oldschool'})

/** Run passes over a text and check that all of it can be undone. */
async function run(source: string, ...list: readonly Pass[]): Promise<Document> {
  const document = await runPasses(list.map((pass) => [pass] as const), source)
  checkLog(document)
  return document
}

describe('fromRetext', () => {
  it('makes a pass with a name', () => {
    expect(quotes.meta).toMatchObject({name: 'quotes', rules: {}, options: {}})
  })

  it('takes messages with one expected value as edits', async () => {
    await checkPass(sentenceSpacing, 'One.  Two.\n\nThree.   Four.', 'One. Two.\n\nThree. Four.')
    await checkPass(quotes, 'She said "yes".\nHe said "no".', 'She said “yes”.\nHe said “no”.')
    await checkPass(repeatedWords, 'Walk to the the sea.', 'Walk to the sea.')
  })

  it('takes changes of the tree as edits', async () => {
    await checkPass(smartypants, 'Wait -- "what"... 1919---21', 'Wait – “what”… 1919—21')
  })

  it('says which plugin made a change, and why', async () => {
    const {log, source} = await run('One.  Two.', sentenceSpacing)
    expect(log.changes(source)).toMatchObject([{start: 4, end: 6, before: '  ', after: ' ', pass: 'sentence-spacing', evidence: expect.stringContaining('Unexpected') as string}])
  })

  it('works in one chain with others, and with passes of kempt', async () => {
    const source = '"Wait ,please.  This is is it" -- he said...\n\n\n\nNext.  '
    const {text, log} = await run(source, passes.characters, sentenceSpacing, repeatedWords, quotes, smartypants, passes.spacing, passes.layout)
    expect(text).toBe('“Wait, please. This is it” – he said…\n\nNext.')
    expect(log.layers.map(({pass}) => pass)).toEqual(['sentence-spacing', 'repeated-words', 'quotes', 'smartypants', 'spacing', 'layout'])
  })

  it('is a unified plugin', async () => {
    const file = await unified().use(parse).use(sentenceSpacing).use(stringify).process('One.  Two.')
    expect(String(file)).toBe('One. Two.')
  })

  it('makes the first of two proposals that overlap, and suggests the other', async () => {
    const greedy = fromRetext('greedy', (() => (_tree: NlcstRoot, file: VFile) => {
      for (const [from, to, expected] of [[0, 7, 'first'], [4, 11, 'second'], [4, 4, 'third'], [7, 7, 'fourth']] as const) {
        const point = (offset: number) => ({line: 1, column: offset + 1, offset})
        const message = file.message('Unexpected', {place: {start: point(from), end: point(to)}})
        message.actual = String(file).slice(from, to)
        message.expected = [expected]
      }
    }) as Plugin<[], NlcstRoot>)
    const document = await run('one two three', greedy)
    expect(document.text).toMatch(/^first/)
    expect(document.suggestions().map(({after, why}) => [after, why])).toContainEqual(['second', 'overlaps another change'])
  })

  it('leaves messages alone that expect nothing, or several things, or whose place reads otherwise', async () => {
    const vague = fromRetext('vague', (() => (_tree: NlcstRoot, file: VFile) => {
      const place = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 4, offset: 3}}
      Object.assign(file.message('nothing', {place}), {actual: 'one'})
      Object.assign(file.message('several', {place}), {actual: 'one', expected: ['a', 'b']})
      Object.assign(file.message('stale', {place}), {actual: 'two', expected: ['a']})
      Object.assign(file.message('nowhere'), {actual: 'one', expected: ['a']})
    }) as Plugin<[], NlcstRoot>)
    expect((await run('one two', vague)).text).toBe('one two')
  })

  it.each([
    ['a block of 1 MB', 'One.  Two "three" the the. '.repeat(40_000)],
    ['a block at the limit', 'a "b". '.repeat(1428)],
    ['nothing but quotes', '"\'“'.repeat(3000)],
    ['nothing but brackets and stops', '(.[!'.repeat(2000)],
    ['one long word', 'a'.repeat(9999)],
    ['words that repeat', 'the '.repeat(2000)],
    ['many short blocks', 'One.  Two.\n'.repeat(2000)],
    ['no text', ''],
    ['lone surrogates', '\ud800 "a\udc00".  B']
  ])('takes %s', async (_what, source) => {
    await run(source, sentenceSpacing, quotes, repeatedWords, smartypants)
  })
})

describe('toRetext', () => {
  const source = 'Wait ,please.This is it.\n\nHe came ( late ) ,again.'

  it('offers a pass as messages with actual, expected and the right places', async () => {
    const file = await retext().use(toRetext(passes.spacing)).process(source)
    const {text, log} = await run(source, passes.spacing)
    expect(String(file), 'the tree stays').toBe(source)
    expect(file.messages.length).toBe(log.changes(source).length)
    expect(file.messages.length).toBeGreaterThan(2)
    let out = ''
    let end = 0
    for (const {place, actual, expected, source: pass, ruleId, reason} of file.messages) {
      if (!place || !('start' in place)) throw new Error('Unexpected message without place')
      const [from, to] = [place.start.offset!, place.end.offset!]
      expect(source.slice(from, to)).toBe(actual)
      expect(place.start).toMatchObject(pointOf(source, from))
      expect(place.end).toMatchObject(pointOf(source, to))
      expect(reason).toBe(`Unexpected \`${actual!}\`, expected \`${expected![0]!}\``)
      expect(pass).toBe('spacing')
      expect(ruleId).toMatch(/^[a-z-]+$/)
      out += source.slice(end, from) + expected![0]!
      end = to
    }
    expect(out + source.slice(end)).toBe(text)
  })

  it('checks the options of the pass', () => {
    expect(() => retext().use(toRetext(passes.spacing), {colour: 'red'} as object).freeze()).toThrow('Unknown option `spacing.colour`')
  })

  it('runs beside plugins of retext', async () => {
    const file = await retext().use(retextRepeatedWords).use(toRetext(passes.spacing)).process('Wait ,please the the end.')
    expect(file.messages.map((message) => message.source).sort()).toEqual(expect.arrayContaining(['retext-repeated-words', 'spacing']))
  })

  it('takes large trees made from text', async () => {
    const file = await retext().use(toRetext(passes.spacing)).process('Wait ,please. '.repeat(40).concat('\n\n').repeat(100))
    expect(file.messages.length).toBeGreaterThanOrEqual(4000)
  })
})

function pointOf(text: string, offset: number): {line: number; column: number; offset: number} {
  const lines = text.slice(0, offset).split('\n')
  return {line: lines.length, column: lines.at(-1)!.length + 1, offset}
}
