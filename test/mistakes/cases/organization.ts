import type { Planted } from '../planted.js'

const file = 'organizations/police.yaml'
const health = 'organizations/health.yaml'

export const organization: Planted[] = [
  {
    what: 'a parent that does not exist',
    code: 'LB3002',
    file,
    from: 'parent: police-bureau',
    to: 'parent: «police-office»'
  },
  { what: 'the id of another department', code: 'LB3001', file: health, from: 'id: health', to: 'id: «police»' },
  { what: 'a level that there is not', code: 'LB2015', file, from: 'level: municipal', to: 'level: «city»' },
  {
    what: 'a code without quotes',
    code: 'LB2012',
    file: health,
    from: 'departmentCode: "33"',
    to: 'departmentCode: «33»'
  },
  { what: 'a yes in quotes', code: 'LB2011', file: health, from: 'generic: true', to: 'generic: «"true"»' },
  { what: 'an unknown key', code: 'LB2007', file, from: 'sector: government', to: '«sektor»: government' },
  {
    what: 'no name',
    code: 'LB2006',
    file,
    from: 'name: 市公安局户政处\n',
    to: '',
    at: { file, text: 'id: «police»' }
  },
  { what: 'a full-width colon', code: 'LB1034', file: health, from: 'sector: government', to: 'sector«：»government' },
  { what: 'a malformed credit code', code: 'LB2016', file, from: '91210100MA0000001G', to: '«9121010»' }
]
