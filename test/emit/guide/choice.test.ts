/** Whose choice it is that one of several materials is handed in, the heading says too. */
import { expect, test } from 'vitest'
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
