import { WRONG, documentRule } from '../rule.js'

export const website = documentRule({
  code: 'LB6810',
  of: ['service', 'item', 'overlay'],
  states: 'contact',
  severity: WRONG,
  title: { zh: '网址不能打开', en: 'Unusable web address' },
  says: {
    zh: '网址以 https:// 或 http:// 开头，没有空格和汉字标点',
    en: 'A web address begins with https:// or http:// and has no spaces'
  },
  message: { zh: '“{url}”不是网址', en: '“{url}” is not a web address' },
  source: 'GB/T 39554.2-2020 网上办理地址',
  example: `
# --- items/card.yaml …
✗ contact: { website: www.lnzwfw.gov.cn 首页 }
✓ contact: { website: https://www.lnzwfw.gov.cn }
`,
  check(doc, { report }) {
    const url = doc.data.contact?.website
    if (url !== undefined && !/^https?:\/\/[^\s，。；、“”（）]+$/.test(url))
      report({ doc, path: ['contact', 'website'] }, { url })
  }
})
