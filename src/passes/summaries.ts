import {passList} from './index.js'

/** What each rule does, by `pass/rule`. */
export function ruleSummaries(): Record<string, string> {
  return Object.fromEntries(passList.flatMap(({meta}) => Object.entries(meta.rules).map(([name, {summary}]) => [`${meta.name}/${name}`, summary])))
}
