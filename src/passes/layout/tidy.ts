import {Kind, kinds} from '../../document/characters.js'
import type {Document} from '../../document/document.js'

const LF = 10
const CR = 13

/** Walk from one run of white space with a line end in it to the next, and tidy each. */
export function tidy(document: Document): void {
  const {text} = document
  const lineEnd = /[\n\r]/g
  let from = 0
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    const start = blanksBefore(text, match.index, from)
    from = runEnd(text, match.index)
    tidyRun(document, start, from)
    lineEnd.lastIndex = from
  }
  const start = blanksBefore(text, text.length, from)
  if (start < text.length) document.replace(start, text.length, '', 'trailing-space', {evidence: 'white space at the end of the text'})
}

function isBlank(text: string, at: number): boolean {
  return kinds()[text.charCodeAt(at)] === Kind.space
}

/** First of the blanks that end before an offset, no further than `from`. */
function blanksBefore(text: string, at: number, from: number): number {
  while (at > from && isBlank(text, at - 1)) at--
  return at
}

/** End of the last line end in a row of blank lines. The next line keeps its indent. */
function runEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === LF || code === CR) end = ++at
    else if (at < text.length && isBlank(text, at)) at++
    else return at === text.length ? at : end
  }
}

function tidyRun(document: Document, start: number, end: number): void {
  const {text} = document
  const run = text.slice(start, end)
  if (run === '\n') return
  const count = countLineEnds(run)
  const wanted = '\n'.repeat(wantedLineEnds(count, start === 0, end === text.length))
  if (run !== wanted) document.replace(start, end, wanted, ruleOf(run, wanted.length, count), {evidence: `${count} line ends in a row`})
}

function countLineEnds(run: string): number {
  let count = 0
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i)
    if (code === LF || (code === CR && run.charCodeAt(i + 1) !== LF)) count++
  }
  return count
}

/** One blank line may stand between two lines, and at either end of the text; where there are more, none stays at the ends. */
function wantedLineEnds(count: number, first: boolean, last: boolean): number {
  if (first) return count > 1 ? 0 : count
  if (last) return count > 2 ? 1 : count
  return Math.min(count, 2)
}

function ruleOf(run: string, wanted: number, count: number): string {
  if (count > wanted) return 'blank-lines'
  return run.includes('\r') ? 'line-end' : 'trailing-space'
}
