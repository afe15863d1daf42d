import {KemptError} from '../document/error.js'
import {checkOptions, type Pass} from '../document/pass.js'
import {passes, passNames, type PassName} from '../passes/index.js'
import {meant} from './meant.js'

/** Options by the name of the pass. */
export type PassOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Options of passes, from the configuration and from every `--set`, typed by what the passes say of them. */
export function joinOptions(config: PassOptions, set: readonly string[]): PassOptions {
  const options: Record<string, Record<string, unknown>> = {}
  for (const [pass, own] of Object.entries(config)) options[findPass(pass).meta.name] = Object.assign(Object.create(null), own)
  for (const assignment of set) {
    const [, pass, name, value] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(assignment) ?? []
    if (pass === undefined || name === undefined || value === undefined) {
      throw new KemptError('options', `Wrong value for \`--set\`: \`${assignment}\`, expected \`pass.option=value\``)
    }
    const found = findPass(pass)
    const own = (options[pass] ??= Object.create(null) as Record<string, unknown>)
    own[name] = typed(found, name, value)
  }
  for (const [pass, {languages, ...own}] of Object.entries(options)) {
    if (languages !== undefined) throw new KemptError('options', `Unknown option \`${pass}.languages\`: languages are chosen for all passes together`)
    checkOptions(findPass(pass).meta, own)
  }
  return options
}

/** A pass by its name. */
export function findPass(name: string): Pass {
  if (Object.hasOwn(passes, name)) return passes[name as PassName] as unknown as Pass
  throw new KemptError('options', `Unknown pass \`${name}\`${meant(name, passNames)}, expected one of: ${passNames.join(', ')}`)
}

/** A value as the option's type; what does not fit is left for `checkOptions` to refuse. */
function typed({meta}: Pass, name: string, value: string): unknown {
  const type = Object.hasOwn(meta.options, name) ? meta.options[name]!.type : 'string'
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  if (type === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value)
  return value
}
