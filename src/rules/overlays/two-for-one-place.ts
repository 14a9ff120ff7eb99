import { documentsOf, doubles, overlap } from '../parts.js'
import { WRONG, programRule } from '../rule.js'

const WHAT = {
  limits: { zh: '时限', en: 'The time limit' },
  visits: { zh: '到现场次数', en: 'The number of visits' },
  places: { zh: '办理地点', en: 'The places' },
  contact: { zh: '联系方式', en: 'The contact' },
  code: { zh: '编码', en: 'The code' }
} as const

export const twoForOnePlace = programRule({
  code: 'LB6943',
  severity: WRONG,
  title: { zh: '一地两份细化互相矛盾', en: 'Two overlays of one place disagree' },
  says: {
    zh: '同一地区对同一服务或事项，同时有效的细化对同一内容只写一次',
    en: 'For one region and service or item, what is in force at one time is stated once'
  },
  message: { zh: '{what}在另一份细化里也写了：{file}', en: '{what} is also stated by another overlay: {file}' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：同一标准',
  example: `
# --- items/card.yaml …
# --- overlays/shenyang.yaml 沈阳市居住证
region: "210100"
item: card
limits: { promised: 3 workdays }
# --- overlays/shenyang-again.yaml 沈阳市居住证补充
region: "210100"
item: card
✗ limits: { promised: 2 workdays }
✓ contact: { consult: 024-22833456 }
`,
  check(program, { report }) {
    const same = doubles(documentsOf(program, 'overlay'), ({ data }) =>
      JSON.stringify([data.region, data.service, data.item])
    )
    for (const group of same)
      for (const [index, doc] of group.entries())
        for (const other of group.slice(0, index)) {
          if (!overlap(doc.data.effective ?? {}, other.data.effective ?? {})) continue
          for (const key of ['limits', 'visits', 'places', 'contact', 'code'] as const)
            if (doc.data[key] !== undefined && other.data[key] !== undefined)
              report({ doc, path: [key] }, { what: WHAT[key], file: other.file })
        }
  }
})
