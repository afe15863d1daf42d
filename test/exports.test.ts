import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import * as retext from '../src/adapters/retext.js'
import * as bytes from '../src/read/bytes.js'
import * as streams from '../src/adapters/streams.js'
import * as kempt from '../src/index.js'
import {passNames} from '../src/passes/index.js'
import config from '../tsup.config.js'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string; exports: Record<string, unknown>}
const contract = ['encoding', 'characters', 'language', 'boilerplate', 'spacing', 'names', 'spelling', 'layout']

describe('kempt', () => {
  it('exports exactly this', () => {
    expect(Object.keys(kempt).sort()).toEqual(['ChangeLog', 'Document', 'KemptError', 'SiteMemory', 'createCleaner', 'default', 'definePass', 'kempt', 'observe', 'parse', 'passes', 'presets', 'stringify', 'version'])
  })

  it('is one preset by default', () => {
    expect(kempt.default).toBe(kempt.kempt)
    expect(kempt.kempt.plugins).toEqual([kempt.parse, ...Object.values(kempt.passes), kempt.stringify])
  })

  it('has the version of package.json', () => {
    expect(kempt.version).toBe(manifest.version)
  })

  it('has the passes of the contract, in its order', () => {
    expect(Object.keys(kempt.passes)).toEqual(contract)
    expect(passNames).toEqual(contract)
    expect(Object.values(kempt.passes).map(({meta}) => meta.name)).toEqual(contract)
  })

  it('has presets that name passes in that order', () => {
    expect(Object.keys(kempt.presets)).toContain('news')
    expect(kempt.presets.news).toEqual(contract)
    for (const names of Object.values(kempt.presets)) expect(names).toEqual(contract.filter((name) => (names as readonly string[]).includes(name)))
  })
})

describe('subpaths', () => {
  it('kempt/retext exports exactly this', () => {
    expect(Object.keys(retext).sort()).toEqual(['fromRetext', 'toRetext'])
  })

  it('kempt/streams exports exactly this', () => {
    expect(Object.keys(streams).sort()).toEqual(['cleanTransform', 'cleanTransformStream'])
  })

  it('kempt/bytes exports exactly this', () => {
    expect(Object.keys(bytes).sort()).toEqual(['decode', 'loadDecoder'])
  })

  it.each(contract)('kempt/passes/%s exports the pass alone', async (name) => {
    const module = (await import(`../src/passes/${name}.ts`)) as Record<string, unknown>
    expect(Object.keys(module)).toEqual([name])
    expect(module[name]).toBe(kempt.passes[name as keyof typeof kempt.passes])
  })

  it('are all built', () => {
    expect(Object.keys(manifest.exports)).toEqual(['.', './passes/*', './retext', './streams', './config.schema.json', './bytes', './package.json'])
    const built = (config as {format: string; entry: Record<string, string>}[]).map(({format, entry}) => [format, Object.keys(entry)] as const)
    expect(built.map(([format]) => format)).toEqual(['esm', 'cjs'])
    for (const [, entries] of built) expect(entries).toEqual(expect.arrayContaining(['index', 'retext', 'bytes', ...contract.map((name) => `passes/${name}`)]))
  })
})
