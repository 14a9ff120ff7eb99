/** The nearest known name for one that is not known. */
import leven from 'leven'

/** A longer name is not a slip of the pen, and the distance would cost its square. */
const LONGEST = 64

/**
 * The known name nearest to an unknown one, for “did you mean”; undefined when none is near: at most a third of the name
 * may differ, but always one character, and never all of it. Case is ignored; ties go to the first in code-unit order.
 */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    const distance = leven(name.toLowerCase(), candidate.toLowerCase())
    if (distance >= Math.max(name.length, candidate.length) || distance > limit) continue
    if (distance < least || (distance === least && best !== undefined && candidate < best)) {
      best = candidate
      least = distance
    }
  }
  return best
}
