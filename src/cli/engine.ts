import {setFlagsFromString} from 'node:v8'

/**
 * The optimizing compiler takes a fifth of the CPU time of a run of some seconds. A function is compiled once it has run four times as long as by
 * default, and less of what it calls is compiled into it: 0.8 of the CPU time for 20 MB of HTML, the same for 75 MB of it and for text with all passes.
 */
const FLAGS = ['--interrupt-budget=270336', '--max-inlined-bytecode-size-cumulative=200']
/** The last version of Node whose engine is known to have these flags; an unknown one would be named on standard error. */
const LAST = 24
/**
 * What the compiler does that costs more than it gains in runs of some seconds: loops peeled, jumps threaded. Without it, about 0.96 of the CPU time
 * for text with all passes, the same for HTML. Later engines have one compiler more, and not all of these flags.
 */
const LEAN = ['--no-turbo-loop-peeling', '--no-turbo-jt']
const LAST_LEAN = 20

/** Set up the JavaScript engine, before any work is loaded; it counts for all threads. */
export function tuneEngine(): void {
  const version = Number.parseInt(process.versions.node, 10)
  if (version <= LAST) for (const flag of FLAGS) setFlagsFromString(flag)
  if (version <= LAST_LEAN) for (const flag of LEAN) setFlagsFromString(flag)
}
