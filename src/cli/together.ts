import {KemptError} from '../document/error.js'
import type {Settings} from './options.js'

type Conflict = readonly [wrong: (settings: Settings) => unknown, message: string | ((settings: Settings) => string)]

/** What cannot be asked for together, and why. */
const CONFLICTS: readonly Conflict[] = [
  [({output, write}) => output !== undefined && write, '`--output` and `--write` cannot be used together'],
  [({check, diff, output, write}) => (check || diff) && (output !== undefined || write), ({check, write}) => `\`--${check ? 'check' : 'diff'}\` changes nothing: leave \`--${write ? 'write' : 'output'}\` out`],
  [({write, inputs}) => write && inputs.includes('-'), '`--write` needs files: standard input cannot be written in place'],
  [({write, to, from}) => write && to !== undefined && from !== 'auto' && from !== to, ({from, to}) => `\`--write\` keeps the format: \`--from ${from} --to ${to}\` does not`],
  [({explain, output, write, check, diff, log, resume}) => explain && (output !== undefined || write || check || diff || log !== undefined || resume), '`--explain` shows one document and writes nothing: leave the other outputs out'],
  [({fields}) => fields.text === fields.id, '`--text-field` and `--id-field` cannot be the same'],
  [({to, output, write, check, diff}) => to === 'parquet' && output === undefined && !write && !check && !diff, 'Parquet cannot go to standard output: give a file or a folder with `--output`'],
  [({write, from}) => write && from === 'html', '`--write` cannot put text in the place of HTML; use `--output`'],
  [({keepSource, to}) => keepSource && to === 'text', '`--keep-source` needs records: `--to jsonl`'],
  [({resume, output, write, check, diff}) => resume && (output === undefined || write || check || diff), '`--resume` needs a file or a folder to write to: `--output`'],
  [({resume, report}) => resume && report !== undefined, '`--resume` and `--report` cannot be used together'],
  [({resume, siteMemory}) => resume && siteMemory !== undefined, '`--resume` and `--site-memory` cannot be used together: what sites were learnt to share before a stop would be lost'],
  [({resume, logFormat}) => resume && logFormat !== 'jsonl', '`--resume` needs the log as `--log-format jsonl`']
]

/** Throws `KemptError` `usage` for what cannot be asked for together. */
export function checkTogether(settings: Settings): void {
  const found = CONFLICTS.find(([wrong]) => wrong(settings))
  if (!found) return
  const [, message] = found
  throw new KemptError('usage', typeof message === 'string' ? message : message(settings))
}
