/** CPU seconds of this process so far, of all its threads. */
export function cpuSeconds(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

/** MB of input per CPU second: the work is run until `seconds` are spent, after a first run that does not count. */
export function throughput(work: () => void, bytes: number, seconds: number): number {
  work()
  const start = cpuSeconds()
  let runs = 0
  do {
    work()
    runs++
  } while (cpuSeconds() - start < seconds)
  return (bytes * runs) / 1e6 / (cpuSeconds() - start)
}

/** Least CPU seconds of one run among several. */
export function leastSeconds(work: () => void, runs: number): number {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const start = cpuSeconds()
    work()
    least = Math.min(least, cpuSeconds() - start)
  }
  return least
}

/** Slope of the line through the points on a doubly logarithmic scale: 1 is growth in proportion. */
export function growth(points: readonly (readonly [size: number, seconds: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(Math.max(y, 1e-6))] as const)
  const mean = (index: 0 | 1): number => logs.reduce((sum, point) => sum + point[index], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}

/** A table in plain text; all columns but the first stand right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd()).join('\n')
}
