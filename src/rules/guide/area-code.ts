import type { Text } from '../../diagnostics/entry.js'
import { plainPhone } from '../../base/phones.js'
import { WRONG, documentRule } from '../rule.js'

export const areaCode = documentRule({
  code: 'LB6803',
  of: ['service', 'item', 'overlay'],
  severity: WRONG,
  title: { zh: '电话打不通的写法', en: 'Number that cannot be dialled' },
  says: {
    zh: '固定电话写区号，用半角数字和连字符，中间不加空格',
    en: 'A landline number has its area code, in plain digits with a plain hyphen and no spaces'
  },
  message: { zh: '电话“{phone}”{why}', en: '“{phone}” {why}' },
  hint: { zh: '写作 区号-号码，例如 024-22833456', en: 'Write area code, hyphen, number' },
  source: '温州等地事项审计规则 7',
  example: `
# --- items/card.yaml …
✗ contact: { consult: "22833456" }
✓ contact: { consult: 024-22833456 }
`,
  check(doc, { report }) {
    const { contact, places = [] } = doc.data
    const phones = [
      { path: ['contact', 'consult'], text: contact?.consult },
      { path: ['contact', 'complaint'], text: contact?.complaint },
      ...places.map(({ phone }, index) => ({ path: ['places', index, 'phone'], text: phone }))
    ]
    for (const { path, text = '' } of phones) {
      const plain = plainPhone(text)
      if (plain !== text) report({ doc, path }, { phone: text, why: whyOdd(text, plain) }, { suggestion: plain })
      for (const phone of plain.split(/[、，,；;\s/]+/))
        if (/^[2-8]\d{6,7}$/.test(phone))
          report({ doc, path }, { phone, why: { zh: '没有区号', en: 'has no area code' } })
    }
  }
})

function whyOdd(text: string, plain: string): Text {
  const isWide = /[－–—―‐‑﹣]/.test(text)
  const isSpaced = /\d[\s\u00a0]+[-－–—―‐‑﹣\d]|[-－–—―‐‑﹣][\s\u00a0]/.test(text)
  const zh = [
    ...(isWide ? ['连字符是全角的'] : []),
    ...(/[０-９]/.test(text) ? ['数字是全角的'] : []),
    ...(isSpaced ? ['中间有空格'] : [])
  ]
  const en = [
    ...(isWide ? ['a wide hyphen'] : []),
    ...(/[０-９]/.test(text) ? ['wide digits'] : []),
    ...(isSpaced ? ['a space inside'] : [])
  ]
  return {
    zh: `${zh.join('，') || '中间多了符号'}，手机上点了打不通，应是“${plain}”`,
    en: `has ${en.join(' and ') || 'marks too many'} and cannot be dialled by a tap: “${plain}”`
  }
}
