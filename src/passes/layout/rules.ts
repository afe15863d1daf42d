import type {RuleMeta} from '../../document/pass.js'

/** What the rules of the pass `layout` say of themselves. */
export const rules: Readonly<Record<string, RuleMeta>> = {
  'line-end': {
    summary: 'Line ends become line feeds.',
    safe: true,
    examples: [
      {before: 'Bakı\r\nGəncə', after: 'Bakı\nGəncə'},
      {before: 'Минск\rБрест', after: 'Минск\nБрест'},
      {before: 'one\r\n\r\ntwo\r\n', after: 'one\n\ntwo\n'}
    ],
    counterExamples: [{text: 'one\ntwo'}, {text: '\none\n\ntwo\n'}, {text: 'one'}, {text: ''}, {text: '\n'}]
  },
  'trailing-space': {
    summary: 'White space at the end of a line goes, Markdown hard breaks among it.',
    safe: true,
    examples: [
      {before: 'a line  \nanother', after: 'a line\nanother'},
      {before: 'a line\n \t\nanother', after: 'a line\n\nanother'},
      {before: 'the end \u00a0', after: 'the end'}
    ],
    counterExamples: [{text: '  an indented line\n    another'}, {text: 'a\n\n  b'}]
  },
  'blank-lines': {
    summary: 'One blank line is enough between two lines; several at the start or end of the text go.',
    safe: true,
    examples: [
      {before: 'one\n\n\n\ntwo', after: 'one\n\ntwo'},
      {before: '\n\n\none', after: 'one'},
      {before: 'one\n\n\n', after: 'one\n'},
      {before: 'one\n \n \ntwo', after: 'one\n\ntwo'}
    ],
    counterExamples: [{text: 'one\n\ntwo\n\nthree\n'}, {text: '\none'}, {text: 'one\n\n'}]
  }
}
