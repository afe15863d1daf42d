import {expect, test} from 'vitest'
import {buildDocs, outdated} from '../../scripts/build-docs.js'
import {passNames} from '../../src/passes/index.js'

test('the pages of the passes are those of their metadata; `npm run build:docs` makes them anew', async () => {
  const pages = await buildDocs()
  expect([...pages.keys()].map((path) => path.replaceAll('\\', '/'))).toEqual(['docs/passes/readme.md', ...passNames.map((name) => `docs/passes/${name}.md`)])
  expect(outdated(pages)).toEqual([])
})

test('they show what the examples become when they are run', async () => {
  const spacing = (await buildDocs()).get('docs/passes/spacing.md')!
  expect(spacing).toContain('| `He came,he saw and left.` | `He came, he saw and left.` |')
})
