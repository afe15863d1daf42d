import type {Mark} from './document-view.js'

/** What an address asks for. */
export type Address =
  | {readonly view: 'overview'}
  | {readonly view: 'documents'; readonly query: URLSearchParams}
  | {readonly view: 'document'; readonly index: number; readonly mark: Mark | undefined}

/** Read the fragment of an address; anything unknown is the overview. */
export function parseAddress(hash: string): Address {
  const [, index, kind, number] = /^#\/d\/(\d{1,9})(?:\/([cs])\/(\d{1,9}))?$/.exec(hash) ?? []
  if (index !== undefined) return {view: 'document', index: Number(index), mark: kind === undefined ? undefined : {kind: kind === 'c' ? 'change' : 'doubt', index: Number(number)}}
  if (hash.startsWith('#/documents')) return {view: 'documents', query: new URLSearchParams(hash.split('?')[1] ?? '')}
  return {view: 'overview'}
}

/** The fragment of a document, or of a change in it. */
export function addressOf(index: number, mark?: Mark): string {
  return `#/d/${index}${mark ? `/${mark.kind === 'change' ? 'c' : 's'}/${mark.index}` : ''}`
}
