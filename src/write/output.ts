import {splitCompression} from '../read/format.js'
import {gzipSink} from './gzip.js'
import {fileSink, type FileOptions, type Sink} from './sink.js'

/** An output file: Parquet where that is asked for, gzip where its name ends in `.gz`. */
export async function outputSink(path: string, format: 'text' | 'jsonl' | 'parquet', options: FileOptions = {}): Promise<Sink> {
  if (format === 'parquet') {
    const {parquetSink} = await import('./parquet.js')
    return parquetSink(() => fileSink(path, {durable: options.durable ?? true}), await fileSink(`${path}.rows`, options), options.part?.bytes)
  }
  const sink = await fileSink(path, options)
  return splitCompression(path)[1] === '.gz' ? gzipSink(sink) : sink
}
