import type { Planted } from '../planted.js'

const file = 'entities/person.yaml'
const application = 'entities/application.yaml'

export const entity: Planted[] = [
  { what: 'a code list that does not exist', code: 'LB3002', file, from: 'list: sex', to: 'list: «sexes»' },
  {
    what: 'an element derived that the entity lacks',
    code: 'LB3004',
    file,
    from: 'sex: sex-of }',
    to: 'sexx: «sex-of» }'
  },
  {
    what: 'a login that gives an unknown element',
    code: 'LB3004',
    file,
    from: 'login: [name, idNumber]',
    to: 'login: [name, «idNo»]'
  },
  { what: 'lengths the wrong way round', code: 'LB3029', file, from: 'minLength: 2,', to: 'minLength: «200»,' },
  {
    what: 'numbers the wrong way round',
    code: 'LB3029',
    file,
    from: 'minimum: 0, maximum: 20',
    to: 'minimum: «30», maximum: 20'
  },
  {
    what: 'dates the wrong way round',
    code: 'LB3029',
    file,
    from: 'earliest: 1900-01-01',
    to: 'earliest: «2199-01-01»'
  },
  {
    what: 'options of what is not a code',
    code: 'LB3040',
    file,
    from: 'type: code, options',
    to: 'type: «text», options'
  },
  {
    what: 'a repetition within a repetition',
    code: 'LB3028',
    file: application,
    from: '"^[0-9]{6}$"',
    to: '«"^([0-9]+)*$"»'
  },
  {
    what: 'a choice without its codes',
    code: 'LB6004',
    file,
    from: 'type: code, list: sex',
    to: 'type: code',
    at: { file, text: 'id: «person»' }
  },
  {
    what: 'a type that there is not',
    code: 'LB2015',
    file: application,
    from: 'type: long-text',
    to: 'type: «longtext»'
  },
  { what: 'a format that there is not', code: 'LB2015', file, from: 'format: mobile', to: 'format: «mobil»' },
  { what: 'yes instead of true', code: 'LB2015', file: application, from: 'reuse: never', to: 'reuse: «no»' },
  {
    what: 'an element without a type',
    code: 'LB2006',
    file: application,
    from: 'name: 收件日期, type: date',
    to: 'name: 收件日期',
    at: { file: application, text: '«receivedOn»: {' }
  },
  { what: 'a source that is not in the list', code: 'LB3037', file, from: 'source: gb', to: 'source: «gb-11643»' },
  {
    what: 'an element misspelt where it is defined',
    code: 'LB3004',
    file: application,
    from: 'signature: {',
    to: 'signiture: {',
    at: { file: 'items/birth-registration.yaml', text: '«application.signature»' }
  }
]
