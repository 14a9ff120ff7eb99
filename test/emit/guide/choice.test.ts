/** Whose choice it is that one of several materials is handed in, the heading says too. */
import { expect, test } from 'vitest'
import { glance } from '../../../src/emit/guide/first-screen.js'
import { toBring } from '../../../src/emit/guide/materials.js'
import { compileTexts } from '../../support/specs.js'

const material = (id: string, name: string) => ({ [`${id}.yaml`]: `kind: material\nid: ${id}\nname: ${name}\n` })

function headings(anyOf: string, more = ''): [string, number][] {
  const { bundles } = compileTexts({
    ...{ ...material('deed', '房产证'), ...material('lease', '租约'), ...material('letter', '证明') },
    'item.yaml': `kind: item\nid: item\nname: 登记\nsituations: {own: {ask: 房子是不是自己的？, type: boolean}}\nmaterials: [{anyOf: ${anyOf}}${more}]\n`,
    'service.yaml': `kind: service\nid: s\nname: 服务\nsubjects: {}\nsituations: {own: {ask: 房子是不是自己的？, type: boolean}}\nitems: {item: {use: item}}\n`
  })
  return toBring(bundles['s']!).choiceGroups.map(({ heading, choices }) => [heading, choices.length])
}

const DECIDED = '[[{material: deed, when: {own: true}}], [{material: lease, when: {own: false}}]]'

test('what the situation decides is not headed as a choice', () => {
  expect(headings(DECIDED)).toEqual([['按您的情形交其一', 1]])
  expect(headings('[[deed], [lease]]')).toEqual([['任选其一', 1]])
  expect(headings(DECIDED, ', {anyOf: [[lease], [letter]]}')).toEqual([
    ['任选其一', 1],
    ['按您的情形交其一', 1]
  ])
})

test('of an option with several materials, it says which one need not be brought', () => {
  const card = 'kind: material\nid: card\nname: 离婚证\nentity: person\ncertificate: {status: available}\n'
  const { bundles } = compileTexts({
    ...{ ...material('deed', '离婚协议'), ...material('lease', '判决书'), 'card.yaml': card },
    'person.yaml':
      'kind: entity\nid: person\nname: 人\nelements: {idNumber: {name: 证件号码, type: text, privacy: personal}}\n',
    'item.yaml':
      'kind: item\nid: item\nname: 登记\nroles: {one: person}\nform: [one.idNumber]\nmaterials: [{anyOf: [[{material: card, of: one, exemption: certificate}, deed], [lease]]}]\n',
    'service.yaml':
      'kind: service\nid: s\nname: 服务\nsubjects: {one: {entity: person, name: 申请人}}\nitems: {item: {use: item}}\n'
  })
  const [choice] = toBring(bundles['s']!).choices
  expect(choice!.options[0]!.text).toBe('离婚证（申请人）（不用带：有电子证照，工作人员在线查验）和离婚协议')
  expect(choice!.options[1]!.text).toBe('判决书')
})

test('what is listed for the whole alone is brought, says the first screen', () => {
  const { bundles } = compileTexts({
    ...material('deed', '房产证'),
    'item.yaml': 'kind: item\nid: item\nname: 登记\n',
    'service.yaml': 'kind: service\nid: s\nname: 服务\nsubjects: {}\nitems: {item: {use: item}}\nmaterials: [deed]\n'
  })
  const { rows, gap } = glance(bundles['s']!, toBring(bundles['s']!), { first: [] } as never)
  expect(JSON.stringify(rows)).toContain('都要带：房产证')
  expect(gap).not.toContain('申请材料')
})
