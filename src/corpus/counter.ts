/**
 * Counts of keys in bounded memory, after Manku and Motwani ("Approximate frequency counts over data streams", 2002): when there are too
 * many, the rarest go. A count is never too high, and too low by at most `error`.
 */
export class Counter {
  private readonly counts = new Map<number, number>()
  /** How much a count may be too low. */
  error = 0

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.counts.size
  }

  get(key: number): number {
    return this.counts.get(key) ?? 0
  }

  add(key: number, count = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + count)
    while (this.counts.size > this.capacity) this.drop(++this.error)
  }

  /** Half of every count: what was long ago counts less. */
  halve(): void {
    for (const [key, count] of this.counts) {
      if (count < 2) this.counts.delete(key)
      else this.counts.set(key, count >> 1)
    }
    this.error >>= 1
  }

  /** The keys most often seen, at most `limit`: most frequent first, then by key, so that the order of counting does not show. */
  top(limit: number): [key: number, count: number][] {
    return [...this.counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, limit)
  }

  private drop(least: number): void {
    for (const [key, count] of this.counts) if (count <= least) this.counts.delete(key)
  }
}
