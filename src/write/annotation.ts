import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import {version} from '../version.js'
import {iriOf, type Frame, type OutletDocument} from './outlet.js'

/** Characters before and after a quotation, so that it can be found again. */
const CONTEXT = 32

/** A page of the W3C Web Annotation Data Model around its annotations, one a line. */
export const annotationFrame: Frame = {head: '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[', tail: '\n]}\n'}

/**
 * One annotation a line for each change (motivation `editing`: its body takes the place of its target) and each suggestion (`assessing`).
 * `TextPositionSelector` counts code points, as the model asks for; a lone surrogate is one.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function annotations(document: OutletDocument): string {
  const {changes, suggestions, source} = document.result
  const iri = iriOf(document)
  const list = [...changes, ...suggestions].sort((a, b) => a.start - b.start || a.end - b.end)
  let at = 0
  let points = 0
  let out = ''
  for (const change of list) {
    points += codePoints(source.slice(at, change.start))
    at = change.start
    out += `${JSON.stringify(annotationOf(change, iri, source, points))}\n`
  }
  return out
}

function annotationOf(change: Change | Suggestion, source: string, text: string, start: number): object {
  const {before, after, pass, rule, confidence, evidence} = change
  const doubt = 'why' in change
  const reasons = [`confidence ${confidence}`, ...(evidence === undefined ? [] : [evidence]), ...(doubt ? [change.why] : [])]
  return {
    type: 'Annotation',
    motivation: doubt ? 'assessing' : 'editing',
    generator: {id: `https://www.npmjs.com/package/kempt/v/${version}`, type: 'Software', name: 'kempt'},
    body: [
      {type: 'TextualBody', value: after, format: 'text/plain', purpose: 'editing'},
      {type: 'TextualBody', value: `${pass}/${rule}`, format: 'text/plain', purpose: 'tagging'},
      {type: 'TextualBody', value: reasons.join('; '), format: 'text/plain', purpose: 'describing'}
    ],
    target: {
      source,
      selector: [
        {type: 'TextPositionSelector', start, end: start + codePoints(before)},
        {type: 'TextQuoteSelector', exact: before, prefix: text.slice(Math.max(0, change.start - CONTEXT), change.start), suffix: text.slice(change.end, change.end + CONTEXT)}
      ]
    }
  }
}

/** Code points of a text, a lone surrogate for one. */
function codePoints(text: string): number {
  let points = 0
  for (let at = 0; at < text.length; points++) at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return points
}
