/** What went wrong, for programs. */
export type ErrorCode = 'options' | 'usage' | 'read' | 'write' | 'overlap' | 'document' | 'log' | 'resource'

/**
 * The one error class of kempt. Thrown for wrong use or wrong configuration,
 * never for what a document contains.
 */
export class KemptError extends Error {
  override readonly name = 'KemptError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}
