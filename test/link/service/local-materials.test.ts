/** What a region asks for where the level above leaves materials to it. */
import { expect, it } from 'vitest'
import { localText, silentText } from '../../../src/emit/materials/silent-items.js'
import { link } from '../../../src/link/index.js'
import { merge } from '../../../src/merge/index.js'
import { documentsOf } from '../../support/specs.js'

const material = (id: string, name: string) => `kind: material\nid: ${id}\nname: ${name}\n`
const overlay = (id: string, region: string, materials: string) =>
  `kind: overlay\nid: ${id}\nname: 某市\nregion: "${region}"\nitem: card\nmaterials: ${materials}\n`

const SPECS = {
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text}\n',
  'form.yaml': material('form', '申请表'),
  'photo.yaml': material('photo', '照片'),
  'card.yaml': `kind: item
id: card
name: 领卡
roles: {holder: person}
form: [holder.name]
materials: [form]
localMaterials: {text: 按各市州政策}
`,
  'svc.yaml': `kind: service
id: svc
name: 一件事
subjects: {applicant: {entity: person, name: 申请人}}
items: {card: {use: card, bind: {holder: applicant}}}
`,
  'more.yaml': overlay('more', '210100', '[{material: photo, basis: 某市规定}]'),
  'none.yaml': overlay('none', '210200', '[]')
}

function bundleIn(region?: string) {
  const { program, diagnostics } = link(documentsOf(SPECS), region === undefined ? {} : { region })
  expect(diagnostics).toEqual([])
  return merge(program, 'svc').bundle!()
}

it('is not known until the region says, and counts where it does', () => {
  const told = (region?: string) => {
    const bundle = bundleIn(region)
    const { most, incomplete } = bundle.ledger
    return [most.after.materials, incomplete.after.includes('materials'), silentText(bundle)]
  }
  expect(told()).toEqual([1, true, '当地可能另要材料（来源写“按各市州政策”），没有算进来'])
  expect(told('210100')).toEqual([2, false, ''])
  expect(told('210200')).toEqual([1, false, ''])
  expect(bundleIn().items.flatMap(({ doc }) => localText(doc))).toEqual(['当地可能另要材料（来源写“按各市州政策”）'])
})

const codesOf = (specs: Record<string, string>) =>
  link(documentsOf({ ...SPECS, ...specs })).diagnostics.map(({ code }) => code)

it('refuses what is not left to regions, and what has no basis', () => {
  expect(codesOf({ 'card.yaml': SPECS['card.yaml'].replace(/localMaterials.*\n/, '') })).toEqual(['LB7160'])
  expect(codesOf({ 'more.yaml': overlay('more', '210100', '[photo]') })).toEqual(['LB7161'])
})
