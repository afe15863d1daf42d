import type {RuleMeta} from '../../document/pass.js'
import {edges} from './rules-edges.js'
import {marks} from './rules-marks.js'

/** What the rules of the pass `spacing` say of themselves. */
export const rules: Readonly<Record<string, RuleMeta>> = {...marks, ...edges}
