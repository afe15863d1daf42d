import type {Preset} from 'unified'
import {passList} from './passes/index.js'
import {parse, stringify} from './processor.js'

export {createCleaner, type Cleaner, type CleanerOptions, type CleanContext, type CleanInput, type StreamDocument, type StreamOptions} from './cleaner.js'
export {observe, type Observation} from './corpus/observation.js'
export type {Site, Support} from './corpus/site.js'
export {SiteMemory, type SiteLookup} from './corpus/site-memory.js'
export type {Block, Markup, Role, Root} from './document/block.js'
export type {Script} from './document/characters.js'
export type {Change, Step} from './document/changes.js'
export {Document, type DocumentContext, type Metadata} from './document/document.js'
export {KemptError, type ErrorCode} from './document/error.js'
export {ChangeLog, type LogJson} from './document/log.js'
export {definePass, type Pass, type PassDefinition, type PassMeta, type RuleMeta} from './document/pass.js'
export type {Edit, Span} from './document/span.js'
export type {Suggestion} from './document/suggestions.js'
export {passes, type PassName} from './passes/index.js'
export {presets, type PresetName} from './presets.js'
export {parse, stringify} from './processor.js'
export type {KemptRecord, Result, ResultBlock, Status} from './result.js'
export {version} from './version.js'

/** All of kempt as one unified preset: `unified().use(kempt).process(file)`. */
export const kempt: Preset = {plugins: [parse, ...passList, stringify]}
export default kempt
