/** How much may be under way at once. */
export interface Ahead {
  readonly items: number
  /** Together, unless one alone is larger. */
  readonly bytes: number
}

/**
 * Work on items side by side and give the results in the order of the items, each as soon as it is there. The next item is asked for only
 * when there is room for it.
 */
export async function* inOrder<In extends {readonly bytes: number}, Out>(items: AsyncIterable<In>, work: (item: In) => Promise<Out>, ahead: Ahead): AsyncGenerator<Out, void, void> {
  const pending: {readonly bytes: number; readonly promise: Promise<Out>}[] = []
  const iterator = items[Symbol.asyncIterator]()
  let coming: Promise<IteratorResult<In>> | undefined
  let held = 0
  let ended = false
  try {
    while (!ended || pending.length > 0) {
      const full = ended || pending.length >= ahead.items || held > ahead.bytes
      if (!full) coming ??= iterator.next()
      if (pending.length > 0 && (full || (await isFirst(pending[0]!.promise, coming!)))) {
        const {bytes, promise} = pending.shift()!
        held -= bytes
        yield await promise
        continue
      }
      const {done, value} = await coming!
      coming = undefined
      if (done) ended = true
      else {
        const promise = work(value)
        promise.catch(() => {}) // reported when its turn comes
        pending.push({bytes: value.bytes, promise})
        held += value.bytes
      }
    }
  } finally {
    if (!ended) void Promise.resolve(iterator.return?.()).catch(() => {}) // not waited for: it may be reading from a source that says nothing more
  }
}

function isFirst(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  const settled = (promise: Promise<unknown>, value: boolean): Promise<boolean> => promise.then(() => value, () => value)
  return Promise.race([settled(one, true), settled(other, false)])
}
