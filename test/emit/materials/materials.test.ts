import { describe, expect, test } from 'vitest'
import { emitMaterials } from '../../../src/emit/materials/index.js'
import { holds } from '../../../src/condition/evaluate.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { context, smallService } from '../guide/support.js'

async function materials(bundle: Bundle) {
  const [json, md] = await emitMaterials(bundle, context)
  return { json: JSON.parse(json!.text), md: md!.text }
}

test('each class has its list, what fell away and what would do instead', async () => {
  const { json, md } = await materials(smallService())
  const byPoor = (poor: boolean) =>
    json.classes.find((one: { situation: Record<string, boolean> }) => one.situation['situations.poor'] === poor)
  expect(byPoor(false).submit).toEqual(['photo of applicant'])
  expect(byPoor(true).submit).toEqual(['photo of applicant', 'proof of applicant'])
  expect(byPoor(true).dropped).toEqual({ 'id-card of applicant': 'certificate', 'permit of applicant': 'earlier' })
  expect(byPoor(true).alternatives[0].options).toEqual([['proof of applicant'], ['photo of applicant']])
  expect(md).toContain('| 照片（申请人） | 原件，2 份<br>依据：某办法第三条 | 都要带 | 许可证申领 |')
  expect(md).toContain('**居民身份证（申请人）**：有电子证照')
})

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  test('every class brings what its conditions say, and nothing twice', async () => {
    const { json } = await materials(bundle)
    expect(json.$comment).toContain(bundle.digest)
    expect(json.materials).toHaveLength(bundle.materials.length)
    for (const { situation, submit } of json.classes) {
      expect(new Set(submit).size).toBe(submit.length)
      const direct = bundle.materials.filter(({ submit: when }) => holds(when, (fact) => situation[fact] ?? undefined))
      for (const { key } of direct) expect(submit).toContain(key)
    }
  })
})
