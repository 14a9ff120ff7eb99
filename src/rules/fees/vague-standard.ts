import { DOUBTFUL, documentRule } from '../rule.js'

export const vagueStandard = documentRule({
  code: 'LB6904',
  of: ['item', 'service'],
  states: 'fee',
  severity: DOUBTFUL,
  title: { zh: '收费标准含糊', en: 'Vague charge' },
  says: {
    zh: '收费标准写明数额或算法，不写“按规定收取”',
    en: 'A charge states the amount or how it is worked out, not “as regulated”'
  },
  message: { zh: '“{standard}”没有说收多少', en: '“{standard}” does not say how much' },
  source: '2017 年全国抽查：33% 缺时限、收费、联系方式；收费标准须公示',
  example: `
# --- items/card.yaml …
✗ fee: { charged: true, items: [{ name: 工本费, standard: 按有关规定收取, basis: 《居住证暂行条例》第十九条 }] }
✓ fee: { charged: true, items: [{ name: 工本费, standard: 每证 20 元, basis: 《居住证暂行条例》第十九条 }] }
`,
  check(doc, { report }) {
    for (const [index, { standard = '' }] of (doc.data.fee?.items ?? []).entries())
      if (
        /^(按|按照|依照|依据|根据)?(国家|相关|有关|物价|现行)*(规定|标准|政策|要求)(的?标准)?(收取|收费|执行|办理)?$/.test(
          standard
        )
      )
        report({ doc, path: ['fee', 'items', index, 'standard'] }, { standard })
  }
})
