/** Options that exclude the others, are limited in number, or depend on another answer: the same in every output. */
import { describe, expect, it } from 'vitest'
import { equals, all, type Cond } from '../../src/condition/cond.js'
import { submissionSchema } from '../../src/emit/form/index.js'
import { uiOf } from '../../src/emit/form/ui.js'
import { isPossible } from '../../src/situations/index.js'
import { proofOf } from '../../src/prove/index.js'
import { recheck } from '../../src/recheck/index.js'
import { check } from '../../templates/integration/runtime/check.js'
import type { Row } from '../../templates/integration/runtime/types.js'
import { link } from '../../src/link/index.js'
import { documentsOf, compileTexts } from '../support/specs.js'
import { planFor } from '../support/submissions.js'
import { bothValidators } from '../support/validators.js'

const SPECS = {
  'city.yaml': `
kind: codelist
id: city
name: 城市
codes: {"2101": 沈阳市, "2102": 大连市}
`,
  'county.yaml': `
kind: codelist
id: county
name: 县区
codes:
  "210102": {name: 和平区, parent: "2101"}
  "210202": {name: 中山区, parent: "2102"}
  "000000": 市外
`,
  'person.yaml': `
kind: entity
id: person
name: 自然人
elements:
  name: {name: 姓名, type: text, maxLength: 50}
  groups: {name: 群体, type: codes, options: {a: 低保, b: 残疾, c: 烈属, none: {name: 以上都不是, alone: true}}}
  city: {name: 城市, type: code, list: city}
  county: {name: 县区, type: code, list: county, under: city}
  birth: {name: 出生地, type: region}
  village: {name: 出生的村, type: region, under: birth}
`,
  'org.yaml': 'kind: organization\nid: org\nname: 某局\n',
  'help.yaml': `
kind: item
id: help
name: 救助
owner: org
roles: {who: person}
situations:
  where: {ask: 在哪个市办, list: city}
  office: {ask: 在哪个区办, list: county, under: where}
form:
  - who.name
  - {element: who.groups, maxItems: 2, required: true}
  - who.city
  - who.county
  - who.birth
  - who.village
`,
  'more.yaml': `
kind: item
id: more
name: 优抚
owner: org
roles: {who: person}
form: [{element: who.name, required: true}]
`,
  's.yaml': `
kind: service
id: s
name: 救助
subjects: {who: {entity: person, name: 申请人}}
items:
  help: {use: help}
  more: {use: more, when: {who.groups: {in: [c, none]}}}
limits: {promised: 5 workdays}
`
}

const { bundles, codes } = compileTexts(SPECS)
const bundle = bundles['s']!
const given = (who: Row, office = '210102'): Row => ({
  situations: { where: '2101', office },
  who: { groups: ['a'], name: '王芳', ...who }
})
const wrong = (submission: Row) => ({
  schema: bothValidators(submissionSchema(bundle))(submission).length > 0,
  check: check(planFor(bundle), submission).map(({ code }) => code)
})
const possible = (...conds: Cond[]) => isPossible(all(...conds), bundle.situations)

it('is without a finding', () => expect(codes).toEqual([]))

describe('an option', () => {
  it('excludes the others', () => {
    expect(wrong(given({ groups: ['none'] }))).toEqual({ schema: false, check: [] })
    expect(wrong(given({ groups: ['none', 'a'] })).schema).toBe(true)
    expect(possible(equals('who.groups', 'none'), equals('who.groups', 'c'))).toBe(false)
    expect(possible(equals('who.groups', 'a'), equals('who.groups', 'c'))).toBe(true)
  })

  it('is one of so many at most', () => {
    expect(wrong(given({ groups: ['a', 'b'] })).schema).toBe(false)
    expect(wrong(given({ groups: ['a', 'b', 'c'] })).schema).toBe(true)
    expect(uiOf(bundle).sections[0]!.subjects[0]!.fields.find(({ key }) => key === 'who.groups')).toMatchObject({
      maxItems: 2
    })
  })

  it('depends on what is filled in above it', () => {
    expect(wrong(given({ city: '2101', county: '210102' }))).toEqual({ schema: false, check: [] })
    expect(wrong(given({ city: '2101', county: '210202' }))).toEqual({ schema: true, check: ['check'] })
    expect(wrong(given({ city: '2101', county: '000000' }))).toEqual({ schema: false, check: [] })
    expect(wrong(given({ county: '210202' }))).toEqual({ schema: false, check: [] })
    expect(possible(equals('who.city', '2101'), equals('who.county', '210202'))).toBe(false)
    expect(possible(equals('who.county', '210202'))).toBe(true)
    expect(uiOf(bundle).codes['who.county']).toContainEqual({ code: '210102', name: '和平区', parent: '2101' })
  })

  it('of regions goes by their codes', () => {
    expect(wrong(given({ birth: '210100', village: '210102' })).check).toEqual([])
    expect(wrong(given({ birth: '210100', village: '210202' })).check).toEqual(['check'])
  })

  it('of a question depends on another question', () => {
    expect(wrong(given({}))).toEqual({ schema: false, check: [] })
    expect(wrong(given({}, '210202')).check).toEqual(['option'])
    expect(wrong(given({}, '000000')).check).toEqual([])
    expect(possible(equals('situations.where', '2101'), equals('situations.office', '210202'))).toBe(false)
  })
})

it('is proved, and the second program agrees', () => {
  const { program } = link(documentsOf(SPECS))
  const proof = proofOf(program, bundle).certificate
  expect(recheck(JSON.stringify(proof))).toMatchObject({ ok: true, problems: [] })
  expect(JSON.stringify(proof)).toContain('maxItems')
})

it.each([
  ['LB3131', 'person.yaml', 'list: county, under: city', 'list: city, under: birth'],
  ['LB3040', 'person.yaml', 'type: code, list: city', 'type: code, list: city, maxItems: 2'],
  ['LB3131', 'help.yaml', 'list: county, under: where', 'list: city, under: where'],
  ['LB3005', 'help.yaml', 'under: where', 'under: nowhere'],
  ['LB3004', 'person.yaml', 'under: city', 'under: town'],
  ['LB3009', 'person.yaml', 'under: city', 'under: county']
] as const)('%s', (code, file, from, to) => {
  const { diagnostics } = link(documentsOf({ ...SPECS, [file]: SPECS[file].replace(from, to) }))
  expect(diagnostics.map((one) => one.code)).toContain(code)
})
