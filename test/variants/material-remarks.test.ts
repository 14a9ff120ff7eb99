/** What an item's list says of a material in its own place: code, origin, how to fill it in, how it is checked, whether it comes back. */
import { expect, test } from 'vitest'
import { trialOf } from '../../src/emit/trial/index.js'
import { uiOf } from '../../src/emit/form/ui.js'
import { commonBodies } from '../../src/emit/integration/bodies/common.js'
import { emitMaterials } from '../../src/emit/materials/index.js'
import { context } from '../emit/guide/support.js'
import { between, variant } from '../diff/folders.js'
import { tell } from '../support/truth.js'
import { materials, specs } from './spec.js'

const FILES = specs(
  materials({ permit: '旧许可证', photo: '照片', deed: '产权证', lease: '租赁合同', invoice: '购房发票' }) +
    `kind: material
id: form
name: 申请书
template: [个人版 https://example.gov.cn/a, 企业版 https://example.gov.cn/b]
sample: https://example.gov.cn/s
---
kind: material
id: card
name: 身份证
certificate: {status: available}
---
kind: item
id: renew
name: 换证
owner: court
roles: {holder: person}
situations: {abroad: {ask: 是否在境外, type: boolean}}
materials:
  - {material: permit, of: holder, need: original, copies: 1, code: M01, returned: false}
  - {material: photo, of: holder, origin: applicant, when: {abroad: false}, need: original, copies: 2, file: {formats: [jpg, png], minSize: 20 KB, maxSize: 50 KB, pixels: 358x441}}
  - {material: photo, of: holder, origin: other, when: {abroad: true}, need: original, copies: 2}
  - {material: form, of: holder, filling: 黑色签字笔填写}
  - {material: card, of: holder, exemption: certificate, verification: 证照核验接口, consent: true}
  - label: 住所证明
    code: M09
    copies: 2
    basis: 《办法》第三条
    anyOf: [[deed of holder], [lease of holder], [invoice of holder]]
---
kind: service
id: s
name: 换证“一件事”
subjects: {holder: {entity: person, name: 持证人}}
items: {renew: {use: renew}}
`
)

test('the guide says each where the reader looks', async () => {
  const { guides } = await tell(FILES)
  const guide = guides['s']!
  expect(guide).toContain('材料编码：M01<br>原件：收回，不退还')
  expect(guide).toMatch(/来源渠道：申请人自备（“是否在境外”选“否”时）<br>来源渠道：其他（“是否在境外”选“是”时）/)
  expect(guide).toContain('填报须知：黑色签字笔填写')
  expect(guide).toContain('上传的文件：jpg、png 格式，20 KB 至 50 KB，358×441 像素')
  expect(guide).toMatch(/空白表格：个人版 [^|]*<br>空白表格：企业版 /)
  expect(guide).toMatch(
    /身份证（持证人）\*\*：有电子证照，工作人员在线查验；核验方式：证照核验接口；持证人：须本人同意才能核验/
  )
  // A row of the catalogue that is one of three has a code, a number of copies and a basis of its own.
  expect(guide).toMatch(/住所证明[\s\S]*材料编码：M09[\s\S]*依据：《办法》第三条/)
})

test('so do the JSON, the trial and a comparison', async () => {
  const { bundles } = await tell(FILES)
  const [json] = await emitMaterials(bundles['s']!, context)
  const whole = JSON.parse(json!.text)
  expect(whole.materials[0].uses[0]).toMatchObject({ code: 'M01', returned: false })
  expect(whole.alternatives[0].uses[0]).toMatchObject({ code: 'M09', basis: '《办法》第三条' })
  const { bring, notNeeded } = trialOf(bundles['s']!, new Map([['situations.abroad', true]]))
  expect(bring.map(({ notes }) => notes)).toContainEqual(['原件：收回，不退还'])
  expect(notNeeded[0]!.why).toContain('核验方式：证照核验接口')
  const changed = between(FILES, variant(FILES, ['items/renew.yaml', 'returned: false', 'returned: true']))
  expect(changed.ids.join()).toContain('returned')
})

test('what a file has to be is told to those who build the form and the interface', async () => {
  const { bundles } = await tell(FILES)
  expect(uiOf(bundles['s']!).uploads).toMatchObject([
    { material: 'photo of holder', item: 'renew', formats: ['jpg', 'png'], maxSize: '50 KB', pixels: '358x441' }
  ])
  expect(JSON.stringify(commonBodies(bundles['s']!)['MaterialFile'])).toContain('照片（持证人）：jpg、png 格式')
})

test('nothing of it is said where no source says it', async () => {
  const { guides } = await tell(variant(FILES, ['items/renew.yaml', ', returned: false', '']))
  expect(guides['s']).not.toContain('原件：')
})

test('one of several that may as well be none is neither counted nor required', async () => {
  const optional = variant(FILES, ['items/renew.yaml', '    code: M09\n', '    necessary: optional\n'])
  const { bundles, guides } = await tell(optional)
  expect(trialOf(bundles['s']!, new Map([['situations.abroad', true]]))).toMatchObject({ brought: 3, choices: [] })
  expect(guides['s']).toMatch(/可交可不交[\s\S]*住所证明/)
})
