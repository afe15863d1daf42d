import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    reporters: process.env['CI'] ? ['default'] : ['dot'],
    projects: [
      {extends: true, test: {name: 'library', include: ['test/**/*.test.ts'], exclude: ['test/cli/**', 'test/built/**', 'test/docs/pipelines.test.ts', 'test/**/*.browser.test.ts']}},
      {extends: true, test: {name: 'command', include: ['test/cli/**/*.test.ts', 'test/built/**/*.test.ts', 'test/docs/pipelines.test.ts'], globalSetup: ['test/cli/setup.ts']}},
      {extends: true, test: {name: 'browser', include: ['test/**/*.browser.test.ts'], globalSetup: ['test/support/build.ts']}}
    ]
  }
})
