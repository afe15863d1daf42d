import {createReadStream} from 'node:fs'
import {chunks, type Chunk} from '../read/chunks.js'
import {readJsonLine, type JsonLine} from '../read/jsonl.js'
import {lineFraming, linesOf} from '../read/lines.js'
import {decodeUtf8} from '../read/text.js'
import {Columns} from './columns.js'
import type {FileSink, Sink} from './sink.js'

/** Bytes of JSON Lines that become a row group. */
const GROUP_BYTES = 32 * 1024 * 1024

/**
 * Parquet from lines of JSON Lines. Which columns there are is known only at the end, so the lines wait in `spool`, a file of their own, of
 * which `held` bytes are there already, and the target is written when it closes.
 */
export async function parquetSink(openTarget: () => Promise<Sink>, spool: FileSink, held = 0): Promise<Sink> {
  const columns = new Columns()
  if (held > 0) for await (const {bytes} of spooledLines(spool, GROUP_BYTES)) for (const line of linesOf(bytes)) columns.see(parse(line))
  return {
    async write(bytes) {
      for (const line of linesOf(bytes)) columns.see(parse(line))
      await spool.write(bytes)
    },
    flush: spool.flush,
    async close() {
      const target = await openTarget()
      try {
        await writeParquet(target, columns, spool)
      } catch (error) {
        await target.abort()
        throw error
      }
      await target.close()
      await spool.discard()
    },
    abort: spool.abort.bind(spool)
  }
}

function spooledLines({temporary}: FileSink, size: number): AsyncGenerator<Chunk, void, void> {
  return chunks(createReadStream(temporary), lineFraming, {size, hold: Infinity, every: Infinity})
}

async function writeParquet(target: Sink, columns: Columns, spool: FileSink): Promise<void> {
  const {ByteWriter, ParquetWriter} = await import('hyparquet-writer')
  const bytes = new ByteWriter(1 << 20)
  const drain = async (): Promise<void> => {
    const ready = bytes.getBytes().slice()
    bytes.index = 0
    await target.write(ready)
  }
  const {schema} = columns
  const writer = new ParquetWriter({writer: bytes, schema, createdBy: 'kempt'})
  for await (const chunk of spooledLines(spool, GROUP_BYTES)) {
    const records = [...linesOf(chunk.bytes)].map(parse)
    const columnData = columns.names.map((name) => ({name, data: records.map((record) => columns.cell(name, record))}))
    await writer.write({columnData, rowGroupSize: records.length})
    await drain()
  }
  columns.declareJson(schema.slice(1))
  await writer.finish()
  await drain()
}

/** A line that was made here is sound. */
function parse(line: Uint8Array): JsonLine {
  return readJsonLine(decodeUtf8(line).text!.replace(/\r?\n$/, '')) as JsonLine
}
