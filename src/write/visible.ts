/* eslint-disable no-control-regex -- controls are what these look for */
const UNSAFE = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g
const UNSEEN = /[\0-\x08\x0B-\x1F\x7F-\xA0\xAD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g
/* eslint-enable no-control-regex */

/** Text that cannot steer a terminal: controls and signs of direction by number; in a change, white space by a sign. */
export function visible(text: string, changed = false): string {
  const safe = text.replace(changed ? UNSEEN : UNSAFE, (c) => `‹${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`)
  return changed ? safe.replace(/\n/g, '↵\n').replace(/\t/g, '→') : safe
}
