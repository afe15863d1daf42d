import type {PassName} from './passes/index.js'

/** Named choices of passes. */
export const presets = {
  /** Everything: articles as they come off the web. */
  news: ['encoding', 'characters', 'language', 'boilerplate', 'spacing', 'names', 'spelling', 'layout'],
  /** Running text without site chrome: books, minutes, letters. */
  prose: ['encoding', 'characters', 'language', 'spacing', 'names', 'spelling', 'layout'],
  /** Characters and lines alone: nothing that looks at words. */
  characters: ['encoding', 'characters', 'layout']
} as const satisfies Readonly<Record<string, readonly PassName[]>>

export type PresetName = keyof typeof presets
