// Made by scripts/build-dictionaries.ts from dictionaries/*/abbreviations.txt. Do not edit.
export const stamp = '4864bfe36185dfe6'
export const abbreviations: Readonly<Record<string, string>> = {
  "en": "e.g.\ni.e.\nU.S."
}
