const LETTERS: Readonly<Record<string, string>> = {ı: 'i', ə: 'a', ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd'}

/** A name as the tables keep it: lower case, no diacritics on Latin letters, no apostrophes or primes. Cyrillic keeps its letters. */
export function fold(name: string): string {
  const lower = name.toLowerCase()
  if (/^(?:[a-z]*|[\u0430-\u045f]*)$/.test(lower)) return lower
  if (/[\u0400-\u052f]/.test(lower)) return lower.normalize('NFC').replace(/\P{L}/gu, '')
  return lower
    .normalize('NFD')
    .replace(/[ıəłđøßæœþð]/g, (letter) => LETTERS[letter]!)
    .replace(/\P{L}|\p{Lm}/gu, '')
}
