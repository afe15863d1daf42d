import {promisify} from 'node:util'
import {deflateRaw} from 'node:zlib'
import type {RunInfo} from './report-format.js'
import type {Sink} from './sink.js'

const deflate = promisify(deflateRaw)
/** Bytes of JSON that are compressed together: small enough to open at once, large enough to compress well. */
const PACK_BYTES = 256 * 1024
/** Stands in the template where the data goes. */
export const DATA_PLACE = '<!--data-->'

/**
 * Writes a report as its documents come: packs of whole documents, packs of rows for the list, and what is said of the run at the end.
 * Nothing is kept but the packs under way, so memory does not grow with the run.
 */
export class ReportWriter {
  private texts: Uint8Array[] = []
  private textBytes = 0
  private rows: string[] = []
  private rowBytes = 0
  private packs = 0
  private readonly after: string

  private constructor(
    private readonly sink: Sink,
    template: string
  ) {
    this.after = template.slice(template.indexOf(DATA_PLACE) + DATA_PLACE.length)
  }

  /** Begin a page. The template is the one that the build makes. */
  static async open(sink: Sink, template: string): Promise<ReportWriter> {
    const writer = new ReportWriter(sink, template)
    await sink.write(Buffer.from(template.slice(0, template.indexOf(DATA_PLACE))))
    return writer
  }

  /** Take documents as `describeDocument` writes them: two lines each. */
  async add(lines: Uint8Array): Promise<void> {
    for (let at = 0; at < lines.length; ) {
      const middle = lines.indexOf(10, at)
      const end = lines.indexOf(10, middle + 1)
      this.rows.push(`[${this.packs},${this.texts.length},${Buffer.from(lines.buffer, lines.byteOffset + at, middle - at).toString()}]`)
      this.texts.push(lines.subarray(middle + 1, end))
      this.rowBytes += middle - at
      this.textBytes += end - middle
      at = end + 1
      if (this.textBytes >= PACK_BYTES) await this.flushTexts()
      if (this.rowBytes >= PACK_BYTES) await this.flushRows()
    }
  }

  /** End the page. */
  async close(run: RunInfo): Promise<void> {
    if (this.texts.length > 0) await this.flushTexts()
    if (this.rows.length > 0) await this.flushRows()
    await this.write('run', Buffer.from(JSON.stringify(run)))
    await this.sink.write(Buffer.from(this.after))
    await this.sink.close()
  }

  private async flushTexts(): Promise<void> {
    const parts = this.texts.flatMap((text, index) => [Buffer.from(index === 0 ? '[' : ',\n'), text])
    this.texts = []
    this.textBytes = 0
    this.packs++
    await this.write('texts', Buffer.concat([...parts, Buffer.from(']')]))
  }

  private async flushRows(): Promise<void> {
    const json = `[${this.rows.join(',\n')}]`
    this.rows = []
    this.rowBytes = 0
    await this.write('rows', Buffer.from(json))
  }

  /** A data block: a script of a type that no browser runs. Base64 holds nothing that markup could be made of. */
  private async write(kind: string, json: Uint8Array): Promise<void> {
    const packed = await deflate(json)
    await this.sink.write(Buffer.from(`<script type="text/plain" data-kempt="${kind}">${packed.toString('base64')}</script>\n`))
  }
}
