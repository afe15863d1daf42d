import {atApostrophe} from './apostrophes.js'
import {atOpen} from './brackets.js'
import {atColon, atComma} from './commas.js'
import {atDash} from './dashes.js'
import {atHyphen} from './hyphens.js'
import type {Line} from './line.js'
import {checkQuotes} from './quotes.js'
import {atInverted, atStop} from './sentences.js'
import {atSpaces} from './spaces.js'
import {Trigger, triggers} from './table.js'

/** Look at one place of a line; returns the last offset that needs no more looks. */
type Handler = (line: Line, at: number) => number

const stay: Handler = (_line, at) => at

const HANDLERS: readonly Handler[] = [
  stay, atSpaces, atSpaces, atComma, atColon, atStop, atOpen, stay,
  (line, at) => {
    line.quotes.push(at)
    return at
  },
  atApostrophe, atDash, atHyphen, atInverted
]

/** Scan a line once. A single space before a word, which most triggers are, costs two look-ups. */
export function scanLine(line: Line): void {
  const {text, end} = line
  const trigger = triggers()
  for (let at = line.start; at < end; at++) {
    const found = trigger[text.charCodeAt(at)]!
    if (found === Trigger.none) continue
    if (found === Trigger.space && trigger[text.charCodeAt(at + 1)] === Trigger.none) continue
    at = HANDLERS[found]!(line, at)
  }
  if (line.quotes.length > 0) checkQuotes(line)
}
