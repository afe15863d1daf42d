import type {Place} from './rules.js'
import type {Verdict} from './verdict.js'

/** Letters of a country's name that must be missing at the end; one alone is a slip. */
const MISSING = 2

/** A country's name cut short, longer than the name of its people: Tajikist. One of the two was meant, and which, a person must say. */
export function byDemonym({entry, knowledge: {gazetteer}}: Place): Verdict | undefined {
  const {key, standing} = entry
  if ((standing !== 'unknown' && standing !== 'protected' && standing !== 'elsewhere') || key.length < 6) return undefined
  // `Tajiki` is a language, so a single letter behind the people's name says nothing
  for (let end = key.length - 2; end >= 4; end--) {
    const people = gazetteer.house.get(key.slice(0, end)) ?? gazetteer.house.get(`${key.slice(0, end)}s`)
    if (!people?.kinds.includes('e')) continue
    const country = [...gazetteer.house.values()].find((word) => word.kinds.includes('c') && word.key.length >= key.length + MISSING && word.key.startsWith(key))
    if (country) return {after: people.form.slice(0, end), rule: 'demonym', confidence: 0.5, evidence: `${people.form} and ${country.form} in the gazetteer`, why: `${country.form} may be meant`, alternatives: [country.form]}
  }
  return undefined
}
