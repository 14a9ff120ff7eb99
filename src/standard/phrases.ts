/**
 * Phrases of real guides that say nothing where a fact should stand. Those here are the same in the whole country; a
 * standard adds those of its province (`phrases`).
 */
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import type { StandardDoc } from '../language/generated/types.js'
import { remembered } from '../base/memo.js'
import { standardOf } from '../link/standard.js'

/** Values that state no fact, with the punctuation around them left out. */
const FILLERS = words(`
  无 暂无 没有 暂缺 空 空白 无内容 无数据 暂无数据 暂无信息 略 不详 未知 无要求 无特殊要求 N/A NA none null nil undefined
  同上 同前 同下 见上 见下 如上 如下 见附件 详见附件 附件 见附图 见附表 见流程图 详见流程图 如流程图 流程图 办理流程图 办事流程图
  见指南 详见指南 见办事指南 详见办事指南 办事指南 见受理标准 见说明 详见说明 见网站 详见网站 见公告 见窗口公示 详询窗口
  按规定 按规定办理 按规定执行 按照规定 按有关规定 按相关规定 按照有关规定 按照相关规定 按政策 按政策规定 按政策办理 按标准
  按标准执行 按要求 按要求办理 按流程 按流程办理 按程序办理 依法 依规 依法依规 依法办理 依规办理 依法依规办理
  规定 有关规定 相关规定 政策 政策规定 政策要求 文件规定 文件要求 法律规定 法规规定 法律法规 法律法规规定 相关法律法规
  有关法律法规 上级规定 上级要求 部门要求 业务需要 业务要求 工作需要 工作要求 办事需要 办件需要 办理需要 审批需要 审核需要
  材料齐全 申请材料齐全 资料齐全 申请资料齐全 手续齐全 要件齐全 符合要求 符合规定 符合标准 符合条件 符合政策 合格
  高效办成一件事 一件事 一件事一次办
`)

/** Of these, what is an answer where a question asks whether there is something. */
const ANSWERS = words('无 没有 暂无 符合条件 按规定')

const CATCH_ALL = [
  // 其他材料, 其他申请材料, 相关证明文件
  /(其他|其它|相关|有关|所需|必要)的?(申请|申报|办理|审批|证明|佐证|辅助|补充|相关|有关|所需|必要|的)*(材料|文件|资料|证件|证明|手续|凭证|附件)$/,
  // 其他能够证明身份的材料
  /(其他|其它)(能|能够|可|可以|足以|需要?|应当?|必须|须|依法|法律|法规|规定)[^，。；、]*(材料|文件|资料|证件|证明)$/,
  /(需要?|须|应当?|要求|规定)(提交|提供|补充|出具|报送)?的?(其他|其它|相关|有关)/,
  /(认为|视为)(有|确有)?(必要|需要)/,
  /(需要?|须|应当?|要求)(提交|提供|补充|出具|报送)的(申请)?(材料|文件|资料|证件|证明)$/
]

const CONDITION = [
  // 两个以上承办者的还应当提交联合承办协议；委托他人办理的，提供委托书
  /的[，,；;]?(还|另|并)?(应当?|须|需要?|要|必须)?(还|另|再)?(提交|提供|出具|出示|携带|附送?)/,
  /^(如|若|如果|凡|属于?)[^，、；]*(的|时)?[，,、]/,
  /[^，、；]{2,}(时|后)[，,]?(还|另)?(应当?|须|需要?|必须)(提交|提供|出具|出示)/,
  // 委托书（委托办理的提供）
  /[（(](仅|只|限于|如有|若有|如|若|适用于|凡)[^（）()]*[）)]/,
  /[（(][^（）()]*(的|时|需|须)(还|另)?(应当?|须|需要?|要)?(提供|提交|出具|填写)[^（）()]*[）)]/,
  /[（(][^（）()]*(情形|情况下?)[^（）()]*[）)]/
]

const VAGUE =
  /规定的其他(条件|情形|要求|材料)|其(他|它)(符合|满足)[^，。；、]{0,16}?(条件|要求|规定)的?(情形|人员|对象|单位|企业|家庭)?|其(他|它)(有关|相关|特殊|法定)(条件|情形|要求)|视(具体)?情况而定|另行通知|以(实际|当地)(要求|规定|情况)为准|(本地|当地)的?(有关|相关)?(规定|政策|标准)的?(标准|条件|要求)?|按(照)?(相关|有关)规定办理|符合(相关|有关)规定|(相关|有关)部门(要求|规定)的其他|(需要|须|应当|要求)(提交|提供|补充)的其(他|它)(材料|资料|文件)|认为(有必要|需要)|尽快|尽早|及时办理|酌情|适当时间/g

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

interface Phrases {
  fillers: ReadonlySet<string>
  catchAll: readonly string[]
  vague: readonly string[]
}

const ownOf = remembered(({ data }: Document<'standard'>): Phrases => phrasesOf(data))

const NONE = phrasesOf({})

function phrasesOf({ phrases }: Pick<StandardDoc, 'phrases'>): Phrases {
  const { fillers = [], catchAll = [], vague = [] } = phrases ?? {}
  return { fillers: new Set(fillers.map(bare)), catchAll: catchAll.map(compact), vague }
}

function phrasesFor(doc: Document, program: Pick<Program, 'docs'>): Phrases {
  const standard = standardOf(doc, program)
  return standard?.data.phrases ? ownOf(standard) : NONE
}

function compact(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Without what stands around words, and without spaces. */
function bare(text: string): string {
  return compact(text).replace(/^[（(【[“"《]+|[）)】\]”"》。.！!]+$/g, '')
}

/** Longer than any filler, or several of them: nobody fills in so much to say nothing. */
const LONGEST = 40

/** Says whether a text is a filler in a document: `无`, `/`, `见流程图`, or only such (`材料齐全、符合要求`). */
export function fillersOf(doc: Document, program: Pick<Program, 'docs'>): (text: string) => boolean {
  const { fillers } = phrasesFor(doc, program)
  const isOne = (text: string) => text === '' || FILLERS.has(text) || fillers.has(text)
  return (text) => {
    if (text.length > LONGEST) return false
    const plain = bare(text)
    // Nothing but dashes, slashes and other marks.
    if (!/[\p{L}\p{N}]/u.test(plain)) return true
    return isOne(plain) || plain.split(/[、，,；;/]|并且|且/).every(isOne)
  }
}

/** A filler that a question may have for its answer. */
export function isAnswer(text: string): boolean {
  return ANSWERS.has(bare(text))
}

/** Says whether the name of a material in a document leaves open which material it is. */
export function catchAllsOf(doc: Document, program: Pick<Program, 'docs'>): (name: string) => boolean {
  const { catchAll } = phrasesFor(doc, program)
  return (name) => {
    // “（如有）” and the like at the end say nothing about which material it is.
    const plain = compact(name).replace(/([（(][^（）()]*[）)]|[。；，])+$/, '')
    return CATCH_ALL.some((pattern) => pattern.test(plain)) || catchAll.some((phrase) => plain.includes(phrase))
  }
}

/** The name of a material says that it is needed in some cases only. */
export function isConditional(name: string): boolean {
  return CONDITION.some((pattern) => pattern.test(name))
}

/** The vague phrases of a text. */
export function vagueIn(text: string, doc: Document, program: Pick<Program, 'docs'>): string[] {
  const found = Array.from(text.matchAll(VAGUE), ([phrase]) => phrase)
  return [...found, ...phrasesFor(doc, program).vague.filter((phrase) => text.includes(phrase))]
}

/** Mostly there is none. */
export function mayBeVague(text: string, doc: Document, program: Pick<Program, 'docs'>): boolean {
  return text.search(VAGUE) >= 0 || phrasesFor(doc, program).vague.some((phrase) => text.includes(phrase))
}
