import type {Change, Cleaner, Result} from '../../src/index.js'
import {nameOf, type Fault, type FaultyText, type Line, type Unwanted} from './read.js'
import {score} from './score.js'

/** Cleaners with the default options, and with `names.style=house`. */
export interface Cleaners {
  readonly standard: Cleaner
  readonly house: Cleaner
}

/** How far the output of one text is from its goal. */
export interface Judgement {
  readonly fixed: readonly Fault[]
  readonly missed: readonly Fault[]
  readonly unwanted: readonly Unwanted[]
  readonly chromeKept: readonly string[]
  readonly contentLost: readonly string[]
}

/** Clean one text and compare it with its faults: tier B by the house style, tier C by suggestions, the rest as it comes. */
export function judge({source, faults, lines}: FaultyText, {standard, house}: Cleaners): Judgement {
  const result = standard.clean(source)
  const plain = score(source, result.changes, faults)
  const styled = new Set(score(source, house.clean(source).changes, faults).fixed)
  const made = new Set(plain.fixed)
  const isFixed = (fault: Fault): boolean => {
    if (fault.tier === 'B') return styled.has(fault)
    return made.has(fault) || (fault.tier === 'C' && isSuggested(result, fault))
  }
  const hasty = plain.fixed.filter((fault) => fault.tier === 'B')
  return {
    fixed: faults.filter(isFixed),
    missed: faults.filter((fault) => !isFixed(fault)),
    unwanted: [...plain.unwanted, ...hasty.map(({start, end, before, after}) => ({start, end, before, after}))],
    ...judgeLines(result, lines)
  }
}

/** The lines under `known` in expected.json, for a text as it is cleaned today. */
export function knownGaps({missed, unwanted}: Judgement): FaultyText['known'] {
  return {missed: missed.map(nameOf), unwanted}
}

/** A change in a line, as `known` lists it for clean texts. */
export function describeChange({start, before, after, pass, rule}: Change): string {
  return `${pass}/${rule} at ${start}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`
}

function isSuggested({suggestions}: Result, {start, end}: Fault): boolean {
  return suggestions.some((suggestion) => suggestion.start < end && start < suggestion.end)
}

function judgeLines({source, text, log}: Result, lines: readonly Line[]): Pick<Judgement, 'chromeKept' | 'contentLost'> {
  const chromeKept: string[] = []
  const contentLost: string[] = []
  const starts = lineStarts(source)
  for (const {line, label} of lines) {
    const start = starts[line]!
    const content = source.slice(start, starts[line + 1] ?? source.length).trimEnd()
    const gone = text.slice(...log.toTarget([start, start + content.length])).trim() === ''
    if (gone && label === 'content') contentLost.push(content)
    if (!gone && label === 'chrome') chromeKept.push(content)
  }
  return {chromeKept, contentLost}
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
