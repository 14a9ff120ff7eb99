/** One name for several materials: each has a number of copies, an issuer and a basis of its own. */
import { ASKERS, namesOfMaterials } from '../asked.js'
import { catchAllsOf, isConditional } from '../../standard/phrases.js'
import { DOUBTFUL, documentRule } from '../rule.js'

/** What a name of a document ends with; “住所、经营场所证明” is one document, for “住所” is none. */
const DOCUMENT =
  /(证|证书|书|表|卡|册|簿|本|证明|证明信|凭证|凭据|报告|报告单|合同|协议|章程|决议|决定|判决|裁定|裁决|通知|公告|批复|批文|文件|票|发票|单|单据|清单|照|执照|照片|图|图样|图纸|函|信|记录|档案|材料|资料|账单|收据|笔录|方案|声明|说明|截图)$/

/** Of a document, not another one. */
const PART =
  /^(其|该)?(原件|复印件|影印件|扫描件|副本|正本|正副本|翻译件|译文|中文译本|中文译文|附件|电子版|电子件|首页)$/

/** What is quoted or stands in brackets is left as it is. */
const QUOTED = /《[^》]*》|“[^”]*”|[（(][^（）()]*[）)]/g

function partsOf(name: string, between: RegExp): string[] {
  const quotes: string[] = []
  const masked = name.replace(QUOTED, (quote) => `\u0000${quotes.push(quote) - 1}\u0000`)
  return masked.split(between).map((part) => part.replace(/\0(\d+)\0/g, (_, index) => quotes[Number(index)]!).trim())
}

/** Without what only says more of it: brackets at the end, 原件, 复印件. */
function core(part: string): string {
  return part
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/(的)?(原件|复印件|影印件|扫描件|正本|副本)$/, '')
    .replace(/》$/, '')
}

const isDocument = (part: string): boolean => part.length >= 2 && DOCUMENT.test(core(part))

/** A noun alone says again what came before it: “购房合同或协议” is one document in one of two forms. */
const BARE = /^(合同|协议|决议|决定|证明|证书|文件|材料|凭证|票据|表|书)$/

/** The documents that a name lists; undefined when what it lists is something else. */
function listed(name: string, between: RegExp): string[] | undefined {
  const parts = partsOf(name, between).filter((part) => !PART.test(part))
  return parts.length > 1 && parts.every(isDocument) && !parts.some((part) => BARE.test(part)) ? parts : undefined
}

const ANY = { zh: '任选其一的写成 anyOf', en: 'alternatives are written as anyOf' }
const ALL = { zh: '都要的分开写', en: 'what is needed together is written as several rows' }

export const severalInOne = documentRule({
  code: 'LB6420',
  of: ['material', ...ASKERS],
  severity: DOUBTFUL,
  title: { zh: '一个名称里几种材料', en: 'Several materials in one name' },
  says: {
    zh: '一种材料一个名称：任选的写成 anyOf，都要的分开写',
    en: 'One name for one material: alternatives are anyOf, what is needed together are several rows'
  },
  message: {
    zh: '“{text}”里有几种材料：{parts}；{how}',
    en: '“{text}” names several materials: {parts}; {how}'
  },
  hint: {
    zh: '各有各的名称、份数、出具机构，才能分别免交、核对',
    en: 'Each has its own name, copies and issuer, so that each can be waived and checked'
  },
  source:
    '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名；GB/T 39554.2-2020 材料名称',
  example: `
# --- materials/permit.yaml
kind: material
id: permit
✗ name: 户籍卡或劳动合同书或就业协议书
✓ name: 住所或经营场所使用证明
`,
  check(doc, { program, report }) {
    const isCatchAll = catchAllsOf(doc, program)
    for (const { text, path } of namesOfMaterials(doc.data)) {
      // A name that ends with “and so on” or states a condition is reported as such.
      if (isCatchAll(text) || isConditional(text) || /等[^、，或和及]{0,6}$/.test(text)) continue
      const options = listed(text, /或者|或/)
      const parts = options ?? listed(text, /、|，|,|；|;|以及|及|和/)
      if (parts) report({ doc, path }, { text, parts, how: options ? ANY : ALL })
    }
  }
})
