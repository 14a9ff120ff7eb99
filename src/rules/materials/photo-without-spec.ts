import { ASKERS, usesIn } from '../asked.js'
import { MISSING, documentRule } from '../rule.js'

export const photoWithoutSpec = documentRule({
  code: 'LB6417',
  of: [...ASKERS],
  states: 'materials',
  severity: MISSING,
  title: { zh: '照片没写规格', en: 'Photo without a specification' },
  says: {
    zh: '照片写明规格（尺寸、底色、像素），一次告知',
    en: 'A photo states its size, background and pixels, told once'
  },
  message: {
    zh: '“{name}”没有写规格（spec）或受理标准（standard）',
    en: '“{name}” has no specification and no acceptance standard'
  },
  source: '一次性告知制度；GB/T 39554.2-2020 受理标准',
  example: `
# --- materials/photo.yaml 近期免冠照片
✓ spec: 二寸白底
# --- items/card.yaml …
status: reviewed
materials:
  - { material: photo, of: holder, need: original }
`,
  check(doc, { program, report }) {
    for (const { use, at, material } of usesIn(doc, program)) {
      if (material?.name.endsWith('照片') && material.spec === undefined && use.standard === undefined)
        report(at, { name: material.name })
    }
  }
})
