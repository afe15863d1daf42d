import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {canonicalTag} from '../../src/passes/language/declared.js'

/** Folders in the packages that hold a file, or a folder, for each language. */
const FOLDERS = ['annotations', 'msg', 'dist/i18n', 'dist/translations']
/** Names of files that are no BCP 47 tags. */
const NAMED: Readonly<Record<string, string>> = {'sr-el': 'sr-Latn', 'sr-ec': 'sr', 'be-tarask': 'be', 'be@tarask': 'be', pnb: 'pa-Arab', 'pa-PK': 'pa-Arab'}
const SKIPPED = /^(?:qqq|index|en-.+|hi-Latn|messages|js|json|constants)$/
const WORD = /[\p{L}\p{M}]+(?:['’ʻʼ‘`-][\p{L}\p{M}]+)*/gu
/** What is no text: places to fill, markup, addresses. */
const CODE = /%\d|\$\d|\{[^{}]*\}|<[^<>]*>|https?:\S+|&\w{1,20};|\b\w{1,60}[._]\w{1,60}/g

type Counts = Map<string, number>

/** Words in the strings of packages, by language. Strings that are left in English are passed over. */
export function countStrings(packages: readonly string[]): Map<string, Counts> {
  const all = new Map<string, Counts>()
  for (const root of packages) {
    const folder = FOLDERS.map((name) => path.join(root, name)).find(existsSync)
    if (folder) countFolder(folder, all)
  }
  return all
}

export function describePackage(root: string): string {
  const {name, version, license} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, string>
  return `${name} ${version}\t${license}`
}

function countFolder(folder: string, all: Map<string, Counts>): void {
  const english = new Set(stringsOf(folder, 'en'))
  const names = new Set(readdirSync(folder).filter((name) => !/\.(?:d\.ts|mjs|min\.json)$/.test(name)).map((name) => name.replace(/\.(?:js|json)$/, '')))
  for (const name of [...names].sort()) {
    const tag = SKIPPED.test(name) ? undefined : (NAMED[name] ?? canonicalTag(name))
    if (!tag) continue
    const counts = all.get(tag) ?? new Map<string, number>()
    all.set(tag, counts)
    for (const text of stringsOf(folder, name)) if (tag === 'en' || !english.has(text)) countWords(text, counts)
  }
}

function countWords(text: string, counts: Counts): void {
  for (const [word] of text.normalize('NFC').replace(CODE, ' ').matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1)
}

function stringsOf(folder: string, name: string): string[] {
  const file = [`${name}/annotations.json`, `${name}.json`, `${name}.js`].map((end) => path.join(folder, end)).find(existsSync)
  if (!file) return []
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.js')) return [...text.matchAll(/\] = ("(?:[^"\\]|\\.)*");/g)].map((match) => JSON.parse(match[1]!.replace(/\\(?!["\\/bfnrtu])/g, '')) as string)
  return leaves(JSON.parse(text) as unknown)
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key.startsWith('@') || key === 'identity' ? [] : leaves(inner)))
}
