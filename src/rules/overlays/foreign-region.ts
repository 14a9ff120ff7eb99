import { isWithin } from '../../condition/evaluate.js'
import { standardOf } from '../../standard/required.js'
import { WRONG, documentRule } from '../rule.js'

export const foreignRegion = documentRule({
  code: 'LB6944',
  of: ['overlay'],
  severity: WRONG,
  title: { zh: '不是标准所属地区', en: 'Region outside the standard' },
  says: { zh: '地方细化的地区在所依标准的地区之内', en: 'The region of an overlay lies within that of its standard' },
  message: {
    zh: '地区 {region} 不在标准所属的 {whole} 之内',
    en: 'The region {region} is not within {whole}, that of the standard'
  },
  source: 'GB/T 2260 行政区划代码的层级',
  example: `
# --- standard/province.yaml 省级标准
region: "210000"
# --- items/card.yaml …
# --- overlays/shenyang.yaml 沈阳市居住证
✗ region: "430100"
✓ region: "210100"
item: card
✗ contact: { consult: 0731-22833456 }
✓ contact: { consult: 024-22833456 }
`,
  check(doc, { program, report }) {
    const whole = standardOf(doc, program)?.data.region
    const { region } = doc.data
    if (whole !== undefined && /^[0-9]{6}$/.test(whole + '') && /^[0-9]{6}$/.test(region) && !isWithin(region, whole))
      report({ doc, path: ['region'] }, { region, whole })
  }
})
