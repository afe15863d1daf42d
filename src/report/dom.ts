/** What stands inside an element. Strings become text, never markup. */
export type Child = Node | string | false | undefined
type Value = string | number | boolean | undefined | ((event: never) => void)

/** Make an element. `on…` are listeners, all else attributes; `true` is an attribute without value, `false` and `undefined` none. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, Value>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as unknown as EventListener)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== undefined && child !== false) element.append(child)
  return element
}

/** Copy text; where the browser does not let a page of its own disk do so, show it to be copied by hand. Gives whether it was copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** 1,234 */
export function number(value: number): string {
  return value.toLocaleString('en-US')
}

/** 12.3 % */
export function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`
}

/** `1 change`, `2 changes` */
export function counted(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`
}
