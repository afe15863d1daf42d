const PLAIN: Readonly<Record<string, string>> = {ı: 'i', ə: 'e', ö: 'o', ü: 'u', ş: 's', ç: 'c', ğ: 'g', â: 'a', î: 'i', û: 'u'}

/** A word in small letters, with the dotted and dotless i of Turkish and Azerbaijani. */
export function lowerTurkic(word: string): string {
  return word.replace(/[Iİ]/g, (letter) => (letter === 'I' ? 'ı' : 'i')).toLowerCase()
}

/** A word in small letters as a keyboard without Turkish or Azerbaijani letters writes it: `açıq` as `aciq`. */
export function plainLetters(word: string): string {
  return word.replace(/[ıəöüşçğâîû]/g, (letter) => PLAIN[letter]!)
}

/** The first letter a capital, with the dotted and dotless i of Turkish and Azerbaijani. */
export function capitaliseTurkic(word: string): string {
  const first = word.charAt(0)
  return (first === 'i' ? 'İ' : first === 'ı' ? 'I' : first.toUpperCase()) + word.slice(1)
}
