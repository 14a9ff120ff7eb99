import { withoutOdd } from '../../schema/characters.js'
import { halfWidth } from '../../schema/repair.js'
import { entriesOf } from '../../syntax/index.js'
import { spanOf } from '../../link/context.js'
import { ALWAYS, programRule } from '../rule.js'

const PLAIN = /^[!-~]+$/

export const plainCodes = programRule({
  code: 'LB6221',
  severity: ALWAYS,
  title: { zh: '代码不是半角字符', en: 'Code of other than plain characters' },
  says: {
    zh: '要素和问题用的代码只用半角的英文字母、数字和符号：代码在系统之间传递，“1”和“１”看起来一样',
    en: 'Codes of elements and questions are plain letters, digits and marks: systems exchange them, and “1” and “１” look alike'
  },
  message: {
    zh: '代码“{code}”有半角字母、数字、符号以外的字符（{characters}）',
    en: 'The code “{code}” has other characters than plain letters, digits and marks ({characters})'
  },
  hint: { zh: '代码写半角字符，名称写在后面', en: 'Write plain characters for the code, and the name behind it' },
  source: 'GB/T 39046-2020：代码用数字和字母；代码要在各部门的系统之间传递',
  example: `
# --- codelists/household.yaml 户别
✗ codes: { "1": 家庭户, "２": 集体户 }
✓ codes: { "1": 家庭户, "2": 集体户 }
# --- entities/vehicle.yaml 车辆
elements:
  kind: { name: 户别, type: code, list: household, privacy: none }
`,
  check({ docs }, { report }) {
    const used = new Set<string>()
    for (const { data } of docs.entity.values())
      for (const { list } of Object.values(data.elements)) if (list !== undefined) used.add(list)
    for (const { data } of [...docs.item.values(), ...docs.service.values()])
      for (const { list } of Object.values(data.situations ?? {})) if (list !== undefined) used.add(list)
    for (const id of used) {
      const doc = docs.codelist.get(id)
      if (!doc) continue
      const { codes } = doc.data
      for (const [code] of entriesOf(codes)) {
        if (PLAIN.test(code)) continue
        const plain = withoutOdd(halfWidth(code))
        const isCertain = PLAIN.test(plain) && !Object.hasOwn(codes, plain)
        const characters = [...new Set(code.replace(/[!-~]/g, ''))]
          .map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
          .join('、')
        report(
          spanOf({ doc, path: ['codes', code] }, 'key'),
          { code, characters },
          isCertain ? { suggestion: plain } : {}
        )
      }
    }
  }
})
