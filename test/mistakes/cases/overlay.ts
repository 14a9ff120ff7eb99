import type { Planted } from '../planted.js'

const file = 'overlays/shenyang-newborn.yaml'
const item = 'overlays/shenyang-registration.yaml'

export const overlay: Planted[] = [
  { what: 'a longer promise', code: 'LB7001', file, from: '12 workdays', to: '«20 workdays»' },
  { what: 'a longer promise in another unit', code: 'LB7001', file: item, from: '2 workdays', to: '«1 个月»' },
  { what: 'a parameter out of its bounds', code: 'LB7002', file, from: '4 workdays', to: '«9 workdays»' },
  { what: 'a parameter that does not exist', code: 'LB7003', file, from: 'notice: 4', to: '«notices»: 4' },
  { what: 'more visits', code: 'LB7004', file, from: 'visits: 0', to: 'visits: «2»' },
  {
    what: 'a code that is none',
    code: 'LB7007',
    file,
    from: 'visits: 0',
    to: 'visits: 0\ncode: «待定»'
  },
  {
    what: 'neither service nor item',
    code: 'LB7005',
    file,
    from: 'service: newborn\n',
    to: '',
    at: { file, text: 'id: «shenyang-newborn»' }
  },
  {
    what: 'both service and item',
    code: 'LB7005',
    file: item,
    from: 'item: birth-registration',
    to: 'item: birth-registration\nservice: newborn',
    at: { file: item, text: 'id: «shenyang-registration»' }
  },
  { what: 'a service that does not exist', code: 'LB3002', file, from: 'service: newborn', to: 'service: «new-born»' },
  {
    what: 'an item that does not exist',
    code: 'LB3002',
    file: item,
    from: 'item: birth-registration',
    to: 'item: «registration»'
  },
  {
    what: 'another material, which is not left to cities',
    code: 'LB7160',
    file: item,
    from: 'limits:',
    to: '«materials»: [id-card]\nlimits:'
  },
  {
    what: 'no region',
    code: 'LB2006',
    file,
    from: 'region: "210100"\n',
    to: '',
    at: { file, text: 'id: «shenyang-newborn»' }
  },
  { what: 'a channel that there is not', code: 'LB2015', file, from: '[terminal]', to: '[«kiosk»]' },
  { what: 'a region without quotes', code: 'LB2012', file, from: 'region: "210100"', to: 'region: «210100»' }
]
