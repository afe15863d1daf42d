/** What stops an input before its end. Everything before it was read and stands. */
export class Damage extends Error {
  override readonly name = 'Damage'
}
