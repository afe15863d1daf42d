import {expect, it} from 'vitest'
import {inputs} from '../../../scripts/dictionaries/lib.js'
import {Romaniser, type Row} from '../../../scripts/dictionaries/names/romanise.js'

const romaniser = new Romaniser(inputs.table('shared', 'translit.tsv') as unknown as Row[])

it.each([
  ['Лукашенко', 'ru', ['lukashenko', 'lukaschenko', 'loukachenko', 'lukaszenko']],
  ['Путин', 'ru', ['putin', 'poutine']],
  ['Жомарт', 'kk', ['zhomart', 'jomart', 'schomart']],
  ['Əliyev', 'az', ['aliyev', 'eliyev']],
  ['Дмитрий', 'ru', ['dmitry', 'dmitriy', 'dmitri', 'dmitrij']]
] as const)('%s in %s', (word, language, forms) => {
  expect([...romaniser.forms(word, language)]).toEqual(expect.arrayContaining([...forms]))
})

it('keeps one system for a whole word', () => {
  expect(romaniser.forms('Лукашенко', 'ru').has('loukashenko')).toBe(false)
})

it('knows nothing of languages without a table', () => {
  expect(romaniser.forms('Putin', 'en').size).toBe(0)
})
