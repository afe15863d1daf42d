/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One replacement, in the coordinates of the text that its pass saw. */
export interface Edit extends Span {
  readonly before: string
  readonly after: string
  readonly rule: string
  /** How sure the rule is, 0 to 1. */
  readonly confidence: number
  /** Why, in words a person can check. */
  readonly evidence?: string
}
