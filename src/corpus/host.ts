/** Longest part of a host that stands in the name of a file. */
const MAX_NAME = 120
/** A prefix, so that no name is one that a system keeps for itself (`con`, `..`). */
const PREFIX = 'site-'

/** The host that a page is from, as the URL standard writes it, without `www.`; `undefined` for what is no address of the web. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:/i.test(url) || !URL.canParse(url)) return undefined
  const host = new URL(url).hostname.replace(/\.$/, '')
  return (host.startsWith('www.') && host.indexOf('.', 4) > 0 ? host.slice(4) : host) || undefined
}

/** A file name for a host: letters, digits, dots and hyphens stay; no two hosts share one. */
export function fileNameOf(host: string): string {
  const safe = host.replace(/[^a-z0-9.-]/g, (char) => `_${char.codePointAt(0)!.toString(16)}_`)
  return `${PREFIX}${safe.length <= MAX_NAME ? safe : `${safe.slice(0, MAX_NAME)}~${hash(host)}`}.json`
}

/** 64 bits of FNV-1a, in hexadecimal. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) value = ((value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn
  return value.toString(16).padStart(16, '0')
}
