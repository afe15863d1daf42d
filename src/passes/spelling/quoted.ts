/** How far back quotation marks are looked for, in code units. */
const REACH = 400

/** Whether a place stands inside quotation marks that were opened in the same line, double ones or curly single ones. */
export function isQuoted(text: string, at: number): boolean {
  const near = Math.max(0, at - REACH)
  const from = near + text.slice(near, at).lastIndexOf('\n') + 1
  let open = false
  for (let i = from; i < at; i++) {
    const sign = text.charCodeAt(i)
    if (sign === 0x201c || sign === 0xab || sign === 0x201e || sign === 0x2018) open = true
    else if (sign === 0x201d || sign === 0xbb) open = false
    else if (sign === 0x22) open = !open
  }
  return open
}
