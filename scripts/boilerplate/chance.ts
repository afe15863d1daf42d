/** A number in [0, 1) that depends on a text and a number, and nothing else. */
export function chance(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return ((value ^ (value >>> 15)) >>> 0) / 2 ** 32
}
