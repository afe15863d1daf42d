/** Exit codes, as documented. */
export const exitCodes = {done: 0, changes: 1, usage: 2, aside: 3, interrupted: 130} as const
