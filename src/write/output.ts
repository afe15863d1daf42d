import {splitCompression} from '../read/format.js'
import {gzipSink} from './gzip.js'
import {fileSink, type Part, type Sink} from './sink.js'

/** An output file: Parquet where that is asked for, gzip where its name ends in `.gz`. */
export async function outputSink(path: string, format: 'text' | 'jsonl' | 'parquet', part?: Part): Promise<Sink> {
  if (format === 'parquet') {
    const {parquetSink} = await import('./parquet.js')
    return parquetSink(await fileSink(path), await fileSink(`${path}.rows`))
  }
  const sink = await fileSink(path, part)
  return splitCompression(path)[1] === '.gz' ? gzipSink(sink) : sink
}
