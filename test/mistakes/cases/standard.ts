import type { Planted } from '../planted.js'

const file = 'standard/province.yaml'

export const standard: Planted[] = [
  {
    what: 'a table that does not exist',
    code: 'LB3002',
    file,
    from: 'itemType: item-type',
    to: 'itemType: «item-types»'
  },
  {
    what: 'a malformed regular expression',
    code: 'LB3028',
    file,
    from: `pattern: ^[^“”"']+“一件事”$`,
    to: `pattern: «^[^“”"'+“一件事”$»`
  },
  {
    what: 'a regular expression that can take for ever',
    code: 'LB3028',
    file,
    from: `pattern: ^[^“”"']+“一件事”$`,
    to: `pattern: «^(.+)+“一件事”$»`
  },
  {
    what: 'a source that is not in the list',
    code: 'LB3037',
    file,
    from: 'source: plan',
    to: 'source: «plans»'
  },
  { what: 'a severity that there is not', code: 'LB2015', file, from: 'LB6004: warning', to: 'LB6004: «warn»' },
  {
    what: 'a naming rule for a kind that there is not',
    code: 'LB2015',
    file,
    from: 'of: service',
    to: 'of: «services»'
  },
  {
    what: 'a naming rule without a message',
    code: 'LB2006',
    file,
    from: '    message: 名称写作 XX“一件事”\n',
    to: '',
    at: { file, text: 'naming:\n  - «of»: service' }
  },
  { what: 'a key in Chinese', code: 'LB2008', file, from: 'naming:', to: '«命名规则»:' },
  {
    what: 'a required element that drafts do not state',
    code: 'LB6001',
    file,
    from: 'draft: [lead, channels]',
    to: 'draft: [lead, channels, sections]',
    at: { file: 'services/marriage.yaml', text: 'id: «marriage»' }
  }
]
