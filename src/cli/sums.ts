import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {unitsOf} from '../run/units.js'
import type {Format} from '../read/format.js'

/** Sum of the bytes of a file as they stand. */
export async function fileSum(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(bytes)
  return hash.digest('hex')
}

/** Sums up the units of an input as they come. */
export class SourceSum {
  units = 0
  private readonly hash = createHash('sha256')

  /** Take a chunk, up to so many units in all. */
  add({from, encoding}: {readonly from: Format; readonly encoding?: string | undefined}, bytes: Uint8Array, part: 'more' | 'last' | undefined, most = Infinity): void {
    let end = bytes.length
    if (part) this.units += part === 'last' ? 1 : 0
    else {
      end = 0
      for (const unit of unitsOf(from, bytes, encoding)) {
        if (this.units === most) break
        this.units++
        end += unit.length
      }
    }
    this.hash.update(bytes.subarray(0, end))
  }

  digest(): string {
    return this.hash.copy().digest('hex')
  }
}
