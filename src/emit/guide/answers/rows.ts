/** The rows of the first screen for whoever has answered: what is certain, and until then what holds for all. */
import { all, any, FALSE, not, type Cond } from '../../../condition/cond.js'
import { choiceFact } from '../../../condition/fact.js'
import type { Bundle } from '../../../merge/bundle.js'
import { saysNothing } from '../../../merge/ledger/errands.js'
import { materialParts, outcomeOf } from '../../../merge/outcome.js'
import { statesVisits, visitConds } from '../../../merge/process/visits.js'
import { isPossible } from '../../../situations/index.js'
import { countText } from '../../../wording/counts.js'
import { lexiconOf } from '../../../wording/lexicon.js'
import { unmet } from '../../../wording/refusal.js'
import { promiseIn } from '../../trial/promise.js'
import { promisedText, visitText } from '../../trial/words.js'
import { openCond } from '../choice.js'
import { feeLines } from '../fees.js'
import { visitsByChannel } from '../first-screen.js'
import { placeLines, presenceLines } from '../where.js'
import type { LinkedText, Row, Standing } from '../rows.js'
import { timeConds } from './conds.js'
import type { Live, Outcomes } from './live.js'

/** Each row with what its answers decide; a row of which nothing depends stays as it is. */
export function answeredRows(rows: readonly Row[], bundle: Bundle, live: Live): Row[] {
  const more: Record<string, (texts: LinkedText[]) => LinkedText[]> = {
    能不能办: (texts) => [...texts, ...refusals(bundle, live)],
    带什么: (texts) => brought(texts, bundle, live),
    多久: (texts) => outcome(texts, times(bundle, live)),
    跑几次: (texts) => [...outcome(texts, visits(bundle, live)), ...comings(bundle, live)],
    费用: (texts) => fees(texts, bundle)
  }
  return rows.map(({ term, texts }) => ({ term, texts: more[term]?.(texts) ?? texts }))
}

/** Below the questions: what they come to, in the words of the first screen. */
export function resultRows(rows: readonly Row[], bundle: Bundle, live: Live): Row[] {
  const { itemName } = lexiconOf(bundle)
  const names = bundle.items.map(({ usage, when }) => ({ name: itemName(usage), cond: when }))
  const places = placeLines(bundle)
  const told = new Map(rows.map(({ term, texts }) => [term, texts]))
  const again = (term: string) => {
    const texts = told.get(term)?.filter(({ standing }) => standing !== 'still') ?? []
    return texts.length > 0 ? [{ term, texts }] : []
  }
  return [
    ...(refusals(bundle, live).length > 0 ? [{ term: '能不能办', texts: refusals(bundle, live) }] : []),
    { term: '办哪几项', texts: [{ text: '', href: null, names }] },
    ...['带什么', '多久', '跑几次', '费用'].flatMap(again),
    ...(places.some(({ cond }) => cond?.op !== 'true') ? [{ term: '在哪办', texts: places }] : [])
  ]
}

const plain = (text: string, standing: Standing, css: string): LinkedText => ({ text, href: null, standing, css })

function refusals(bundle: Bundle, live: Live): LinkedText[] {
  const { itemName } = lexiconOf(bundle)
  return [
    ...bundle.gates.map(({ text, item, must }) =>
      plain(`不能办：${unmet(text, item && itemName(item)).zh}`, 'stop', `stop ${live.stopOf(not(must))}`)
    ),
    ...bundle.choose
      .filter(({ min }) => min > 0)
      .map(({ items, min, max }) => {
        const none = all(...items.map((usage) => not(chosen(usage))))
        const many = items.length > 6 ? `${items.length} 项里` : `${items.map(itemName).join('、')}，`
        return plain(`请选要办的：${many}${countText({ min, max }, items.length)}`, 'stop', `stop ${live.stopOf(none)}`)
      })
  ]
}

function chosen(usage: string): Cond {
  return { op: 'test', fact: choiceFact(usage), is: 'in', values: [true] }
}

/** What is said of all falls silent once the answers decide. */
function outcome(texts: readonly LinkedText[], made: Outcomes | undefined): LinkedText[] {
  if (!made) return [...texts]
  return [
    ...texts.map((text): LinkedText => ({ ...text, standing: 'range', css: made.until })),
    ...made.texts.map(({ text, css }) => plain(text, 'stop', css))
  ]
}

function times(bundle: Bundle, live: Live): Outcomes | undefined {
  return live.outcomesOf(timeConds(bundle), (is) => {
    const { days, openDays } = outcomeOf(unfilled(bundle), is)
    return promisedText({
      ...(days !== undefined && { days }),
      openDays,
      promise: days === undefined ? promiseIn(bundle, is) : ''
    })
  })
}

function visits(bundle: Bundle, live: Live): Outcomes | undefined {
  if (!statesVisits(bundle)) return undefined
  const conds = [...visitConds(bundle), ...bundle.channels.map(({ when }) => when)]
  return live.outcomesOf(conds, (is) => {
    const { visits: count } = outcomeOf(unfilled(bundle), is)
    const visitsOf = count === 0 ? visitsByChannel(bundle, is) : { lead: '', others: [] }
    return [visitText({ visits: count, visitsOf }, 'zh'), ...visitsOf.others].join('；')
  })
}

/** What is filled in and brought takes no part in how long it takes, and is not looked at again for each case. */
function unfilled(bundle: Bundle): Bundle {
  return { ...bundle, fields: [], materials: [], alternatives: [] }
}

function comings(bundle: Bundle, live: Live): LinkedText[] {
  return presenceLines(bundle).map(({ text, cond }) => plain(text, 'stop', live.stopOf(cond)))
}

function fees(texts: readonly LinkedText[], bundle: Bundle): LinkedText[] {
  const lines = feeLines(bundle)
  return lines.length === 0
    ? [...texts]
    : [...texts.map((text): LinkedText => ({ ...text, standing: 'still' })), ...lines]
}

function brought(texts: readonly LinkedText[], bundle: Bundle, live: Live): LinkedText[] {
  const made = live.sumOf(
    materialParts(bundle).map(({ conds, brought: of }) => ({ conds, count: (is) => of(is).length }))
  )
  if (!made) return [...texts]
  const { itemName, situations } = lexiconOf(bundle)
  // Of a choice the fewest are counted.
  const open = bundle.alternatives
    .map((group) => openCond(group, bundle))
    .filter((cond) => isPossible(cond, situations) !== false)
  const silent = bundle.items.filter(({ doc }) => saysNothing(doc))
  return [
    ...texts.map((text): LinkedText => ({ ...text, standing: 'range', css: made.until })),
    {
      ...plain('按您的回答，要带 ', 'stop', made.sum),
      names: open.length > 0 ? [{ name: '至少 ', css: `${live.stopOf(any(FALSE, ...open))}` }] : [],
      sum: ' 样'
    },
    ...(silent.length === 0
      ? []
      : [
          {
            ...plain('', 'stop', made.sum),
            names: [
              { name: '要什么材料，来源没有写：', css: live.stopOf(any(FALSE, ...silent.map(({ when }) => when))) },
              ...silent.map(({ usage, when }) => ({ name: itemName(usage), cond: when }))
            ]
          }
        ])
  ]
}
