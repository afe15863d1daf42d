const LOOKED_AT = 1024
const XML = /^<\?xml\s[^>]*?\bencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/i
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y
const IN_CONTENT = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i

/** The label that an XML declaration, or `meta` in the first kB of HTML, declares; after the prescan of the HTML Standard, 13.2.3.2. */
export function readDeclared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(bytes[0] === 0xef ? 3 : 0, LOOKED_AT))
  const xml = XML.exec(head)
  if (xml) return xml[1] ?? xml[2]
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    if (head.startsWith('<!--', at)) at = behind(head, '-->', at + 2)
    else if (/^<meta[\s/]/i.test(head.slice(at, at + 6))) {
      const label = readMeta(head, at + 5)
      if (label !== undefined) return label
      at = behind(head, '>', at)
    } else if (/^<\/?[a-z]/i.test(head.slice(at, at + 3))) at = behindTag(head, at + 1)
    else at = /^<[!/?]/.test(head.slice(at, at + 2)) ? behind(head, '>', at) : at + 1
  }
  return undefined
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

function behindTag(text: string, from: number): number {
  const name = /[\s>]/g
  name.lastIndex = from
  const end = name.exec(text)?.index ?? text.length
  for (const {end: at} of attributes(text, end)) from = at
  return behind(text, '>', Math.max(from, end))
}

function* attributes(text: string, from: number): Generator<{name: string; value: string; end: number}> {
  const pattern = new RegExp(ATTRIBUTE)
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield {name: match[1]!.toLowerCase(), value: match[2] ?? match[3] ?? match[4] ?? '', end: pattern.lastIndex}
}

function readMeta(head: string, from: number): string | undefined {
  let label: string | undefined
  let isPragma = false
  let needsPragma = false
  for (const {name, value} of attributes(head, from)) {
    if (name === 'http-equiv') isPragma ||= value.toLowerCase() === 'content-type'
    else if (name === 'charset') {
      label = value
      needsPragma = false
    } else if (name === 'content' && label === undefined) {
      const found = IN_CONTENT.exec(value)
      label = found?.[1] ?? found?.[2] ?? found?.[3]
      needsPragma = true
    }
  }
  if (label === undefined || (needsPragma && !isPragma)) return undefined
  return /^utf-?16/i.test(label) ? 'utf-8' : /^x-user-defined$/i.test(label) ? 'windows-1252' : label
}
