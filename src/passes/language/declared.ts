/** Tags of one language under which another is better known here. */
const MERGED: Readonly<Record<string, string>> = {nb: 'no', nn: 'no', fil: 'tl', cmn: 'zh'}

/**
 * A declared tag in the form that the pass writes: without region, and with a script only where it is not the usual one.
 * Undefined for what is no BCP 47 tag, or `und`.
 */
export function canonicalTag(tag: string | undefined): string | undefined {
  if (!tag) return undefined
  try {
    const {language, script} = new Intl.Locale(tag)
    if (!language || language === 'und') return undefined
    const merged = MERGED[language] ?? language
    const usual = new Intl.Locale(language).maximize().script
    return script && script !== usual && merged !== 'zh' ? `${merged}-${script}` : merged
  } catch {
    return undefined
  }
}
