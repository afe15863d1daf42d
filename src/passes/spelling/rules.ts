import type {RuleMeta} from '../../document/pass.js'
import {formsRules} from './rules/forms.js'
import {neighboursRules} from './rules/neighbours.js'
import {wordsRules} from './rules/words.js'

export const rules: Readonly<Record<string, RuleMeta>> = {...wordsRules, ...neighboursRules, ...formsRules}
