import { each, entries, type Operator } from '../edits.js'

export const overlays: Operator[] = [
  {
    name: 'a place that promises more time',
    code: 'LB7001',
    *plants(state) {
      for (const { data, replace } of each(state, 'overlay'))
        if (data.limits?.promised) yield replace(['limits', 'promised'], '90 workdays')
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
      for (const { data, drop } of each(state, 'overlay')) {
        const others = Object.keys(data).filter((key) =>
          /^(code|lead|partners|owner|contact|materials|benefits|faq|fee|links|delivery|periods|responsibilities|parameters|visits)$/.test(
            key
          )
        )
        if (others.length > 0) continue
        const stated = ['limits', 'channels', 'places'].filter((key) =>
          entries(data as never).some(([own]) => own === key)
        )
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
      for (const { data, replace } of each(state, 'overlay'))
        if (!data.ignore?.some(({ code }) => code === 'LB6944')) yield replace(['region'], '"430100"')
    }
  }
]
