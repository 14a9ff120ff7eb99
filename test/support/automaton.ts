import { automatonOrWhy, type Automaton } from '../../src/values/automaton.js'

/** The automaton of a pattern that has one; undefined for any other. */
export function automaton(pattern: string): Automaton | undefined {
  const found = automatonOrWhy(pattern)
  return typeof found === 'string' ? undefined : found
}
