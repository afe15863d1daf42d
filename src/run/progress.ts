/** Tells another thread which document of a job is under way, and since when. */
export class Progress {
  private readonly index: Int32Array
  private readonly since: Float64Array

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(16)) {
    this.index = new Int32Array(memory, 0, 1)
    this.since = new Float64Array(memory, 8, 1)
  }

  /** Tell that a document is begun; `grace` milliseconds do not count. */
  begin(index: number, grace = 0): void {
    this.since[0] = Date.now() + grace
    Atomics.store(this.index, 0, index + 1)
  }

  idle(): void {
    Atomics.store(this.index, 0, 0)
  }

  /** Index of the document under way; -1 when there is none. */
  get current(): number {
    return Atomics.load(this.index, 0) - 1
  }

  /** Milliseconds since the document under way was begun; 0 when there is none. */
  get elapsed(): number {
    return this.current < 0 ? 0 : Date.now() - this.since[0]!
  }
}
