import type {Pass} from '../document/pass.js'
import {boilerplate} from './boilerplate.js'
import {characters} from './characters.js'
import {encoding} from './encoding.js'
import {language} from './language.js'
import {layout} from './layout.js'
import {names} from './names.js'
import {spacing} from './spacing.js'
import {spelling} from './spelling.js'

/** All passes, in the order in which they run. */
export const passes = {encoding, characters, language, boilerplate, spacing, names, spelling, layout} as const

export type PassName = keyof typeof passes

export const passNames = /* @__PURE__ */ Object.keys(passes) as PassName[]

/** The passes as one list of plain passes, whatever their options. */
export const passList = /* @__PURE__ */ Object.values(passes) as unknown as readonly Pass[]
