import type { Planted } from '../planted.js'

const file = 'sources/lists.yaml'

export const sources: Planted[] = [
  {
    what: 'a source without a title',
    code: 'LB2006',
    file,
    from: '  yearbook: { title: 统计年鉴 }',
    to: '  «yearbook»: {}'
  },
  { what: 'a misspelt key of a source', code: 'LB2007', file, from: 'region: 某省', to: '«regoin»: 某省' },
  { what: 'a confidence that there is not', code: 'LB2015', file, from: 'confidence: high', to: 'confidence: «sure»' },
  { what: 'a short name twice', code: 'LB1020', file, from: 'yearbook: {', to: '«staffing»: {' },
  {
    what: 'a list of sources without names',
    code: 'LB2028',
    file,
    from: 'sources:\n  staffing: { title: 机构编制方案, region: 某省, confidence: high }\n  yearbook: { title: 统计年鉴 }\n',
    to: 'sources: «[机构编制方案]»\n'
  },
  {
    what: 'a source that is cited and is not there',
    code: 'LB3037',
    file: 'organizations/health.yaml',
    from: 'source: staffing',
    to: 'source: «stafing»'
  }
]
