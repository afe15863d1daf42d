/** What is to become of a token. */
export interface Verdict {
  readonly after: string
  readonly rule: string
  readonly confidence: number
  readonly evidence: string
  /** Only for a doubt: what is missing to be sure. */
  readonly why?: string
  /** Only for a doubt: what else may be meant, likeliest first. */
  readonly alternatives?: readonly string[]
}
