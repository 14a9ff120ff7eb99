import type { Planted } from '../planted.js'

const file = 'codelists/sex.yaml'
const types = 'codelists/item-type.yaml'

export const codelist: Planted[] = [
  { what: 'the id of another code list', code: 'LB3001', file: types, from: 'id: item-type', to: 'id: «sex»' },
  {
    what: 'a parent without quotes, which loses its zero',
    code: 'LB1050',
    file: types,
    from: 'parent: "07"',
    to: 'parent: «07»'
  },
  { what: 'a code twice', code: 'LB1020', file, from: '"2": 女', to: '«"1"»: 女' },
  { what: 'a code without a name', code: 'LB2010', file, from: '"2": 女', to: '«"2"»:' },
  { what: 'a source that is not in the list', code: 'LB3037', file, from: 'source: gb', to: 'source: «gbt»' },
  {
    what: 'a confidence that there is not',
    code: 'LB2015',
    file: types,
    from: 'confidence: high',
    to: 'confidence: «very»'
  },
  { what: 'an entry with a misspelt key', code: 'LB2007', file, from: 'source: gb', to: '«sorce»: gb' },
  {
    what: 'no codes at all',
    code: 'LB2006',
    file: types,
    from: 'codes:\n  "05": 行政给付\n  "07": 行政确认\n  "20": { name: 公共服务, parent: "07" }\n',
    to: '',
    at: { file: types, text: 'id: «item-type»' }
  },
  {
    what: 'a code that items use is gone',
    code: 'LB6003',
    file: types,
    from: '  "05": 行政给付\n',
    to: '',
    at: { file: 'items/maternity-benefit.yaml', text: 'type: «行政给付»' }
  }
]
