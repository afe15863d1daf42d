/** Lines sorted by their first field, looked up where they lie: nothing is unpacked. Fields are parted by tabs. */
export class SortedLines {
  /** `text`: lines sorted by code units of their first field. */
  constructor(private readonly text: string) {}

  /** The lines whose first field is `key`, without it. */
  find(key: string): string[] {
    const found: string[] = []
    for (let at = this.first(key); at < this.text.length; ) {
      const end = this.lineEnd(at)
      if (!this.text.startsWith(key, at) || this.text[at + key.length] !== '\t') break
      found.push(this.text.slice(at + key.length + 1, end))
      at = end + 1
    }
    return found
  }

  /** Whether there is such a line. */
  has(key: string): boolean {
    const at = this.first(key)
    return this.text.startsWith(key, at) && this.text[at + key.length] === '\t'
  }

  /** All lines, by their fields. */
  all(): string[][] {
    return this.text === '' ? [] : this.text.split('\n').map((line) => line.split('\t'))
  }

  /** Start of the first line that is not before `key`. */
  private first(key: string): number {
    const {text} = this
    let [low, high] = [0, text.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const start = Math.max(low, text.lastIndexOf('\n', middle - 1) + 1)
      const field = text.slice(start, text.indexOf('\t', start))
      if (field < key) low = this.lineEnd(middle) + 1
      else high = start
    }
    return low
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at)
    return end < 0 ? this.text.length : end
  }
}
