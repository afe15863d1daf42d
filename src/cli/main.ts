#!/usr/bin/env node
import {parseArgs} from 'node:util'
import {createCleaner, type CleanerOptions} from '../cleaner.js'
import type {PassName} from '../passes/index.js'

const {values} = parseArgs({
  allowPositionals: true,
  options: {
    from: {type: 'string'}, to: {type: 'string'}, only: {type: 'string'}, skip: {type: 'string'},
    set: {type: 'string', multiple: true}, quiet: {type: 'boolean'}, 'no-config': {type: 'boolean'}, 'keep-source': {type: 'boolean'}
  }
})
const options: Record<string, Record<string, unknown>> = {}
for (const pair of values.set ?? []) {
  const [key = '', value = ''] = pair.split('=')
  const [pass = '', name = ''] = key.split('.')
  ;(options[pass] ??= {})[name] = value
}
const cleaner = await createCleaner({
  ...(values.only && {only: values.only.split(',') as PassName[]}),
  ...(values.skip && {skip: values.skip.split(',') as PassName[]}),
  options: options as NonNullable<CleanerOptions['options']>
})
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
for (const line of Buffer.concat(chunks).toString('utf8').split('\n')) {
  if (line === '') continue
  const {html, ...record} = JSON.parse(line) as Record<string, string>
  const result = cleaner.clean(html !== undefined ? {html} : record['text']!, {id: record['id'], url: record['url'], language: record['language']})
  process.stdout.write(JSON.stringify({...record, text: result.text, kempt: result.toRecord(), ...(values['keep-source'] && {source: result.source})}) + '\n')
}
