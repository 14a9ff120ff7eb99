/** Defects that authors of specs make and that only the proof sees: each with the specs mended. */
import type { Property } from '../../../src/prove/properties/index.js'
import { small } from './services.js'

export interface Mistake {
  name: string
  property: Property
  texts: Record<string, string>
  fixed: Record<string, string>
}

const rich = small['rich']!

/** `to` in place of `from`, which must be there, in each of the files. */
function edited(edits: Record<string, [string, string][]>): Record<string, string> {
  const texts = { ...rich }
  for (const [file, list] of Object.entries(edits))
    for (const [from, to] of list) {
      if (!texts[file]!.includes(from)) throw new Error(`${file} has no ${from}`)
      texts[file] = texts[file]!.replace(from, () => to)
    }
  return texts
}

const LICENCE = 'items/licence.yaml'
const TAX = 'items/tax.yaml'
const FULL = 'items/full.yaml'
const HALF = 'items/half.yaml'

const NAME = '{element: company.name, required: true, as: qymc}'
const TAX_NAME = '{element: company.name, required: true, maxLength: 60}'
const ID = '{element: owner.idNumber, required: true}'
const PLACE = '{element: company.place, required: true, minLength: 3}'
const ADDRESSEE = '{element: agent.name, required: true}'
const ADDRESS = '{element: owner.address}'

type Edits = Record<string, [string, string][]>
const name = (pattern: string) =>
  `{element: company.name, required: true, as: qymc, pattern: ${JSON.stringify(pattern)}}`
const taxName = (pattern: string) => `{element: company.name, required: true, pattern: ${JSON.stringify(pattern)}}`
const id = (more: string) => `{element: owner.idNumber, required: true, ${more}}`

/** Only automata see that no text suits both. */
const names = (one: string, other: string): Edits => ({
  [LICENCE]: [[NAME, name(one)]],
  [TAX]: [[TAX_NAME, taxName(other)]]
})
const ids = (one: string, other: string): Edits => ({ [LICENCE]: [[ID, id(one)]], [TAX]: [[ID, id(other)]] })
const three = (third: string): Edits => ({
  ...names('[AB][0-9]', '[BC][0-9]'),
  [HALF]: [[PLACE, `${PLACE}\n  - {element: company.name, pattern: ${JSON.stringify(third)}}`]]
})
function mistake(name: string, property: Property, wrong: Edits, right: Edits): Mistake {
  return { name, property, texts: edited(wrong), fixed: edited(right) }
}

/** What check cannot see. */
export const AUTHORS: Mistake[] = [
  mistake(
    'two patterns that no text matches',
    'consistent',
    names('[A-F]{2,5}X', '[A-F]*[YZ]'),
    names('[A-F]{2,5}X', '[A-F]*[XYZ]')
  ),
  mistake('patterns of even and of odd length', 'consistent', names('(..)+', '.(..)*'), names('(..)+', '(..)*')),
  mistake(
    'a pattern longer than the greatest length',
    'consistent',
    ids('maxLength: 18', 'pattern: "[0-9]{20,}"'),
    ids('maxLength: 18', 'pattern: "[0-9]{15,}"')
  ),
  mistake(
    'a pattern shorter than the least length',
    'consistent',
    ids('minLength: 10', 'pattern: "[0-9]{1,9}"'),
    ids('minLength: 9', 'pattern: "[0-9]{1,9}"')
  ),
  mistake(
    'a pattern that the element excludes',
    'consistent',
    {
      [FULL]: [
        ['{element: company.post, required: true}', '{element: company.post, required: true, pattern: "[A-Z].*"}']
      ]
    },
    { [FULL]: [['{element: company.post, required: true}', '{element: company.post, required: true, pattern: "4.*"}']] }
  ),
  mistake('three patterns of which any two agree', 'consistent', three('[AC][0-9]'), three('[BC][0-9]')),
  mistake(
    'an item promises more than the law allows',
    'time',
    { [LICENCE]: [['promised: 5 workdays', 'promised: 25 workdays']] },
    {}
  )
]

export interface Flawed {
  name: string
  code: string
  texts: Record<string, string>
  asOf?: string
}

function flawed(name: string, code: string, edits: Edits, asOf?: string): Flawed {
  return { name, code, texts: edited(edits), ...(asOf !== undefined && { asOf }) }
}

const asking = (more: string): Edits => ({
  [TAX]: [[ADDRESS, `{element: owner.address, ask: {reason: 现场核对${more}}}`]]
})

/** What is found without any situation, or by check before the proof begins. */
export const FLAWED: Flawed[] = [
  flawed('an option that can never be chosen', 'LB4111', {
    'service.yaml': [
      [
        'giant: {name: 特大型, when: {handler: owner}}',
        'giant: {name: 特大型, when: {all: [{handler: owner}, {handler: other}]}}'
      ]
    ]
  }),
  flawed('a waiver without an owner', 'LB4114', asking(', until: 2027-01-01')),
  flawed('a waiver without an end', 'LB4114', asking(', owner: 某处')),
  flawed('a waiver that has ended', 'LB4114', asking(', owner: 某处, until: 2026-01-01'), '2026-06-01'),
  flawed('a mapping that loses a difference', 'LB4002', {
    [LICENCE]: [['{a: "1", b: "2", c: "3"}', '{a: "1", b: "1", c: "3"}']]
  }),
  flawed('joined by a sign that may be in the text', 'LB4002', {
    [TAX]: [[ADDRESS, '{element: owner.address, map: {join: {of: [owner.address, owner.name], with: " "}}}']]
  }),
  flawed('two texts joined by what either may contain', 'LB4002', {
    [LICENCE]: [
      [ADDRESSEE, '{element: agent.name, required: true, map: {join: {of: [agent.name, agent.mobile], with: "1"}}}']
    ]
  }),
  flawed('lengths that exclude each other', 'LB4001', {
    [LICENCE]: [[NAME, '{element: company.name, required: true, as: qymc, minLength: 61}']]
  }),
  flawed('items that wait for each other', 'LB5001', {
    'service.yaml': [['tax: {use: tax, ', 'tax: {use: tax, after: [full], ']]
  }),
  flawed('a promise that is too short', 'LB5003', {
    'service.yaml': [['promised: 12 workdays', 'promised: 6 workdays']]
  })
]
