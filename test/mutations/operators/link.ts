import { each, entries, type Operator } from '../edits.js'

export const links: Operator[] = [
  {
    name: 'one id for two code lists',
    code: 'LB3001',
    *plants(state) {
      // Given to a material that is there besides: what refers to the old name is not wrong then.
      for (const { replace } of each(state, 'codelist')) yield replace(['id'], 'education')
    }
  },
  {
    name: 'an item that does not exist',
    code: 'LB3002',
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        for (const name of Object.keys(data.items)) yield replace(['items', name, 'use'], 'nothing-like-it')
    }
  },
  {
    name: 'a material that does not exist',
    code: 'LB3002',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        for (const [index, use] of (data.materials ?? []).entries())
          if (typeof use !== 'string' && use.material) yield replace(['materials', index, 'material'], 'no-such-paper')
    }
  },
  {
    name: 'a department that does not exist',
    code: 'LB3002',
    *plants(state) {
      for (const { data, replace } of each(state, 'service')) if (data.lead) yield replace(['lead'], 'no-department')
    }
  },
  {
    name: 'a role that does not exist',
    code: 'LB3003',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        for (const [index, use] of (data.materials ?? []).entries())
          if (typeof use !== 'string' && use.of) yield replace(['materials', index, 'of'], 'nobody')
    }
  },
  {
    name: 'an element that does not exist',
    code: 'LB3004',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        for (const [index, field] of (data.form ?? []).entries())
          if (typeof field !== 'string' && field.element && !field.section?.includes('信息'))
            yield replace(['form', index, 'element'], (name) => `${name.split('.')[0]!}.nothing`)
    }
  },
  {
    name: 'a condition on a question that is not asked',
    code: 'LB3005',
    *plants(state) {
      for (const { data, set, at } of each(state, 'item'))
        for (const [index, use] of (data.materials ?? []).entries())
          if (typeof use !== 'string' && use.material && !use.when && at(['materials', index]).startsWith('{'))
            yield set(['materials', index, 'when'], '{unasked: true}')
    }
  },
  {
    name: 'a condition without its name',
    code: 'LB3008',
    *plants(state) {
      for (const { data, set } of each(state, 'service'))
        for (const [name, { when, optional }] of entries(data.items))
          if (!when && !optional) yield set(['items', name, 'when'], '{is: unnamed}')
    }
  },
  {
    name: 'an item after one that the service does not have',
    code: 'LB3018',
    *plants(state) {
      for (const { data, set } of each(state, 'service'))
        for (const [name, { after }] of entries(data.items))
          if (!after) yield set(['items', name, 'after'], '[nothing]')
    }
  },
  {
    name: 'a field that stands twice',
    code: 'LB3024',
    *plants(state) {
      for (const { data, at, put } of each(state, 'item'))
        if (data.form && at(['form', 0]).startsWith('{')) yield put(['form'], at(['form', 0]))
    }
  },
  {
    name: 'limits the wrong way round',
    code: 'LB3029',
    *plants(state) {
      for (const { data, put } of each(state, 'entity'))
        for (const [id, { maxLength, minLength }] of entries(data.elements))
          if (maxLength && minLength === undefined) yield put(['elements', id], `minLength: ${maxLength + 1}`)
    }
  },
  {
    name: 'a source that is not listed',
    code: 'LB3037',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        if (typeof data.source === 'string' && data.sources) yield replace(['source'], 'hearsay')
    }
  }
]

export const schema: Operator[] = [
  {
    name: 'a kind that does not exist',
    code: 'LB2002',
    *plants(state) {
      for (const { replace } of each(state, 'organization')) yield replace(['kind'], 'department')
    }
  },
  {
    name: 'a service without items',
    code: 'LB2006',
    *plants(state) {
      for (const { drop } of each(state, 'service')) yield drop(['items'])
    }
  },
  {
    name: 'a key that does not exist',
    code: 'LB2007',
    *plants(state) {
      for (const { put } of each(state, 'item')) yield put([], 'colour: red')
    }
  },
  {
    name: 'a key by its Chinese name',
    code: 'LB2008',
    *plants(state) {
      for (const { data, put } of each(state, 'item')) if (!data.limits) yield put([], '时限: 5')
    }
  },
  {
    name: 'a value that is not one of the list',
    code: 'LB2015',
    *plants(state) {
      for (const { set } of each(state, 'item')) yield set(['status'], 'final')
    }
  },
  {
    name: 'a code whose zeros are lost',
    code: 'LB1050',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        if (data.codes?.catalog?.startsWith('0'))
          yield replace(['codes', 'catalog'], (code) => code.replaceAll('"', ''))
    }
  },
  {
    name: 'a full-width colon',
    code: 'LB1034',
    *plants(state) {
      for (const { file, text } of each(state, 'material')) {
        const start = text.indexOf('status: ')
        const name = text.indexOf('\nname: ')
        if (start < 0 && name > 0) yield { file, start: name + 5, end: name + 7, text: '：' }
      }
    }
  }
]

export const merging: Operator[] = [
  {
    name: 'a limit that contradicts that of the element',
    code: 'LB4001',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        for (const [index, field] of (data.form ?? []).entries())
          if (
            typeof field !== 'string' &&
            /^\w+\.(name|address)$/.test(field.element ?? '') &&
            !field.maxLength &&
            !field.filledBy
          )
            yield put(['form', index], 'minLength: 900')
    }
  },
  {
    name: 'values that cannot be told apart on the way back',
    code: 'LB4002',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        for (const [index, field] of (data.form ?? []).entries())
          if (typeof field !== 'string' && /^\w+\.sex$/.test(field.element ?? '') && !field.map)
            yield put(['form', index], 'map: {recode: {"1": M, "2": M, "0": U, "9": U}}')
    }
  },
  {
    name: 'an item that can never apply',
    code: 'LB4004',
    also: { LB4005: 'one of a choice is missing then', LB4006: 'an example expects it' },
    *plants(state) {
      for (const { data, set } of each(state, 'service')) {
        const [yesNo] = entries(data.situations).find(([, { type }]) => type === 'boolean') ?? []
        for (const [name, { when, optional }] of entries(data.items))
          if (yesNo && when && !optional)
            yield set(['items', name, 'when'], `{all: [{${yesNo}: true}, {${yesNo}: false}]}`)
      }
    }
  },
  {
    name: 'an example that expects another number',
    code: 'LB4006',
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        for (const [index, { expect }] of (data.examples ?? []).entries())
          if (typeof expect.asked === 'number') yield replace(['examples', index, 'expect', 'asked'], '999')
          else if (expect.days !== undefined) yield replace(['examples', index, 'expect', 'days'], '999')
    }
  }
]
