/** Conditions of which some tests cannot be said, on the safe side. */
import { all, any, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'

/** The condition with some tests taken as holding wherever that makes the whole wider, or narrower. */
export function bound(cond: Cond, isUnknown: (test: Extract<Cond, { op: 'test' }>) => boolean, wider: boolean): Cond {
  switch (cond.op) {
    case 'true':
    case 'false':
      return cond
    case 'not':
      return not(bound(cond.of, isUnknown, !wider))
    case 'all':
      return all(...cond.of.map((part) => bound(part, isUnknown, wider)))
    case 'any':
      return any(...cond.of.map((part) => bound(part, isUnknown, wider)))
    case 'test':
      return isUnknown(cond) ? (wider ? TRUE : FALSE) : cond
  }
}
