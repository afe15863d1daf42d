interface Host {
  readonly process?: {readonly getBuiltinModule?: (name: string) => unknown}
}

/** A module of Node, where there is one: nothing is imported, so that the library runs in browsers as it is. */
export function builtin<T>(name: string): T | undefined {
  return (globalThis as Host).process?.getBuiltinModule?.(name) as T | undefined
}
