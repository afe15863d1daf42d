import {defineConfig} from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    retext: 'src/adapters/retext.ts',
    'cli/main': 'src/cli/main.ts',
    'passes/encoding': 'src/passes/encoding.ts',
    'passes/characters': 'src/passes/characters.ts',
    'passes/language': 'src/passes/language.ts',
    'passes/boilerplate': 'src/passes/boilerplate.ts',
    'passes/spacing': 'src/passes/spacing.ts',
    'passes/names': 'src/passes/names.ts',
    'passes/spelling': 'src/passes/spelling.ts',
    'passes/layout': 'src/passes/layout.ts'
  },
  format: process.env['KEMPT_QUICK'] ? ['esm'] : ['esm', 'cjs'],
  target: 'node20',
  dts: !process.env['KEMPT_QUICK'],
  splitting: true,
  clean: true,
  silent: true
})
