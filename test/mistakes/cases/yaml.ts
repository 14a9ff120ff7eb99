import type { Planted } from '../planted.js'

const file = 'services/newborn.yaml'
const item = 'items/birth-registration.yaml'

/** What YAML would read otherwise than its author meant. */
export const yaml: Planted[] = [
  { what: 'a tab', code: 'LB1030', file: item, from: '  child: person', to: '«\t»child: person' },
  { what: 'a full-width space', code: 'LB1031', file: item, from: '  child: person', to: '«　»child: person' },
  { what: 'no space after a colon', code: 'LB1033', file, from: 'lead: health', to: 'lead«:»health' },
  {
    what: 'a full-width colon in brackets',
    code: 'LB1034',
    file,
    from: '{ entity: application, name: 申请 }',
    to: '{ entity: application, name«：»申请 }'
  },
  { what: 'a full-width comma', code: 'LB1036', file, from: '[online, window]', to: '[online«，»window]' },
  { what: 'an open quote', code: 'LB1037', file: item, from: 'type: "07"', to: 'type: «"»07' },
  { what: 'an open bracket', code: 'LB1038', file, from: '[newborn, siblings]', to: '«[»newborn, siblings' },
  { what: 'a key twice', code: 'LB1020', file, from: 'audience: person', to: '«lead»: person' },
  { what: 'a merge key', code: 'LB1013', file: item, from: 'child: person', to: '«<<»: {}\n  child: person' },
  { what: 'a tag', code: 'LB1012', file: item, from: 'owner: {', to: 'owner: «!org» {' },
  { what: 'an unknown anchor', code: 'LB1014', file: item, from: 'name: 出生登记', to: 'name: «*birth»' },
  { what: 'a second document', code: 'LB1010', file, from: 'visits: 1\n', to: '«---»\nvisits: 1\n' },
  { what: 'a directive', code: 'LB1011', file, from: '', to: '«%YAML 1.2»\n---\n' },
  {
    what: 'wrong indentation',
    code: 'LB1032',
    file: item,
    from: '  statutory: 20 日',
    to: '   statutory: 20 日',
    at: { file: item, text: '«  »promised: 3' }
  },
  { what: 'a byte order mark', code: 'LB1003', file, from: '', to: '«»\uFEFF' }
]
