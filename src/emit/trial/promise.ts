/** What the whole promises in one situation, in words. */
import type { Bundle } from '../../merge/bundle.js'
import type { Is } from '../../merge/outcome.js'
import { promisesOf } from '../../merge/process/promise.js'
import { durationText } from '../../vocabulary/duration.js'

/** A promise that the known times of items already break is none. */
export function promiseIn({ limits, process, situations }: Bundle, is: Is): string {
  const stated = promisesOf(limits.promised, process, situations).find(({ when }) => is(when))
  return stated && !stated.broken ? durationText(stated.time) : ''
}
