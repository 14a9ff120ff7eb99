/** What the whole promises in one situation, in words, and what of it the items of that situation break. */
import type { Bundle } from '../../merge/bundle.js'
import type { Is } from '../../merge/outcome.js'
import { promisesOf } from '../../merge/process/promise.js'
import { durationText, workdays } from '../../vocabulary/duration.js'
import { brokenPromiseText } from '../disputed.js'

/** A promise that the known times of items already break is none. */
export function promiseIn({ limits, process, situations }: Bundle, is: Is): string {
  const stated = promisesOf(limits.promised, process, situations).find(({ when }) => is(when))
  return stated && !stated.broken ? durationText(stated.time) : ''
}

/** The published figure of the whole where what is done here takes longer; nobody is told only one of the two. */
export function brokenIn({ limits }: Bundle, is: Is, days: number | undefined): string[] {
  const stated = limits.promised.find(({ when }) => is(when))
  return stated && days !== undefined && days > workdays(stated.time)
    ? [`承诺时限：${brokenPromiseText(stated.time)}`]
    : []
}
