import {expect, it} from 'vitest'
import {interchangeable} from '../../../src/languages/generated/gazetteer.js'
import {Spellings} from '../../../src/passes/names/spellings.js'

const spellings = new Spellings(interchangeable)

it.each([
  ['gorbunov', 'gorbunow'],
  ['muravyov', 'muraviev'],
  ['abramovich', 'abramowicz'],
  ['drozdov', 'drozdoff'],
  ['golovin', 'golovine'],
  ['melkonyan', 'melkonian'],
  ['llewellyn', 'llewelyn'],
  ['sergei', 'sergey']
])('%s and %s may be one name', (a, b) => {
  expect(spellings.agree(a, b)).toBe(true)
  expect(spellings.agree(b, a)).toBe(true)
})

it.each([
  ['lukashenko', 'lukashonko'],
  ['putin', 'potin'],
  ['tashkent', 'tashent'],
  ['uzbekistan', 'uzbekistsn'],
  ['smith', 'jones']
])('%s and %s are not two spellings', (a, b) => {
  expect(spellings.agree(a, b)).toBe(false)
})
