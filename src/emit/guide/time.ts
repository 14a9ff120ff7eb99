/** 多久：one time for one thing. Where the parts of a service take longer than it promises, the parts are what is true. */
import { durationText, workdays } from '../../condition/duration.js'
import type { Bundle } from '../../merge/bundle.js'
import { longestChain } from '../../merge/longest.js'
import { isOrderUnknown, relationsOf } from '../../merge/relations.js'
import { timedText } from './flow.js'
import { lexiconOf } from './lexicon.js'
import { list, unique } from './text.js'

const UNKNOWN_ORDER = '先后没有写明的事项能不能同时办，来源没有写'

export function timeTexts(bundle: Bundle): string[] {
  const stated = bundle.limits.promised.length > 0 ? promised(bundle) : ofItems(bundle)
  return stated.length === 0 ? [] : [...stated, ...apart(bundle)]
}

/** Each promise of the service, or what its items take together where they take longer. */
function promised(bundle: Bundle): string[] {
  const { situations } = bundle
  const { when: say } = lexiconOf(bundle)
  const { tasks, edges } = bundle.process
  const lines = bundle.limits.promised.flatMap(({ time, when }) => {
    const only = say(when)
    if (only === undefined) return []
    const chain = longestChain(tasks, edges, { situations, within: when })
    const isBroken = chain !== undefined && chain.days > workdays(time)
    const names = chain?.items.map((item) => `“${lexiconOf(bundle).itemName(item)}”`).join('、') ?? ''
    const text = isBroken ? `${chain.days} 个工作日（按${names}的承诺）` : `承诺 ${durationText(time)}办结`
    return [{ text: only === '' ? text : `${only}时，${text}`, isBroken }]
  })
  return [...lines.map(({ text }) => text), ...(lines.some(({ isBroken }) => isBroken) ? unknownOrder(bundle) : [])]
}

function ofItems(bundle: Bundle): string[] {
  const { least: from, most: to, incomplete } = bundle.ledger
  const [least, most] = [from.after.days, to.after.days]
  if (least === null || most === null || incomplete.after.includes('days')) return []
  const range = least === most ? `${most} 个工作日` : `${least} 至 ${most} 个工作日，看您的情形`
  return [`按各事项的承诺，${range}`, ...unknownOrder(bundle)]
}

function unknownOrder(bundle: Bundle): string[] {
  const relation = relationsOf(bundle.process, bundle.situations)
  return isOrderUnknown(bundle.process, relation) ? [UNKNOWN_ORDER] : []
}

/** Waiting periods and special procedures, with their lengths: no promise counts them. */
function apart(bundle: Bundle): string[] {
  const { limits, process } = bundle
  const times = [...process.tasks, limits].flatMap(({ waiting, uncounted }) => [...waiting, ...uncounted])
  const texts = unique(times.flatMap(({ basis: _, ...time }) => timedText(time, bundle)))
  return texts.length > 0 ? [`另有${list(texts)}，不计在内`] : []
}
