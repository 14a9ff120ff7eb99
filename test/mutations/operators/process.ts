import { channelsIn } from '../../../src/vocabulary/channels.js'
import { parseDuration, workdays } from '../../../src/vocabulary/duration.js'
import { isTotal } from '../../../src/link/terms.js'
import { each, entries, whenReviewed, type Operator } from '../edits.js'

const days = (text: unknown) => {
  const duration = typeof text === 'string' ? parseDuration(text) : undefined
  return duration ? workdays(duration) : 0
}
const STAGES = ['accept', 'transfer', 'feedback', 'deliver']

export const process: Operator[] = [
  {
    name: 'a promise above the statutory limit',
    code: 'LB5002',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        if (data.limits?.statutory && days(data.limits.promised) > 1)
          yield replace(['limits', 'statutory'], '1 workday')
    }
  },
  {
    name: 'a service that promises less than one of its items',
    code: 'LB5003',
    also: { LB6610: 'the published days repeat the promise' },
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        if (days(data.limits?.promised) > 1 && !data.ignore) {
          const longest = Object.values(data.items).map(({ use }) =>
            days(state.program.docs.item.get(use)?.data.limits?.promised)
          )
          if (Math.max(...longest) > 1) yield replace(['limits', 'promised'], '1 workday')
        }
    }
  },
  {
    name: 'a service that promises more time than all its items need',
    code: 'LB6607',
    also: { LB6610: 'the published days repeat the promise' },
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        if (
          data.limits?.promised &&
          !data.ignore &&
          Object.values(data.items).every(({ use }) => isTotal(state.program.items.get(use)?.limits.promised ?? []))
        )
          yield replace(['limits', 'promised'], '900 workdays')
    }
  },
  {
    name: 'other days published than promised',
    code: 'LB6610',
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        if (data.published?.days && data.limits?.promised && days(data.limits.promised) === data.published.days)
          yield replace(['published', 'days'], String(data.published.days - 1))
    }
  },
  {
    name: 'other visits published than stated',
    code: 'LB6611',
    also: { LB4006: 'an example states the visits' },
    *plants(state) {
      for (const { data, set } of each(state, 'service'))
        if (data.published?.visits !== undefined && data.visits === undefined && !data.presence)
          yield set(['visits'], data.published.visits === 0 ? '1' : '0')
    }
  },
  {
    name: 'more steps than before',
    code: 'LB6612',
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        if (data.published?.steps !== undefined && data.baseline?.steps !== undefined)
          yield replace(['published', 'steps'], String(data.baseline.steps + 1))
    }
  },
  {
    name: 'immediate, but with days',
    code: 'LB6601',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (!data.handlingType && !data.abstract && days(data.limits?.promised) > 1)
          yield put([], 'handlingType: immediate')
    }
  },
  {
    name: 'visits without a reason',
    code: 'LB6602',
    *plants(state) {
      for (const { data, doc, put } of each(state, 'item'))
        if (data.visits === undefined && !data.presence && !data.abstract && !data.extends)
          yield whenReviewed(state, doc, put([], 'visits: 1'))
    }
  },
  {
    name: 'a reason without visits',
    code: 'LB6603',
    also: { LB4006: 'an example states the visits' },
    *plants(state) {
      for (const { data, put } of [...each(state, 'item'), ...each(state, 'service')])
        if (data.visits === 0 && !data.presence) yield put([], 'presence: [{reason: 现场核验}]')
    }
  },
  {
    name: 'no visit, and only the window',
    code: 'LB6604',
    also: { LB6620: 'an item may be offered online only' },
    *plants(state) {
      const refined = new Set([...each(state, 'overlay')].map(({ data }) => data.service))
      for (const { data, replace } of each(state, 'service'))
        if (data.visits === 0 && data.channels && !data.links && !refined.has(data.id))
          yield replace(['channels'], '[window]')
    }
  },
  {
    name: 'fully online, and yet visits',
    code: 'LB6605',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (data.visits && !data.onlineDepth) yield put([], 'onlineDepth: IV')
    }
  },
  {
    name: 'steps that take longer than promised',
    code: 'LB6608',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (data.steps?.length && data.limits?.promised && data.steps[0]!.when === undefined && !data.steps[0]!.time)
          yield put(['steps', 0], 'time: 300 workdays')
    }
  },
  {
    name: 'the lead as its own partner',
    code: 'LB6613',
    *plants(state) {
      for (const { data, put } of each(state, 'service'))
        if (data.lead && data.partners) yield put(['partners'], data.lead)
    }
  },
  {
    name: 'an owner that is not among the partners',
    code: 'LB6614',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'service'))
        for (const [index, partner] of (data.partners ?? []).entries())
          if (
            data.partners!.length > 1 &&
            Object.values(data.items).some(({ use }) => state.program.items.get(use)?.data.owner === partner) &&
            ![data.lead, ...data.partners!].some(
              (id) => id !== partner && state.program.docs.organization.get(id ?? '')?.data.parent === partner
            )
          )
            yield whenReviewed(state, doc, drop(['partners', index]))
    }
  },
  {
    name: 'a stage without a responsible department',
    code: 'LB5004',
    *plants(state) {
      for (const { data, put } of each(state, 'service')) {
        const offered = ['online', 'window'].filter((channel) =>
          channelsIn(data.channels).includes(channel as 'online')
        )
        const all = `{${offered.map((channel) => `${channel}: ${data.lead}`).join(', ')}}`
        if (!data.responsibilities && data.lead && offered.length > 0)
          yield put(
            [],
            `responsibilities: {${STAGES.slice(1)
              .map((stage) => `${stage}: ${all}`)
              .join(', ')}}`
          )
      }
    }
  },
  {
    name: 'a department responsible for a channel that is not offered',
    code: 'LB6615',
    *plants(state) {
      for (const { data, put } of each(state, 'service')) {
        const offered = ['online', 'window'].filter((channel) =>
          channelsIn(data.channels).includes(channel as 'online')
        )
        const all = `{${[...offered, 'terminal'].map((channel) => `${channel}: ${data.lead}`).join(', ')}}`
        if (!data.responsibilities && data.lead && data.channels && !channelsIn(data.channels).includes('terminal'))
          yield put([], `responsibilities: {${STAGES.map((stage) => `${stage}: ${all}`).join(', ')}}`)
      }
    }
  },
  {
    name: 'uncounted time without a basis',
    code: 'LB6616',
    *plants(state) {
      for (const { data, doc, put } of each(state, 'item'))
        if (data.limits && !data.limits.uncounted)
          yield whenReviewed(state, doc, put(['limits'], 'uncounted: [{name: 听证, time: 20 workdays}]'))
    }
  },
  {
    name: 'a milestone without anybody responsible',
    code: 'LB6617',
    *plants(state) {
      for (const { doc, put } of each(state, 'service'))
        yield whenReviewed(state, doc, put([], 'milestones: [{name: 系统对接, due: 2026-12-31}]'))
    }
  },
  {
    name: 'a bridge slower than the promise',
    code: 'LB6618',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (!data.system && !data.abstract && days(data.limits?.promised) > 1)
          yield put(
            [],
            'system: {name: 国垂系统, level: national, transfer: manual-bridge, bridge: {handoff: 每日导出, responsible: tax, deadline: 200 workdays, reconcile: 每周核对}}'
          )
    }
  },
  {
    name: 'a vertical system without a bridge',
    code: 'LB5005',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (!data.system && !data.abstract) yield put([], 'system: {name: 国垂系统, level: national}')
    }
  },
  {
    name: 'other days on the page of the service than of the item',
    code: 'LB6619',
    *plants(state) {
      for (const { data, put } of each(state, 'service'))
        for (const [name, { use, promised }] of entries(data.items))
          if (!promised && state.program.items.get(use)?.limits.promised)
            yield put(['items', name], 'promised: 180 workdays')
    }
  },
  {
    name: 'an item that is not offered online',
    code: 'LB6620',
    *plants(state) {
      const isBase = (id: string) => [...each(state, 'item')].some(({ data }) => data.extends === id)
      for (const { data } of each(state, 'service'))
        for (const { use } of Object.values(data.items)) {
          const item = [...each(state, 'item')].find((one) => one.data.id === use)
          if (
            Array.isArray(data.channels) &&
            data.channels.includes('online') &&
            !data.ignore &&
            item &&
            !item.data.channels &&
            !item.data.abstract &&
            !item.data.extends &&
            !isBase(item.data.id)
          )
            yield item.put([], 'channels: [window]')
        }
    }
  },
  {
    name: 'two items, each after the other',
    code: 'LB5001',
    also: { LB4006: 'an example states the days', LB5003: 'one of the two still comes after the other' },
    *plants(state) {
      for (const { data, set } of each(state, 'service')) {
        const [first, second] = entries(data.items)
        const isFree = first && second && [first, second].every(([, { after, optional }]) => !after && !optional)
        if (isFree)
          yield {
            edits: [
              set(['items', first[0], 'after'], `[${second[0]}]`),
              set(['items', second[0], 'after'], `[${first[0]}]`)
            ]
          }
      }
    }
  }
]
