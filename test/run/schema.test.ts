import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {afterAll, expect, test} from 'vitest'
import {parseArguments} from '../../src/cli/arguments.js'
import {readConfig} from '../../src/cli/config.js'
import {resolveSettings} from '../../src/cli/options.js'
import {configSchema} from '../../src/cli/schema.js'

const folder = mkdtempSync(join(tmpdir(), 'kempt-test-'))
afterAll(() => rmSync(folder, {recursive: true}))
const validate = new Ajv({strictTypes: false}).compile(configSchema())

/** Whether the command takes a configuration. */
function taken(config: unknown): boolean {
  const path = join(folder, 'kempt.config.json')
  writeFileSync(path, JSON.stringify(config))
  try {
    resolveSettings(parseArguments([]), readConfig(path))
    return true
  } catch {
    return false
  }
}

test('the published schema is the one that is made', () => {
  expect(JSON.parse(readFileSync('docs/config.schema.json', 'utf8'))).toEqual(configSchema())
})

test.each([
  [{}, true],
  [{preset: 'prose', only: ['layout'], languages: ['en'], to: 'jsonl', jobs: 'auto', $schema: 'x'}, true],
  [{options: {names: {style: 'house'}}, onError: 'quarantine', maxDocumentBytes: 5, documentTimeout: 1, textField: 'body', idField: 'key', keepSource: true, language: 'ru', from: 'warc', skip: [], encoding: 'koi8-r', logFormat: 'sarif', stats: true}, true],
  [{logFormat: 'xml'}, false],
  [{stats: 'yes'}, false],
  [{jobs: 0}, false],
  [{jobs: 'many'}, false],
  [{to: 'html'}, false],
  [{from: 'docx'}, false],
  [{preset: 'x'}, false],
  [{only: ['x']}, false],
  [{only: 'layout'}, false],
  [{options: {names: {style: 'x'}}}, false],
  [{options: {names: {x: 1}}}, false],
  [{options: {x: {}}}, false],
  [{onError: 'stop'}, false],
  [{maxDocumentBytes: 1.5}, false],
  [{output: 'x'}, false],
  [[], false]
])('the command and the schema agree on %j', (config, good) => {
  expect([taken(config), validate(config)]).toEqual([good, good])
})
