import {WARCRecord, WARCSerializer} from 'warcio'

export interface Page {
  readonly type: 'response' | 'conversion' | 'resource' | 'request' | 'warcinfo'
  readonly url: string
  readonly body: string | Uint8Array
  readonly contentType?: string
  /** Of the response. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An archive as warcio writes it. */
export async function makeArchive(pages: readonly Page[], gzip: boolean): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for (const {type, url, body, contentType, headers} of pages) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const content = (async function* () {
      yield bytes
    })()
    const record = WARCRecord.create(
      {
        type,
        url,
        date: '2026-01-02T03:04:05Z',
        warcVersion: 'WARC/1.1',
        warcHeaders: contentType === undefined ? {} : {'Content-Type': contentType},
        ...(type === 'response' && {httpHeaders: {...headers}, statusline: 'HTTP/1.1 200 OK'})
      },
      content
    )
    parts.push(await WARCSerializer.serialize(record, {gzip}))
  }
  return Buffer.concat(parts)
}

/** The records of an archive as warcio reads them. */
export async function readArchive(bytes: Uint8Array): Promise<{id: string | null; url: string | null; type: string | null; text: string}[]> {
  const {WARCParser} = await import('warcio')
  const found = []
  const stream = (async function* () {
    yield bytes
  })()
  for await (const record of new WARCParser(stream)) {
    found.push({id: record.warcHeader('WARC-Record-ID'), url: record.warcTargetURI, type: record.warcType, text: await record.contentText()})
  }
  return found as Awaited<ReturnType<typeof readArchive>>
}
