/** How much may be under way at once. */
export interface Ahead {
  readonly items: number
  /** Together, unless one alone is larger. */
  readonly bytes: number
}

/** Work on items side by side and give the results in the order of the items. The next item is asked for only when there is room for it. */
export async function* inOrder<In extends {readonly bytes: number}, Out>(items: AsyncIterable<In>, work: (item: In) => Promise<Out>, ahead: Ahead): AsyncGenerator<Out, void, void> {
  const pending: {readonly bytes: number; readonly promise: Promise<Out>}[] = []
  let held = 0
  const next = (): Promise<Out> => {
    const {bytes, promise} = pending.shift()!
    held -= bytes
    return promise
  }
  for await (const item of items) {
    const promise = work(item)
    promise.catch(() => {}) // reported when its turn comes
    pending.push({bytes: item.bytes, promise})
    held += item.bytes
    while (pending.length >= ahead.items || (held > ahead.bytes && pending.length > 0)) yield await next()
  }
  while (pending.length > 0) yield await next()
}
