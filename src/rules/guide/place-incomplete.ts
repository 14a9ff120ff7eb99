import { MISSING, documentRule } from '../rule.js'

export const placeIncomplete = documentRule({
  code: 'LB6808',
  of: ['service', 'item', 'overlay'],
  states: 'places',
  severity: MISSING,
  title: { zh: '办理地点不全', en: 'Incomplete place' },
  says: { zh: '办理地点写明地址和办理时间', en: 'A place states its address and its hours' },
  message: { zh: '“{place}”没有写地址或办理时间', en: '“{place}” lacks the address or the hours' },
  source: 'GB/T 39554.2-2020 办理地点、办理时间；2017 年全国抽查 33% 缺时限、收费、联系方式',
  example: `
# --- items/card.yaml …
status: reviewed
places:
✗   - { name: 市民服务中心 }
✓   - { name: 市民服务中心, address: 市府大路 1 号, hours: 工作日 9:00—17:00 }
`,
  check(doc, { report }) {
    for (const [index, { name, address, hours }] of (doc.data.places ?? []).entries())
      if (address === undefined || hours === undefined) report({ doc, path: ['places', index] }, { place: name })
  }
})
