import type { Planted } from '../planted.js'

const file = 'resources/marriage-records.yaml'
const insurance = 'resources/insurance.yaml'

export const resource: Planted[] = [
  {
    what: 'a provider that does not exist',
    code: 'LB3002',
    file,
    from: 'provider: police',
    to: 'provider: «civil-affairs»'
  },
  {
    what: 'an entity that does not exist',
    code: 'LB3002',
    file: insurance,
    from: 'entity: person, name: 父母',
    to: 'entity: «human», name: 父母'
  },
  { what: 'a key of an unknown role', code: 'LB3003', file, from: 'holder.idNumber', to: '«owner.idNumber»' },
  { what: 'an unknown element given', code: 'LB3004', file, from: 'holder.marriage', to: '«holder.married»' },
  {
    what: 'a role within another, as only items have them',
    code: 'LB2007',
    file: insurance,
    from: 'name: 子女',
    to: 'name: 子女, «of»: parent'
  },
  { what: 'a state that there is not', code: 'LB2015', file, from: 'state: available', to: 'state: «ready»' },
  { what: 'an element without its role', code: 'LB2016', file, from: 'holder.marriage', to: '«marriage»' },
  {
    what: 'a waiver without a reason',
    code: 'LB2006',
    file: insurance,
    from: 'reason: 尚未联通, until',
    to: 'until',
    at: { file: insurance, text: '«waiver»:' }
  }
]
