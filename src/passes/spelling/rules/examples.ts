import type {CounterExample, Example} from '../../../document/pass.js'

/** A text that a rule puts right; English, if nothing else is said. */
export const put = /* @__NO_SIDE_EFFECTS__ */ (before: string, after: string, language = 'en'): Example => ({before, after, language})

/** A text that a rule leaves; English, if nothing else is said. */
export const leave = /* @__NO_SIDE_EFFECTS__ */ (text: string, language = 'en'): CounterExample => ({text, language})
