/** Items as they come, until the signal is aborted: then its reason is thrown at once, even while an item is waited for. */
export async function* abortable<T>(items: AsyncIterable<T> | Iterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T, void, void> {
  if (!signal) return yield* items
  signal.throwIfAborted()
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let stop: () => void = () => {}
  const aborted = new Promise<never>((_, reject) => (stop = () => reject(signal.reason as Error)))
  aborted.catch(() => {})
  signal.addEventListener('abort', stop, {once: true})
  let ended = false
  try {
    for (;;) {
      const next = await Promise.race([Promise.resolve(iterator.next()), aborted])
      ended = next.done === true
      if (next.done) return
      yield next.value
      signal.throwIfAborted()
    }
  } finally {
    signal.removeEventListener('abort', stop)
    if (!ended) void Promise.resolve(iterator.return?.()).catch(() => {}) // not waited for: it may be waiting itself
  }
}
