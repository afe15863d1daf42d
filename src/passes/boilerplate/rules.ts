import type {RuleMeta} from '../../document/pass.js'

export const rules: Readonly<Record<string, RuleMeta>> = {
  chrome: {summary: 'Remove a line that the line model takes for site chrome.', safe: true, examples: [], counterExamples: []}
}
