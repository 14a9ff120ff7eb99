import { each, entries, whenReviewed, type Operator } from '../edits.js'

const ASKED = { LB4012: 'an example does not answer the new question' }

export const conditions: Operator[] = [
  {
    name: 'a named condition that nothing uses',
    code: 'LB6503',
    *plants(state) {
      for (const { data, put } of [...each(state, 'item'), ...each(state, 'service')]) {
        const [yesNo] = entries(data.situations).find(([, { type }]) => type === 'boolean') ?? []
        if (yesNo && !data.conditions) yield put([], `conditions: {spare: {name: 备用, when: {${yesNo}: true}}}`)
      }
    }
  },
  {
    name: 'a parameter that nothing uses',
    code: 'LB6504',
    *plants(state) {
      for (const { data, put } of [...each(state, 'item'), ...each(state, 'service')])
        if (!data.parameters && !('abstract' in data && data.abstract))
          yield put([], 'parameters: {spare: {name: 备用参数, type: integer, default: 3}}')
    }
  },
  {
    name: 'a role without a part',
    code: 'LB6505',
    *plants(state) {
      for (const { data, doc, put } of each(state, 'item'))
        if (data.form && data.roles && !data.abstract)
          yield whenReviewed(state, doc, put(['roles'], 'spare: {entity: person, name: 备用, optional: true}'))
    }
  },
  {
    name: 'a question of an item that changes nothing',
    code: 'LB6501',
    also: ASKED,
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (data.situations && !data.abstract) yield put(['situations'], 'spare: {ask: 是否另有情形, type: boolean}')
    }
  },
  {
    name: 'a question of a service that changes nothing',
    code: 'LB6502',
    also: ASKED,
    *plants(state) {
      for (const { data, put } of each(state, 'service'))
        if (data.situations) yield put(['situations'], 'spare: {ask: 是否另有情形, type: boolean}')
    }
  },
  {
    name: 'a subject without a part',
    code: 'LB6506',
    *plants(state) {
      for (const { put } of each(state, 'service')) yield put(['subjects'], 'spare: {entity: vehicle, name: 备用车辆}')
    }
  },
  {
    name: 'two options with one name',
    code: 'LB6509',
    *plants(state) {
      for (const { data, replace } of [...each(state, 'item'), ...each(state, 'service')])
        for (const [id, { options }] of entries(data.situations)) {
          const [first, second] = entries<string | { name: string }>(options)
          if (first && second && typeof first[1] === 'string' && typeof second[1] === 'string')
            yield replace(['situations', id, 'options', second[0]], first[1])
        }
    }
  },
  {
    name: 'the label of an option instead of its code, where the codes are known',
    code: 'LB3006',
    *plants(state) {
      for (const { data, replace } of [...each(state, 'item'), ...each(state, 'service')])
        for (const [index, use] of [...((data as { materials?: unknown[] }).materials ?? [])].entries())
          for (const [fact, value] of entries((use as { when?: Record<string, unknown> }).when)) {
            const options = entries<string | { name: string }>(data.situations?.[fact]?.options)
            const option = options.find(([code]) => code === value)?.[1]
            if (option)
              yield replace(['materials', index, 'when', fact], typeof option === 'string' ? option : option.name)
          }
    }
  },
  {
    name: 'an item that no example covers any more',
    code: 'LB6511',
    also: { LB6001: 'without examples the service is not complete' },
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'service'))
        for (const [index, { expect }] of (data.examples ?? []).entries()) {
          const others = data.examples!.filter((_, other) => other !== index).flatMap((each) => each.expect.items ?? [])
          if (expect.items?.some((name) => !others.includes(name)) && data.examples!.length > 1)
            yield whenReviewed(state, doc, drop(['examples', index]))
        }
    }
  }
]
