import { each, entries, type Operator } from '../edits.js'

export const naming: Operator[] = [
  {
    name: 'a service name without quotation marks',
    code: 'LB6002',
    *plants(state) {
      for (const { replace } of each(state, 'service')) yield replace(['name'], (name) => name.replace(/[“”]/g, ''))
    }
  },
  {
    name: 'straight quotation marks in the name of an item',
    code: 'LB6101',
    *plants(state) {
      for (const { replace } of each(state, 'item')) yield replace(['name'], (name) => `${name}"新办"`)
    }
  },
  {
    name: 'a name that ends with a full stop',
    code: 'LB6105',
    *plants(state) {
      for (const { replace } of each(state, 'material')) yield replace(['name'], (name) => `${name}。`)
      for (const { replace } of each(state, 'organization')) yield replace(['name'], (name) => `${name}。`)
    }
  },
  {
    name: 'an item named like another',
    code: 'LB6102',
    also: { LB6007: 'what was excused as written twice in brackets has no brackets any more' },
    *plants(state) {
      const names = [...each(state, 'item')].filter(({ data }) => !data.abstract)
      for (const [index, { replace }] of names.slice(1).entries()) yield replace(['name'], names[index]!.data.name)
    }
  },
  {
    name: 'a service named like another',
    code: 'LB6102',
    *plants(state) {
      const names = [...each(state, 'service')]
      for (const [index, { replace }] of names.slice(1).entries()) yield replace(['name'], names[index]!.data.name)
    }
  },
  {
    name: 'an alias that is the name of another material',
    code: 'LB6103',
    *plants(state) {
      const all = [...each(state, 'material')].filter(({ data }) => !data.aliases)
      for (const [index, { put }] of all.slice(1).entries()) yield put([], `aliases: [${all[index]!.data.name}]`)
    }
  },
  {
    name: 'an alias that is the name of another element',
    code: 'LB6104',
    *plants(state) {
      for (const { data, put } of each(state, 'entity')) {
        const [first, second] = entries(data.elements)
        if (first && second && !second[1].aliases) yield put(['elements', second[0]], `aliases: [${first[1].name}]`)
      }
    }
  },
  {
    name: 'an optional item written twice',
    code: 'LB6106',
    also: {
      LB4010: 'a subject that is there when the first is chosen is not there for the second',
      LB6007: 'a promise that was excused as longer than its parts is not, with one more part'
    },
    *plants(state) {
      for (const { data, at, put } of each(state, 'service'))
        for (const [name, { optional }] of entries(data.items))
          if (optional && at(['items', name]).startsWith('{')) yield put(['items'], `again: ${at(['items', name])}`)
    }
  }
]
