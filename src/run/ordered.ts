/** Work on items side by side, `ahead` at most, and give the results in the order of the items. */
export async function* inOrder<In, Out>(items: AsyncIterable<In>, work: (item: In) => Promise<Out>, ahead: number): AsyncGenerator<Out, void, void> {
  const pending: Promise<Out>[] = []
  for await (const item of items) {
    const promise = work(item)
    promise.catch(() => {}) // reported when its turn comes
    pending.push(promise)
    if (pending.length >= ahead) yield await pending.shift()!
  }
  for (const promise of pending) yield await promise
}
