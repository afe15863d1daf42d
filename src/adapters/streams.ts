import type * as streams from 'node:stream'
import type {Cleaner, StreamDocument} from '../cleaner.js'
import {KemptError} from '../document/error.js'
import type {Result} from '../result.js'
import {builtin} from './builtin.js'

/** A document of a stream: a text, or what is known of one. */
export type StreamInput = string | StreamDocument

function clean(cleaner: Cleaner, input: StreamInput): Result {
  if (typeof input === 'string') return cleaner.clean(input)
  const {text, html, ...context} = input
  return cleaner.clean(html !== undefined && text === undefined ? {html} : (text ?? ''), context)
}

/** A stream of the web platform, from documents to results: `readable.pipeThrough(cleanTransformStream(cleaner))`. */
export function cleanTransformStream(cleaner: Cleaner): TransformStream<StreamInput, Result> {
  return new TransformStream<StreamInput, Result>({
    transform(input, controller) {
      controller.enqueue(clean(cleaner, input))
    }
  })
}

/**
 * A stream of Node, from documents to results, both as objects: `pipeline(source, cleanTransform(cleaner), target, {signal})`.
 * Throws `KemptError` `usage` where there is no Node.
 */
export function cleanTransform(cleaner: Cleaner): streams.Transform {
  const stream = builtin<typeof streams>('node:stream')
  if (!stream) throw new KemptError('usage', '`cleanTransform` needs Node; `cleanTransformStream` runs everywhere')
  return new stream.Transform({
    objectMode: true,
    transform(input: StreamInput, _encoding, done) {
      try {
        done(null, clean(cleaner, input))
      } catch (error) {
        done(error as Error)
      }
    }
  })
}
