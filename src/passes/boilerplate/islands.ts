/** A stretch of lines that stay goes on over at most so many lines that go, less one. */
const GAP = 5

/**
 * Add to `gone` the stretches that stay without one line of odds from `anchor` on: teasers and comments away from the article, each a
 * little likelier than not. Thresholds with hysteresis (Canny, "A computational approach to edge detection", 1986): the limit alone would have to be as
 * high for the last line of the article. Where no line has such odds, the likeliest is the anchor.
 */
export function dropIslands(odds: readonly number[], anchor: number, gone: Set<number>): void {
  const high = odds.reduce((most, value) => Math.max(most, value), -Infinity)
  for (let from = 0; from < odds.length; from++) {
    if (gone.has(from)) continue
    let last = from
    let most = odds[from]!
    for (let i = from + 1; i < odds.length && i - last <= GAP; i++) {
      if (gone.has(i)) continue
      last = i
      most = Math.max(most, odds[i]!)
    }
    if (most < Math.min(anchor, high)) for (let i = from; i <= last; i++) gone.add(i)
    from = last
  }
}
