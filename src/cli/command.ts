import {KemptError} from '../document/error.js'
import type {Arguments} from './arguments.js'
import {clean, type Built} from './clean.js'
import {findConfig, inputFolders, readConfig} from './config.js'
import {resolveSettings} from './options.js'
import type {Reporter} from './reporter.js'

/** Clean as the command line and the configuration say. Gives the exit code; throws `KemptError` for wrong use. */
export async function runClean(given: Arguments, reporter: Reporter, built: Built): Promise<number> {
  const {config, 'no-config': none} = given.values
  if (config !== undefined && none) throw new KemptError('usage', '`--config` and `--no-config` cannot be used together')
  const found = none || config !== undefined ? {path: config as string | undefined, ignored: []} : findConfig(process.cwd(), inputFolders(given.inputs, process.cwd()))
  for (const path of found.ignored) reporter.note(`\`${path}\` lies in an input folder and is not used; name it with \`--config\``)
  return clean(resolveSettings(given, found.path === undefined ? {} : readConfig(found.path)), reporter, built)
}
