import {describe, expect, it} from 'vitest'
import {passList, passNames} from '../../src/passes/index.js'
import {checkPass, runPasses} from '../support/check-pass.js'

describe.each(passList.map((pass) => [pass.meta.name, pass] as const))('%s', (name, pass) => {
  const rules = Object.entries(pass.meta.rules)

  it('says what its rules do, with examples', () => {
    expect(rules.length).toBeGreaterThan(0)
    for (const [rule, meta] of rules) {
      expect(rule).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(meta.summary, rule).toMatch(/\.$/)
      expect(meta.examples.length, rule).toBeGreaterThan(0)
    }
  })

  it('comes after the passes that it names', () => {
    const before = passNames.slice(0, passNames.indexOf(name as (typeof passNames)[number]))
    for (const other of pass.meta.after) expect(before).toContain(other)
  })

  for (const [rule, meta] of rules) {
    it.each(meta.examples.map((example) => [example.before, example] as const))(`${rule}: %j`, async (_text, {before, after, language, options = {}}) => {
      if (name === 'language') return
      const document = meta.safe
        ? await checkPass(pass, before, after, {language, options})
        : await runPasses([[pass, options]], before, {language})
      const done = meta.safe ? document.log.layers.flatMap((layer) => layer.edits) : document.suggestions()
      expect(done.map((edit) => edit.rule)).toContain(rule)
      if (!meta.safe) expect(document.suggestions().find((s) => s.rule === rule)?.after).toBe(after)
    })
    if (meta.counterExamples.length > 0) {
      it.each(meta.counterExamples.map((example) => [example.text, example] as const))(`${rule} leaves %j`, async (_text, {text, language, options = {}}) => {
        await checkPass(pass, text, text, {language, options})
      })
    }
  }
})
