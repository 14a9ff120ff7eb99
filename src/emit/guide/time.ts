/** 多久：one time for one thing. Where the parts of a service take longer than it promises, the parts are what is true. */
import { all, any, FALSE, type Cond } from '../../condition/cond.js'
import { durationText } from '../../vocabulary/duration.js'
import { isTotal } from '../../link/terms.js'
import type { Bundle } from '../../merge/bundle.js'
import { promisesOf } from '../../merge/process/promise.js'
import { hasUnknownOrder } from '../../merge/process/relations.js'
import { openDaysText, rangeAfter } from '../numbers.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { unique } from '../../base/text.js'

const UNKNOWN_ORDER = '哪些事项能同时办，来源没有写；不能同时办的，还要更久'

export function timeTexts(bundle: Bundle): string[] {
  const stated = bundle.limits.promised.length > 0 ? promised(bundle) : ofItems(bundle)
  return stated.length === 0 ? [] : [...stated, ...apart(bundle)]
}

/** Each promise of the service, or what its items take together where they take longer. */
function promised(bundle: Bundle): string[] {
  const { when: say } = lexiconOf(bundle)
  const lines = promisesOf(bundle.limits.promised, bundle.process, bundle.situations).flatMap(
    ({ time, when, broken }) => {
      const only = say(when)
      if (only === undefined) return []
      const text = broken ? chainText(broken, only === '', bundle) : `承诺 ${durationText(time)}办结`
      return [{ text: only === '' ? text : `${only}时，${text}`, isBroken: broken !== undefined }]
    }
  )
  return [...lines.map(({ text }) => text), ...(lines.some(({ isBroken }) => isBroken) ? unknownOrder(bundle) : [])]
}

/** The longest chain is not everybody's: how long the others take is said where it can be. */
function chainText({ days, items }: { days: number; items: string[] }, isWhole: boolean, bundle: Bundle): string {
  const { least, most } = bundle.ledger
  const names = unique(items.map((item) => `“${lexiconOf(bundle).unitName(item)}”`))
  const open = openDaysText(bundle)
  const why = names.length > 1 ? `${names.join('')}一个接一个办` : `${names[0]}`
  const from = least.after.days
  const isKnown = isWhole && from !== null && most.after.days === days && silentItems(bundle) === 0
  return isKnown && from < days
    ? `${from > 0 ? `${from} 至` : '最多'} ${days} 个工作日${open}，看您的情形；最久的是${why}`
    : names.length > 1 || !isWhole
      ? `${days} 个工作日${open}，按${why}的承诺`
      : `${days} 个工作日${open}，是各事项的承诺里最久的`
}

function ofItems(bundle: Bundle): string[] {
  const { ledger, items } = bundle
  const range = rangeAfter(ledger, 'days')
  const silent = silentItems(bundle)
  if (range === '' || silent === items.length) return []
  const varies = range.includes('至') ? '，看您的情形' : ''
  return [
    `按各事项的承诺，${ledger.incomplete.after.includes('days') ? '至少 ' : ''}${range} 个工作日${openDaysText(bundle)}${varies}`,
    ...(silent > 0 ? [`有 ${silent} 项要办多久，来源没有写`] : []),
    ...unknownOrder(bundle)
  ]
}

/** Of so many items no source says how long they take. */
function silentItems({ items }: Bundle): number {
  return items.filter(({ limits }) => !isTotal(limits.promised)).length
}

function unknownOrder({ process, situations }: Bundle): string[] {
  return hasUnknownOrder(process, situations) ? [UNKNOWN_ORDER] : []
}

/** Waiting periods and special procedures, with their lengths: no promise counts them. */
function apart(bundle: Bundle): string[] {
  const { limits, process } = bundle
  // What one item waits for concerns only those for whom it is handled.
  const times = [
    ...process.tasks.flatMap(({ waiting, uncounted, when: of }) =>
      [...waiting, ...uncounted].map((time) => ({ ...time, when: all(of, time.when) }))
    ),
    ...limits.waiting,
    ...limits.uncounted
  ]
  const conds = new Map<string, Cond>()
  for (const { name, time, when } of times) {
    const text = `另有${name} ${durationText(time)}，不计在内`
    conds.set(text, any(conds.get(text) ?? FALSE, when))
  }
  return [...conds].flatMap(([text, cond]) => {
    const only = lexiconOf(bundle).when(cond)
    return only === undefined ? [] : [only === '' ? text : `${only}时，${text}`]
  })
}
