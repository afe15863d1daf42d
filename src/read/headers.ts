/** Header fields by their name in lower case. */
export type Headers = ReadonlyMap<string, string>

/** The fields of a WARC or HTTP header, after its first line. Of fields that are there twice the first counts; folded lines are joined. */
export function parseHeaders(text: string): Headers {
  const headers = new Map<string, string>()
  let last = ''
  for (const line of text.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last) headers.set(last, `${headers.get(last)} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      if (headers.has(last)) last = ''
      else headers.set(last, line.slice(colon + 1).trim())
    }
  }
  return headers
}

/** A media type without its parameters, in lower case, and its charset. */
export function mediaType(value: string | undefined): {readonly type: string; readonly charset?: string} {
  const [type = '', ...parameters] = (value ?? '').split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1]).find((found) => found !== undefined)
  return {type: type.trim().toLowerCase(), ...(charset !== undefined && {charset})}
}
