import { ASKERS, usesIn } from '../asked.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const nothingToShare = documentRule({
  code: 'LB6412',
  of: [...ASKERS],
  states: 'materials',
  severity: DOUBTFUL,
  title: { zh: '没有可共享的来源', en: 'Nothing that could be shared' },
  says: {
    zh: '写“共享失败才上传”的材料，必须有电子证照或能证明它的共享数据',
    en: 'A material “only if sharing fails” has a certificate or data that prove it'
  },
  message: {
    zh: '“{name}”写了共享失败才上传，却没有电子证照，也没写证明什么',
    en: '“{name}” is asked only if sharing fails, but has neither a certificate nor anything it proves'
  },
  hint: { zh: '在材料上写 certificate 或 proves', en: 'State certificate or proves at the material' },
  source: '《政务数据共享条例》（国务院令第809号）：共享获取的前提是有共享来源',
  example: `
# --- materials/no-house.yaml 无房证明
entity: person
✓ proves: [address]
# --- items/card.yaml …
materials:
  - { material: no-house, of: holder, onlyIfSharingFails: true }
`,
  check(doc, { program, report }) {
    for (const { use, at, material } of usesIn(doc, program)) {
      if (use.duty === 'fallback' && material && !material.certificate && !material.proves)
        report(at, { name: material.name })
    }
  }
})
