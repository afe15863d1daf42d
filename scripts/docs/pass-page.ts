import {unified} from 'unified'
import {VFile} from 'vfile'
import {Document} from '../../src/document/document.js'
import type {CommonOptions, CounterExample, Example, OptionMeta, Pass, PassMeta, RuleMeta} from '../../src/document/pass.js'
import {visible} from '../../src/write/visible.js'

/** Examples shown of a rule; all of them run as tests. */
const SHOWN = 6
const NOTICE = '<!-- Made by scripts/build-docs.ts from what the pass says of itself. Do not edit; change the metadata and run `npm run build:docs`. -->'

/** The list of passes. */
export function indexPage(metas: readonly PassMeta[]): string {
  const rows = metas.map(({name, summary, rules}) => `| [\`${name}\`](${name}.md) | ${cell(summary)} | ${Object.keys(rules).length} |`)
  return page('Passes', [
    'In the order in which they run. Each is a unified plugin of its own, can be left out (`--skip`), used alone (`--only`), and imported as `kempt/passes/<name>`.',
    ['| pass | what it does | rules |', '|---|---|---|', ...rows].join('\n'),
    'A rule that is not safe changes nothing; what it would do stands under `suggestions`, with the reason for the doubt. Every example on these pages is run, here and in the tests.'
  ])
}

/** The page of one pass: options, and each rule with examples that are run and texts that tempt it. */
export async function passPage(pass: Pass): Promise<string> {
  const {name, summary, after, rules, options} = pass.meta
  const parts = [
    summary,
    ...(after.length > 0 ? [`Runs after ${after.map((other) => `[\`${other}\`](${other}.md)`).join(', ')}, where they are used.`] : []),
    `\`\`\`sh\nkempt --only ${name === 'language' ? 'language --to jsonl' : name}\n\`\`\`\n\n\`\`\`js\nimport {${name}} from 'kempt/passes/${name}'\n\`\`\``,
    optionTable(name, options),
    `## Rules\n\n${ruleTable(rules, name === 'language' ? 'tells' : 'changes')}`
  ]
  for (const [rule, meta] of Object.entries(rules)) parts.push(await ruleSection(pass, rule, meta))
  return page(name, parts)
}

function page(title: string, parts: readonly string[]): string {
  return `${[`# ${title}`, NOTICE, ...parts].join('\n\n')}\n`
}

function optionTable(pass: string, options: Readonly<Record<string, OptionMeta>>): string {
  const rows = Object.entries(options).map(([name, {summary, type, values, default: standard}]) => `| \`${pass}.${name}\` | ${values ? values.map((value) => `\`${value}\``).join(', ') : type} | \`${standard}\` | ${cell(summary)} |`)
  if (rows.length === 0) return '## Options\n\nNone.'
  return ['## Options', '', '| option | values | default | |', '|---|---|---|---|', ...rows, '', `On the command line: \`--set ${pass}.${Object.keys(options)[0]}=…\`.`].join('\n')
}

function ruleTable(rules: Readonly<Record<string, RuleMeta>>, verb: string): string {
  const rows = Object.entries(rules).map(([rule, {summary, safe}]) => `| [\`${rule}\`](#${rule}) | ${safe ? verb : 'suggests'} | ${cell(summary)} |`)
  return ['| rule | | |', '|---|---|---|', ...rows].join('\n')
}

async function ruleSection(pass: Pass, rule: string, {summary, safe, examples, counterExamples}: RuleMeta): Promise<string> {
  const rows: string[] = []
  for (const example of examples.slice(0, SHOWN)) rows.push(await exampleRow(pass, rule, example))
  const left = counterExamples.slice(0, SHOWN).map((example: CounterExample) => `| ${code(example.text)} | ${about(example)} |`)
  const leaves = left.length === 0 ? [] : ['', 'Leaves alone:', '', '| text | |', '|---|---|', ...left, ...more(counterExamples.length)]
  return [`### ${rule}`, '', summary, ...(safe ? [] : ['', 'It only suggests.']), '', pass.meta.name === 'language' ? '| text | language | given | |' : '| before | after | | evidence |', '|---|---|---|---|', ...rows, ...more(examples.length), ...leaves].join('\n')
}

function more(all: number): string[] {
  return all > SHOWN ? ['', `${all - SHOWN} more in the source.`] : []
}

/** A row of an example, which is run: what comes out is what stands there. */
async function exampleRow(pass: Pass, rule: string, example: Example): Promise<string> {
  const document = new Document(example.before, {language: example.language})
  const file = new VFile()
  file.data.kempt = document
  await unified().use(pass, (example.options ?? {}) as CommonOptions).run(document.tree, file)
  const edits = [...document.log.layers.flatMap((layer) => layer.edits), ...document.suggestions()]
  const edit = edits.find((made) => made.rule === rule)
  const after = pass.meta.name === 'language' ? document.language : document.text === document.source ? example.after : document.text
  return `| ${code(example.before)} | ${code(after)} | ${about(example)} | ${edit ? cell(`${edit.evidence ?? ''}${edit.evidence === undefined ? '' : '; '}${edit.confidence}`) : ''} |`
}

function about({language, options}: Pick<Example, 'language' | 'options'>): string {
  const set = Object.entries(options ?? {}).map(([name, value]) => (typeof value === 'object' ? name : `${name}=${String(value)}`))
  return [...(language === undefined ? [] : [language]), ...set].join(', ')
}

/** Text as code in a cell of a table; white space and what is not seen by signs. */
function code(text: string): string {
  const safe = visible(text, true).replaceAll('↵\n', '↵').replaceAll('\n', '↵')
  const shown = safe.trim() === safe ? safe : [...safe].map((c, index, all) => (c === ' ' && (index === 0 || index === all.length - 1) ? '␣' : c)).join('')
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return shown === '' ? '(nothing)' : `${fence}${space}${shown.replaceAll('|', '\\|')}${space}${fence}`
}

function cell(text: string): string {
  return visible(text).replaceAll('\n', ' ').replaceAll('|', '\\|').replace(/[<>]/g, (c) => (c === '<' ? '&lt;' : '&gt;'))
}
