import {describe, expect, it} from 'vitest'
import {definePass, type CommonOptions} from '../../src/document/pass.js'
import {runPasses} from '../support/check-pass.js'

interface Options extends CommonOptions {
  readonly size?: 'small' | 'large'
  readonly mode?: 'loud' | 'quiet'
}

const meta = {
  name: 'test',
  summary: 'A test.',
  after: [],
  rules: {},
  options: {
    size: {summary: 'Size.', type: 'string', default: 'small'},
    mode: {summary: 'Mode.', type: 'string', default: 'quiet'}
  }
} as const

describe('definePass', () => {
  it('loads once for each choice of languages and of the options that loading looks at', async () => {
    const loads: string[] = []
    const seen: string[] = []
    const pass = definePass<Options, string>({
      meta,
      loadedBy: ['size'],
      load: async (languages, {size = 'small'}) => {
        loads.push(`${languages?.join() ?? 'all'} ${size}`)
        return size
      },
      create: (_options, resources) => () => void seen.push(resources)
    })
    for (const options of [{}, {mode: 'loud'}, {size: 'large'}, {size: 'large', mode: 'loud'}, {languages: ['en', 'az']}, {languages: ['az', 'en']}, {}]) await runPasses([[pass, options]], 'Text')
    expect(loads).toEqual(['all small', 'all large', 'en,az small'])
    expect(seen).toEqual(['small', 'small', 'large', 'large', 'small', 'small', 'small'])
  })
})
