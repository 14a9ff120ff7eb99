import { each, entries, type Operator } from '../edits.js'

/** 统一社会信用代码 whose last character is right; of nobody. */
const USCC = '91210100MA0000001G'

export const coding: Operator[] = [
  {
    name: 'a service code with another letter',
    code: 'LB6202',
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        if (data.code) yield replace(['code'], (code) => code.replace(/C([NPC])/, 'K$1'))
    }
  },
  {
    name: 'a basic code that lacks a digit',
    code: 'LB6202',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        if (data.codes?.catalog) yield replace(['codes', 'catalog'], (code) => code.replace(/\d(["']?)$/, '$1'))
    }
  },
  {
    name: 'a material code that is cut short',
    code: 'LB6202',
    *plants(state) {
      for (const { data, replace } of each(state, 'material'))
        if (data.code) yield replace(['code'], (code) => code.slice(0, -2))
    }
  },
  {
    name: 'a wrong check character',
    code: 'LB6203',
    *plants(state) {
      for (const { data, put, file } of each(state, 'organization')) {
        const valid = put([], `uscc: ${USCC}`)
        const wrong = { ...valid, text: valid.text.replace(USCC, `${USCC.slice(0, -1)}H`) }
        if (!data.uscc) yield { edits: [{ ...wrong, file }] }
      }
    }
  },
  {
    name: 'a type that is not the one in the code',
    code: 'LB6205',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        if (data.codes?.catalog && data.type)
          yield replace(['type'], data.type === '行政给付' ? '行政确认' : '行政给付')
    }
  },
  {
    name: 'a part of a code structure that is not there',
    code: 'LB6206',
    *plants(state) {
      for (const { data, replace } of each(state, 'standard'))
        for (const [id, { segments }] of entries(data.codes))
          for (const [index, { ref }] of segments.entries())
            if (ref && id === 'serviceImplementation') yield replace(['codes', id, 'segments', index, 'ref'], 'nothing')
    }
  },
  {
    name: 'one code for two materials',
    code: 'LB6215',
    *plants(state) {
      const coded = [...each(state, 'material')].filter(({ data }) => data.code)
      for (const [index, { replace }] of coded.slice(1).entries()) yield replace(['code'], coded[index]!.data.code!)
    }
  },
  {
    name: 'one code for two services',
    code: 'LB6215',
    *plants(state) {
      const coded = [...each(state, 'service')].filter(({ data }) => data.code)
      for (const [index, { replace }] of coded.slice(1).entries()) yield replace(['code'], coded[index]!.data.code!)
    }
  },
  {
    name: 'a department code that the table does not have',
    code: 'LB6216',
    *plants(state) {
      for (const { data, replace } of each(state, 'organization'))
        if (data.departmentCode) yield replace(['departmentCode'], '"98"')
    }
  },
  {
    name: 'a type of item that does not exist',
    code: 'LB6003',
    *plants(state) {
      for (const { data, replace } of each(state, 'item')) if (data.type) yield replace(['type'], '行政认定')
    }
  },
  {
    name: 'a level that is not in the list',
    code: 'LB6217',
    *plants(state) {
      for (const { data, put } of each(state, 'item')) if (!data.level && !data.abstract) yield put([], 'level: [街道]')
    }
  },
  {
    name: 'an audience that is not in the list',
    code: 'LB6217',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (!data.audience && !data.abstract) yield put([], 'audience: [群众]')
    }
  },
  {
    name: 'a region that does not exist in the province',
    code: 'LB6218',
    *plants(state) {
      for (const { replace } of each(state, 'overlay')) yield replace(['region'], '"219999"')
    }
  },
  {
    name: 'a parent code that the list does not have',
    code: 'LB6219',
    *plants(state) {
      for (const { data, replace } of each(state, 'codelist'))
        for (const [code, entry] of entries(data.codes))
          if (typeof entry !== 'string' && entry.parent) yield replace(['codes', code, 'parent'], '"998877"')
    }
  },
  {
    name: 'two codes with one name',
    code: 'LB6220',
    *plants(state) {
      for (const { data, replace } of each(state, 'codelist')) {
        const [first, second] = entries(data.codes)
        if (first && second && typeof first[1] === 'string' && typeof second[1] === 'string')
          yield replace(['codes', second[0]], first[1])
      }
    }
  }
]
