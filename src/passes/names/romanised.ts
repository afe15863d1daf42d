/** Beginnings and endings that systems of romanisation write in several ways, folded, and one way for all. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/^[iyj](?=[aou])/, 'y'],
  [/^[iyj]e/, 'e'],
  [/([aeiou])[iyj]e(?=v)/, '$1e'],
  [/(?:i[iyj]?|y[iy]?)a$/, 'ia'],
  [/(?:i[iyj]?|y[iyj]?|j)$/, 'i']
]

/** Whether two folded names are one name in two systems of romanisation, by how it begins and ends: Nataliia and Natalia, Yuriy and Iurii. */
export function isRomanisation(a: string, b: string): boolean {
  return oneWay(a) === oneWay(b)
}

const oneWay = (name: string): string => WAYS.reduce((written, [pattern, way]) => written.replace(pattern, way), name)
