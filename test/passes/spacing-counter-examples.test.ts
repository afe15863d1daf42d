import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'vitest'
import {language} from '../../src/passes/language.js'
import {spacing} from '../../src/passes/spacing.js'
import {checkPass} from '../support/check-pass.js'

/** Correct texts that tempt the pass, by language and what tempts it. */
const folder = new URL('../cases/spacing/', import.meta.url)

const texts = readdirSync(folder).flatMap((file) => {
  const kinds = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string[]>
  return Object.entries(kinds).flatMap(([kind, list]) => list.map((text) => [file.slice(0, -5), kind, text] as const))
})

describe('correct texts stay as they are', () => {
  it.each(texts)('%s, %s, language given: %j', async (tag, _kind, text) => {
    await checkPass(spacing, text, text, {language: tag})
  })

  it.each(texts)('%s, %s, language detected: %j', async (_tag, _kind, text) => {
    await checkPass(spacing, text, text, {before: [language]})
  })

  it.each(texts)('%s, %s, language not known: %j', async (_tag, _kind, text) => {
    await checkPass(spacing, text, text)
  })
})
