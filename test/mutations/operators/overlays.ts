import { each, type Operator } from '../edits.js'

/** What an overlay has that refines nothing. */
const SAYS_WHICH = new Set(['kind', 'id', 'name', 'region', 'source', 'service', 'item', 'ignore', 'note'])

export const overlays: Operator[] = [
  {
    name: 'a place that promises more time',
    code: 'LB7001',
    *plants(state) {
      for (const { data, set } of each(state, 'overlay'))
        if (state.program.docs.service.get(data.service ?? '')?.data.limits?.promised)
          yield set(['limits'], '{promised: 300 workdays}')
    }
  },
  {
    name: 'a place that asks for more visits',
    code: 'LB7004',
    *plants(state) {
      for (const { data, put } of each(state, 'overlay'))
        if (state.program.docs.service.get(data.service ?? '')?.data.visits !== undefined) yield put([], 'visits: 9')
    }
  },
  {
    name: 'a parameter that is not there',
    code: 'LB7003',
    *plants(state) {
      for (const { put } of each(state, 'overlay')) yield put([], 'parameters: {ceiling: 5}')
    }
  },
  {
    name: 'a place that refines nothing named',
    code: 'LB7005',
    *plants(state) {
      for (const { data, drop } of each(state, 'overlay')) if (data.service) yield drop(['service'])
    }
  },
  {
    name: 'a place that refines an unknown service',
    code: 'LB3002',
    *plants(state) {
      for (const { data, replace } of each(state, 'overlay')) if (data.service) yield replace(['service'], 'nothing')
    }
  },
  {
    name: 'a place that changes nothing',
    code: 'LB6941',
    *plants(state) {
      for (const { data, drop, has } of each(state, 'overlay')) {
        const stated = Object.keys(data).filter((key) => !SAYS_WHICH.has(key) && has([key]))
        yield { edits: stated.map((key) => drop([key])) }
      }
    }
  },
  {
    name: 'a place that repeats its base',
    code: 'LB6942',
    *plants(state) {
      for (const { data, set } of each(state, 'overlay')) {
        const base = state.program.docs.service.get(data.service ?? '')?.data
        const promised = base?.limits?.promised
        if (typeof promised === 'string') yield set(['limits'], `{promised: ${promised}}`)
        if (Array.isArray(base?.channels)) yield set(['channels'], `[${base.channels[0]}]`)
      }
    }
  },
  {
    name: 'two refinements of one place',
    code: 'LB6943',
    also: { LB6819: 'the window of the one is not in the place of the other' },
    *plants(state) {
      const all = [...each(state, 'overlay')]
      for (const { data, replace } of all) {
        const other = all.find((one) => one.data.service === data.service && one.data.id !== data.id)
        if (other) yield replace(['region'], `"${other.data.region}"`)
      }
    }
  },
  {
    name: 'a region outside the standard',
    code: 'LB6944',
    *plants(state) {
      for (const { data, drop } of each(state, 'overlay'))
        for (const [index, { code }] of (data.ignore ?? []).entries())
          if (code === 'LB6944') yield drop(data.ignore!.length === 1 ? ['ignore'] : ['ignore', index])
    }
  }
]
