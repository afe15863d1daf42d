// Made by scripts/build-dictionaries.ts from dictionaries/*/apostrophe-letters.tsv. Do not edit.
export const stamp = 'da642c778048f12a'
/** Rows of letter, + or -, and what it stands after. */
export const apostropheLetters: Readonly<Record<string, string>> = {
  "be": "ʼ+*",
  "uk": "ʼ+*",
  "uz": "ʼ-*\nʻ-GOgo"
}
