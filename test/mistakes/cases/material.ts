import type { Planted } from '../planted.js'

const file = 'materials/id-card.yaml'
const birth = 'materials/birth-certificate.yaml'

export const material: Planted[] = [
  {
    what: 'an entity that does not exist',
    code: 'LB3002',
    file: 'materials/household-register.yaml',
    from: 'entity: person',
    to: 'entity: «preson»'
  },
  {
    what: 'proof of an unknown element',
    code: 'LB3004',
    file,
    from: 'proves: [name, idNumber]',
    to: 'proves: [name, «idnumber»]'
  },
  {
    what: 'a certificate that reads an unknown element',
    code: 'LB3004',
    file,
    from: 'reads: [name, sex]',
    to: 'reads: [name, «gender»]'
  },
  {
    what: 'a certificate found by an unknown element',
    code: 'LB3004',
    file,
    from: 'holderKey: idNumber',
    to: 'holderKey: «cardNumber»'
  },
  { what: 'a source that is not in the list', code: 'LB3037', file: birth, from: 'source: law', to: 'source: «laws»' },
  { what: 'a trust level that there is not', code: 'LB2015', file, from: 'trust: A', to: 'trust: «E»' },
  {
    what: 'a certificate without a state',
    code: 'LB2006',
    file,
    from: '  status: planned\n',
    to: '',
    at: { file, text: '«certificate»:' }
  },
  {
    what: 'one alias instead of a list',
    code: 'LB2014',
    file: 'materials/household-register.yaml',
    from: 'aliases: [户口本]',
    to: 'aliases: «户口本»'
  },
  {
    what: 'an id in capitals, which nobody finds',
    code: 'LB2004',
    file: birth,
    from: 'id: birth-certificate',
    to: 'id: «Birth_Certificate»'
  }
]
