import { each, whenReviewed, type Operator } from '../edits.js'

export const sharing: Operator[] = [
  {
    name: 'not shared, without a basis',
    code: 'LB6704',
    *plants(state) {
      for (const { data, put } of each(state, 'resource')) if (!data.sharing) yield put([], 'sharing: not-shared')
    }
  },
  {
    name: 'not shared, yet available',
    code: 'LB6703',
    *plants(state) {
      for (const { data, put, replace } of each(state, 'resource'))
        if (!data.sharing)
          yield {
            given: [replace(['state'], 'available')],
            edits: [put([], 'sharing: not-shared\nlegalBasis: [保密条例]')]
          }
    }
  },
  {
    name: 'unavailable, and nobody says until when',
    code: 'LB6705',
    *plants(state) {
      for (const { doc, replace } of each(state, 'resource'))
        yield whenReviewed(state, doc, replace(['state'], 'unavailable'))
    }
  },
  {
    name: 'what it is asked by among what it gives',
    code: 'LB6706',
    *plants(state) {
      for (const { data, put } of each(state, 'resource')) yield put(['gives'], data.keys[0]!)
    }
  },
  {
    name: 'personal information shared without conditions',
    code: 'LB6968',
    *plants(state) {
      for (const { data, put } of each(state, 'resource')) if (!data.sharing) yield put([], 'sharing: unconditional')
    }
  },
  {
    name: 'a request that does not say who provides the data',
    code: 'LB6001',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'resource'))
        if (data.provider) yield whenReviewed(state, doc, drop(['provider']))
    }
  },
  {
    name: 'asked although it is known, without a basis',
    code: 'LB6707',
    also: { LB4003: 'the reason is put on record', LB4006: 'an example counts what is asked' },
    *plants(state) {
      for (const { data, doc, put } of each(state, 'item'))
        for (const [index, field] of (data.form ?? []).entries())
          if (typeof field !== 'string' && field.element && !field.ask && !field.filledBy)
            yield whenReviewed(state, doc, put(['form', index], 'ask: {reason: 数据更新较慢}'))
    }
  }
]
