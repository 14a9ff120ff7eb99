import { each, entries, whenReviewed, type Operator } from '../edits.js'

export const elements: Operator[] = [
  {
    name: 'a date as text',
    code: 'LB6304',
    *plants(state) {
      for (const { data, replace } of each(state, 'entity'))
        for (const [id, { name, type }] of entries(data.elements))
          if (/日期$/.test(name) && type === 'date' && id !== 'birthDate')
            yield replace(['elements', id, 'type'], 'text')
    }
  },
  {
    name: 'yes or no as text',
    code: 'LB6305',
    *plants(state) {
      const texts = [...state.texts.values()].join('\n')
      for (const { data, replace } of each(state, 'entity'))
        for (const [id, { name, type }] of entries(data.elements))
          if (/^是否/.test(name) && type === 'boolean' && !new RegExp(`\\.${id}: (true|false)`).test(texts))
            yield replace(['elements', id, 'type'], 'text')
    }
  },
  {
    name: 'a mobile number, an id or a postcode without its format',
    code: 'LB6303',
    *plants(state) {
      for (const { data, drop } of each(state, 'entity'))
        for (const [id, { name, format }] of entries(data.elements))
          if (format && /^(手机号码|公民身份号码|统一社会信用代码|邮政编码|电子邮箱)$/.test(name))
            yield drop(['elements', id, 'format'])
    }
  },
  {
    name: 'an area without its unit',
    code: 'LB6306',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'entity'))
        for (const [id, { name, unit, type }] of entries(data.elements))
          if (unit && type === 'decimal' && /(金额|价格|总价|单价|面积)$/.test(name))
            yield whenReviewed(state, doc, drop(['elements', id, 'unit']))
    }
  },
  {
    name: 'two elements with one name',
    code: 'LB6301',
    *plants(state) {
      for (const { data, replace } of each(state, 'entity')) {
        const [first, ...rest] = entries(data.elements)
        for (const [id] of rest) yield replace(['elements', id, 'name'], first![1].name)
      }
    }
  },
  {
    name: 'an element written twice',
    code: 'LB6301',
    *plants(state) {
      for (const { data, at, put } of each(state, 'entity')) {
        const [id, { derives, derivesWhen }] = entries(data.elements).at(-1)!
        if (!derives && !derivesWhen && at(['elements', id]).startsWith('{'))
          yield put(['elements'], `again: ${at(['elements', id])}`)
      }
    }
  },
  {
    name: 'a signature that may be used again',
    code: 'LB6309',
    *plants(state) {
      for (const { data, drop } of each(state, 'entity'))
        for (const [id, { type, reuse }] of entries(data.elements))
          if (type === 'signature' && reuse) yield drop(['elements', id, 'reuse'])
    }
  },
  {
    name: 'a text without a length',
    code: 'LB6302',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'entity'))
        for (const [id, { type, maxLength, pattern, format }] of entries(data.elements))
          if (type === 'text' && maxLength !== undefined && !pattern && !format)
            yield whenReviewed(state, doc, drop(['elements', id, 'maxLength']))
    }
  },
  {
    name: 'a derived value of the wrong type',
    code: 'LB6308',
    *plants(state) {
      for (const { data, replace } of each(state, 'entity'))
        for (const [id, { derives }] of entries(data.elements))
          for (const [target, way] of entries(derives))
            yield replace(['elements', id, 'derives', target], way === 'birth-date-of' ? 'sex-of' : 'birth-date-of')
    }
  },
  {
    name: 'two fields of one form with one label',
    code: 'LB6311',
    also: { LB6310: 'the label may be the name of the other element' },
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        for (const [index, field] of (data.form ?? []).entries()) {
          const before = data.form![index - 1]
          if (typeof field === 'string' || !before || typeof before === 'string') continue
          const isNear =
            field.element?.split('.')[0] === before.element?.split('.')[0] && field.section === before.section
          if (
            isNear &&
            field.label &&
            before.label &&
            !field.when &&
            !before.when &&
            !field.filledBy &&
            !before.filledBy
          )
            yield replace(['form', index, 'label'], before.label)
        }
    }
  },
  {
    name: 'a label that is the name of another element',
    code: 'LB6310',
    *plants(state) {
      for (const { data, replace } of each(state, 'item'))
        for (const [index, field] of (data.form ?? []).entries()) {
          if (typeof field === 'string' || !field.element || !field.label) continue
          const [role, id] = field.element.split('.') as [string, string]
          const stated = data.roles?.[role]
          const entity = typeof stated === 'string' ? stated : stated?.entity
          const known = entries(state.program.docs.entity.get(entity ?? '')?.data.elements)
          const own = known.find(([each]) => each === id)?.[1].name
          const other = known.find(([, { name }]) => own !== undefined && !own.includes(name) && !name.includes(own))
          const labels = data.form!.flatMap((each) => (typeof each === 'string' ? [] : [each.label]))
          if (other && !labels.includes(other[1].name)) yield replace(['form', index, 'label'], other[1].name)
        }
    }
  },
  {
    name: 'an element of which nobody says whether it is personal',
    code: 'LB6963',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'entity'))
        for (const [id, { privacy }] of entries(data.elements))
          if (privacy) yield whenReviewed(state, doc, drop(['elements', id, 'privacy']))
    }
  }
]
