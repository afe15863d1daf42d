import type {OptionMeta} from '../document/pass.js'
import {passList, passNames} from '../passes/index.js'
import {presets} from '../presets.js'
import {formats} from '../read/format.js'
import {logFormats} from '../write/outlet.js'

type Schema = Readonly<Record<string, unknown>>

const count: Schema = {type: 'integer', minimum: 1}
const name: Schema = {type: 'string', minLength: 1}
const list = (items: Schema): Schema => ({type: 'array', items})

function optionSchema({summary, type, values, default: standard}: OptionMeta): Schema {
  return {description: summary, type, ...(values && {enum: values}), default: standard}
}

function passOptions(): Schema {
  const properties = Object.fromEntries(passList.map(({meta}) => {
    const own = Object.fromEntries(Object.entries(meta.options).map(([option, about]) => [option, optionSchema(about)]))
    return [meta.name, {description: meta.summary, type: 'object', properties: own, additionalProperties: false}]
  }))
  return {description: 'Options of each pass, by its name.', type: 'object', properties, additionalProperties: false}
}

/** JSON Schema of a configuration file, made from what the passes say of themselves. */
export function configSchema(): Schema {
  const passes = list({enum: [...passNames]})
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of kempt',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {type: 'string'},
      from: {description: 'How inputs are written.', enum: [...formats, 'auto']},
      to: {description: 'How outputs are written.', enum: ['text', 'jsonl', 'parquet']},
      preset: {description: 'A named choice of passes.', enum: Object.keys(presets)},
      only: {description: 'Run these passes alone.', ...passes},
      skip: {description: 'Leave these passes out.', ...passes},
      languages: {description: 'Load language data for these alone, BCP 47.', ...list(name)},
      language: {description: 'The language of the documents is known, BCP 47.', ...name},
      encoding: {description: 'The encoding of the inputs.', ...name},
      keepSource: {description: 'Records carry their source text.', type: 'boolean'},
      textField: {description: 'What the text of a record is called.', ...name},
      idField: {description: 'What the id of a record is called.', ...name},
      onError: {description: 'What becomes of documents that are set aside.', enum: ['skip', 'fail', 'quarantine']},
      maxDocumentBytes: {description: 'Longer documents go through uncleaned.', ...count},
      documentTimeout: {description: 'A document that takes longer is set aside, ms.', ...count},
      logFormat: {description: 'How the change log is written.', enum: [...logFormats]},
      stats: {description: 'Show a table of what was done.', type: 'boolean'},
      options: passOptions(),
      jobs: {description: 'Threads.', anyOf: [count, {const: 'auto'}]}
    }
  }
}
