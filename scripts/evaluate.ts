/**
 * Score the corpus: `npm run evaluate`. Needs nothing outside the repository. Exits with 1 when a clean text is damaged.
 * `--update` writes the gaps that are left to `known` in every expected.json: look at the difference before you commit it.
 */
import {parseArgs} from 'node:util'
import {createCleaner, passes, type Cleaner} from '../src/index.js'
import {judge, knownGaps, type Judgement} from './corpus/judge.js'
import {readClean, readFaulty, type CleanText, type Fault, type FaultyText} from './corpus/read.js'
import {writeKnown} from './corpus/write.js'

const {values: options} = parseArgs({options: {update: {type: 'boolean'}}})
const cleaners = {standard: await createCleaner(), house: await createCleaner({options: {names: ('style' in passes.names.meta.options ? {style: 'house'} : {}) as object}})}

for (const text of readFaulty()) {
  const judgement = judge(text, cleaners)
  print(text, judgement)
  if (options.update) writeKnown(text, knownGaps(judgement))
}
const damaged = readClean().filter((text) => isDamaged(text, cleaners.standard))
console.log(`\nclean texts damaged: ${damaged.length} of ${readClean().length}`)
process.exitCode = damaged.length > 0 ? 1 : 0

function print({slug, faults, lines}: FaultyText, {fixed, missed, unwanted, chromeKept, contentLost}: Judgement): void {
  const share = (wanted: (fault: Fault) => boolean): string => `${fixed.filter(wanted).length}/${faults.filter(wanted).length}`
  const chrome = lines.filter(({label}) => label === 'chrome').length
  console.log(`\n${slug}`)
  console.log(`  errors ${share(({tier}) => tier === 'A')}  house style ${share(({tier}) => tier === 'B')}  flagged ${share(({tier}) => tier === 'C')}`)
  console.log(`  spacing ${share(({kind}) => kind === 'spacing')}  quotes ${share(({kind}) => kind === 'quotes')}  layout ${share(({kind}) => kind === 'layout')}`)
  console.log(`  chrome removed ${chrome - chromeKept.length}/${chrome}  content lost ${contentLost.length}/${lines.length - chrome}  wrong changes ${unwanted.length}`)
  for (const {kind, tier, before, after} of missed) console.log(`    missed ${kind}${tier ? ` ${tier}` : ''}: ${show(before)} → ${show(after)}`)
  for (const {before, after} of unwanted) console.log(`    wrong: ${show(before)} → ${show(after)}`)
  for (const line of contentLost) console.log(`    lost: ${show(line)}`)
}

function isDamaged({file, language, text}: CleanText, cleaner: Cleaner): boolean {
  const result = cleaner.clean(text)
  if (result.text === text) return false
  console.log(`\ndamaged: ${file} (${language}, taken for ${result.language})`)
  for (const {start, before, after, pass, rule} of result.changes) console.log(`    ${pass}/${rule} at ${start}: ${show(before)} → ${show(after)}`)
  return true
}

/** A text in quotes, with spaces and marks that cannot be seen written out. */
function show(text: string): string {
  const cut = text.length > 60 ? `${text.slice(0, 57)}…` : text
  return JSON.stringify(cut).replaceAll(/[\p{Cf}\p{Zs}]/gu, (sign) => (sign === ' ' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
