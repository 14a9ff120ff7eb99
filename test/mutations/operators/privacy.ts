import { each, entries, whenReviewed, type Operator } from '../edits.js'
import type { State } from '../project.js'

function* sensitive(state: State) {
  for (const entity of each(state, 'entity'))
    for (const [id, element] of entries(entity.data.elements))
      if (element.privacy === 'sensitive') yield { ...entity, id, element }
}

export const privacy: Operator[] = [
  {
    name: 'sensitive information without a class',
    code: 'LB6962',
    *plants(state) {
      for (const { doc, drop, id, element } of sensitive(state))
        if (element.sensitiveClass) yield whenReviewed(state, doc, drop(['elements', id, 'sensitiveClass']))
    }
  },
  {
    name: 'sensitive information as if it were only personal',
    code: 'LB6964',
    also: { LB6310: 'a field has the label of another element then' },
    *plants(state) {
      for (const { replace, data } of each(state, 'entity'))
        for (const [id, { privacy, type }] of entries(data.elements))
          if (privacy === 'personal' && type === 'text') yield replace(['elements', id, 'name'], '病情诊断')
    }
  },
  {
    name: 'a child that is not marked as one',
    code: 'LB6965',
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        for (const [id, { entity, minor }] of entries(data.subjects))
          if (entity === 'person' && minor === undefined) yield replace(['subjects', id, 'name'], '新生儿')
      for (const { data, drop } of each(state, 'service'))
        for (const [id, { minor }] of entries(data.subjects)) if (minor) yield drop(['subjects', id, 'minor'])
    }
  },
  {
    name: 'a minor who logs in',
    code: 'LB6966',
    *plants(state) {
      for (const { data, put } of each(state, 'service'))
        for (const [id, { login, entity }] of entries(data.subjects))
          if (login && entity === 'person') yield put(['subjects', id], 'minor: true')
    }
  }
]
