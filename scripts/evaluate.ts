/**
 * Score the corpus: `npm run evaluate`. Needs nothing outside the repository. Exits with 1 when a clean text is damaged.
 * `--update` writes the gaps and the damage that are left to `known` in expected.json and about.json: look at the difference before you commit it.
 */
import {parseArgs} from 'node:util'
import {createCleaner, passes, type Cleaner} from '../src/index.js'
import {describeChange, judge, knownGaps, type Judgement} from './corpus/judge.js'
import {readClean, readFaulty, type CleanText, type Fault, type FaultyText} from './corpus/read.js'
import {writeClean, writeKnown} from './corpus/write.js'

const {values: options} = parseArgs({options: {update: {type: 'boolean'}}})
const cleaners = {standard: await createCleaner(), house: await createCleaner({options: {names: ('style' in passes.names.meta.options ? {style: 'house'} : {}) as object}})}

for (const text of readFaulty()) {
  const judgement = judge(text, cleaners)
  print(text, judgement)
  if (options.update) writeKnown(text, knownGaps(judgement))
}
const clean = readClean().map((text) => ({...text, known: damageOf(text, cleaners.standard)}))
const damaged = clean.filter(({known}) => known.length > 0)
for (const {file, language, known} of damaged) console.log(`\ndamaged: ${file} (${language})\n${known.map((change) => `    ${escape(change)}`).join('\n')}`)
console.log(`\nclean texts damaged: ${damaged.length} of ${clean.length}`)
if (options.update) writeClean(clean)
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

function damageOf({text}: CleanText, cleaner: Cleaner): string[] {
  return cleaner.clean(text).changes.map(describeChange)
}

/** A text in quotes, cut to what a line takes. */
function show(text: string): string {
  return escape(JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text))
}

/** Write out the spaces and marks that cannot be seen. */
function escape(text: string): string {
  return text.replaceAll(/[\p{Cf}\p{Zs}]/gu, (sign) => (sign === ' ' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
