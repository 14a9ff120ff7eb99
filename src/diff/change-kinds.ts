/** All kinds of changes: where they are listed, what they are called, and why they weigh what they weigh. */
import type { Text } from '../diagnostics/entry.js'
import type { Level } from './model.js'

/** In the order in which people ask. */
export const ASPECTS = {
  service: { zh: '服务', en: 'Service' },
  items: { zh: '办哪些事项', en: 'Items' },
  questions: { zh: '先问的问题', en: 'Questions' },
  fields: { zh: '填写', en: 'Fields' },
  materials: { zh: '材料', en: 'Materials' },
  terms: { zh: '条件、费用、到场、结果', en: 'Terms' },
  time: { zh: '时限', en: 'Time limits' },
  process: { zh: '流程和责任', en: 'Process' },
  sharing: { zh: '哪个部门得到什么', en: 'Who receives what' },
  contract: { zh: '对接', en: 'Integration' },
  other: { zh: '其他', en: 'Other' },
  texts: { zh: '文字', en: 'Texts' }
} as const satisfies Record<string, Text>

export type Aspect = keyof typeof ASPECTS

interface KindWords extends Text {
  aspect: Aspect
  /** Why the version has to move that much, where the words alone do not say it. */
  why?: Partial<Record<Level, Text>>
}

const REFUSED = { zh: '按原样提交会被拒', en: 'a submission as it was would be refused' }
const LACKING = { zh: '原来的提交缺这一项，会被拒', en: 'a submission as it was lacks it and would be refused' }
const EXTRA = { zh: '原来的提交带着它，会被拒', en: 'a submission as it was has it and would be refused' }
const ELSEWHERE = { zh: '同样的提交会送到别处', en: 'the same submission would go elsewhere' }
const OTHERWISE = { zh: '同样的内容会是另一个意思', en: 'the same content would mean something else' }
const DEPARTMENT = {
  zh: '部门收到的表单变了，系统要改',
  en: 'what the department receives changes, and its system must'
}
const ACCEPTED = { zh: '原来的提交仍可用', en: 'a submission as it was is still accepted' }
const RECEIVED = { zh: '部门的系统不用改', en: 'the system of the department need not change' }
const UNSAID = {
  zh: '有一边没有写明，是否更严要人看',
  en: 'one side does not say; whether it is stricter is for people to judge'
}
const NOT_ACCEPTED = { zh: '原来受理的，现在不受理', en: 'what was accepted no longer is' }
const FRESH = { zh: '只涉及新的选项', en: 'it concerns new answers only' }
const DAYS = {
  zh: '工作日和日历日遇节假日长短不同，是否更久说不准',
  en: 'working days and calendar days differ over holidays; which is longer cannot be said'
}
const DAY = {
  zh: '在办件按哪个版本办，要看日期',
  en: 'which version applies to a case under way depends on the day'
}
const PAPER = { zh: '原来备齐的材料不够了', en: 'what was sufficient to hand in no longer is' }

/** Of words by which people answer, and of what is not written on one side. */
export const LOOK = { zh: '是不是还是同一个意思，要人看', en: 'whether it still means the same is for people to judge' }

export const KINDS = {
  'service-added': { aspect: 'service', zh: '新的一件事', en: 'new service' },
  'service-removed': { aspect: 'service', zh: '没有了', en: 'service removed', why: { major: ELSEWHERE } },
  'service-status': { aspect: 'service', zh: '状态', en: 'status' },
  'service-departments': { aspect: 'service', zh: '牵头和配合部门', en: 'lead and partners' },
  'channels-changed': { aspect: 'service', zh: '办理渠道', en: 'channels' },

  'item-added': { aspect: 'items', zh: '新增事项', en: 'item added', why: { major: ELSEWHERE } },
  'item-removed': { aspect: 'items', zh: '不再有事项', en: 'item removed', why: { major: ELSEWHERE } },
  'item-applies': { aspect: 'items', zh: '新要办', en: 'applies newly', why: { major: ELSEWHERE, minor: FRESH } },
  'item-excluded': { aspect: 'items', zh: '不再办', en: 'no longer applies', why: { major: ELSEWHERE } },
  'item-replaced': { aspect: 'items', zh: '换成另一个事项', en: 'is another item', why: { major: ELSEWHERE } },
  'item-owner': { aspect: 'items', zh: '实施机关', en: 'competent authority', why: { major: ELSEWHERE } },
  'choice-stricter': { aspect: 'items', zh: '几选几收紧', en: 'choice narrowed', why: { major: REFUSED } },
  'choice-looser': { aspect: 'items', zh: '几选几放宽', en: 'choice widened', why: { minor: ACCEPTED } },
  'choice-order': { aspect: 'items', zh: '择高次序', en: 'order of preference', why: { major: ELSEWHERE } },

  'question-asked': { aspect: 'questions', zh: '新增提问', en: 'asked newly', why: { major: LACKING, minor: FRESH } },
  'question-dropped': { aspect: 'questions', zh: '不再问', en: 'no longer asked', why: { major: EXTRA } },
  'question-answerer': { aspect: 'questions', zh: '由谁回答变了', en: 'who answers', why: { major: DEPARTMENT } },
  'question-unit': { aspect: 'questions', zh: '单位变了', en: 'unit', why: { major: OTHERWISE } },
  'question-unused': { aspect: 'questions', zh: '还在问，但已经没有用处', en: 'still asked, and of no use any more' },
  'question-type': { aspect: 'questions', zh: '答法变了', en: 'type of answer', why: { major: REFUSED } },
  'question-stricter': { aspect: 'questions', zh: '范围收紧', en: 'range narrowed', why: { major: REFUSED } },
  'question-looser': { aspect: 'questions', zh: '范围放宽', en: 'range widened', why: { minor: ACCEPTED } },
  'option-added': { aspect: 'questions', zh: '新增选项', en: 'option added', why: { minor: ACCEPTED } },
  'name-moved': { aspect: 'questions', zh: '名称换到别处', en: 'name moved', why: { major: OTHERWISE } },
  'option-removed': { aspect: 'questions', zh: '不再有选项', en: 'option removed', why: { major: REFUSED } },

  'field-added': { aspect: 'fields', zh: '新增填写', en: 'added', why: { major: LACKING, minor: ACCEPTED } },
  'field-removed': { aspect: 'fields', zh: '不再填写', en: 'removed', why: { major: EXTRA } },
  'field-required': { aspect: 'fields', zh: '选填改必填', en: 'required newly', why: { major: LACKING, minor: FRESH } },
  'field-optional': { aspect: 'fields', zh: '必填改选填', en: 'optional now', why: { minor: ACCEPTED } },
  'field-asked': {
    aspect: 'fields',
    zh: '原来不问，现在要填',
    en: 'asked of the applicant newly',
    why: { major: LACKING, minor: ACCEPTED }
  },
  'field-shared': { aspect: 'fields', zh: '不用再填', en: 'no longer asked', why: { minor: ACCEPTED } },
  'field-source': { aspect: 'fields', zh: '来源变了', en: 'source', why: { minor: ACCEPTED } },
  'field-unit': { aspect: 'fields', zh: '单位变了', en: 'unit', why: { major: OTHERWISE } },
  'code-moved': { aspect: 'fields', zh: '代码的名称换了位置', en: 'name of a code moved', why: { major: OTHERWISE } },
  'label-moved': { aspect: 'fields', zh: '名称换到别处', en: 'name moved', why: { major: OTHERWISE } },
  'field-type': { aspect: 'fields', zh: '类型变了', en: 'type', why: { major: REFUSED } },
  'field-stricter': { aspect: 'fields', zh: '要求收紧', en: 'stricter', why: { major: REFUSED, minor: FRESH } },
  'field-looser': { aspect: 'fields', zh: '要求放宽', en: 'looser', why: { minor: ACCEPTED } },
  'field-computed': { aspect: 'fields', zh: '算法变了', en: 'computation', why: { major: OTHERWISE } },
  'field-privacy': { aspect: 'fields', zh: '个人信息分级', en: 'privacy class' },
  'subject-shape': { aspect: 'fields', zh: '一个和多个', en: 'one and many', why: { major: REFUSED } },
  'subject-stricter': { aspect: 'fields', zh: '人数收紧', en: 'number narrowed', why: { major: REFUSED } },
  'subject-looser': { aspect: 'fields', zh: '人数放宽', en: 'number widened', why: { minor: ACCEPTED } },
  'subject-login': { aspect: 'fields', zh: '由谁登录', en: 'who logs in', why: { minor: ACCEPTED } },
  'check-added': { aspect: 'fields', zh: '新增核对', en: 'check added', why: { major: REFUSED, minor: FRESH } },
  'check-removed': { aspect: 'fields', zh: '不再核对', en: 'check removed', why: { minor: ACCEPTED } },

  'material-demanded': { aspect: 'materials', zh: '新要交', en: 'demanded newly', why: { major: PAPER, minor: FRESH } },
  'material-dropped': { aspect: 'materials', zh: '不用再交', en: 'no longer demanded', why: { minor: ACCEPTED } },
  'material-removed': {
    aspect: 'materials',
    zh: '清单里没有了',
    en: 'off the list',
    why: { major: { zh: '接口不再认这样材料，带着它的提交会被拒', en: 'the interface no longer knows it' } }
  },
  'material-stricter': { aspect: 'materials', zh: '要求提高', en: 'demands raised', why: { major: PAPER } },
  'material-looser': { aspect: 'materials', zh: '要求降低', en: 'demands lowered', why: { minor: ACCEPTED } },
  'material-source': {
    aspect: 'materials',
    zh: '由哪里得到变了',
    en: 'where it is had from',
    why: { minor: ACCEPTED }
  },
  'material-moved': { aspect: 'materials', zh: '名称换到别处', en: 'name moved', why: { major: OTHERWISE } },
  'material-unclear': { aspect: 'materials', zh: '写法变了', en: 'stated otherwise', why: { minor: UNSAID } },
  'medium-looser': { aspect: 'materials', zh: '介质放宽', en: 'medium widened', why: { minor: ACCEPTED } },
  'material-medium': { aspect: 'materials', zh: '介质', en: 'medium', why: { major: PAPER } },
  'alternative-stricter': {
    aspect: 'materials',
    zh: '任选其一收紧',
    en: 'one of several narrowed',
    why: { major: PAPER }
  },
  'alternative-looser': {
    aspect: 'materials',
    zh: '任选其一放宽',
    en: 'one of several widened',
    why: { minor: ACCEPTED }
  },
  'alternative-demanded': {
    aspect: 'materials',
    zh: '新要任选其一',
    en: 'one of several newly',
    why: { major: PAPER }
  },
  'alternative-dropped': {
    aspect: 'materials',
    zh: '不再要任选其一',
    en: 'one of several no longer',
    why: { minor: ACCEPTED }
  },

  'eligibility-added': {
    aspect: 'terms',
    zh: '新增受理条件',
    en: 'condition of acceptance added',
    why: { major: REFUSED }
  },
  'eligibility-removed': {
    aspect: 'terms',
    zh: '取消受理条件',
    en: 'condition of acceptance removed',
    why: { minor: ACCEPTED }
  },
  'eligibility-reworded': {
    aspect: 'terms',
    zh: '受理条件改写',
    en: 'condition of acceptance reworded',
    why: { minor: { zh: '是否更严，要人看', en: 'whether it is stricter is for people to judge' } }
  },
  'gate-stricter': { aspect: 'terms', zh: '不能再办', en: 'may not apply any more', why: { major: NOT_ACCEPTED } },
  'gate-looser': { aspect: 'terms', zh: '现在能办', en: 'may apply now', why: { minor: ACCEPTED } },
  'visit-added': { aspect: 'terms', zh: '要到现场', en: 'visit added' },
  'visit-removed': { aspect: 'terms', zh: '不用到现场', en: 'visit removed' },
  'visit-count': { aspect: 'terms', zh: '到场次数', en: 'number of visits' },
  'fee-changed': { aspect: 'terms', zh: '收费', en: 'fee' },
  'result-added': { aspect: 'terms', zh: '新增结果', en: 'result added' },
  'result-removed': { aspect: 'terms', zh: '不再有结果', en: 'result removed', why: { major: OTHERWISE } },
  'result-changed': { aspect: 'terms', zh: '结果变了', en: 'result changed' },

  'promised-longer': { aspect: 'time', zh: '承诺时限延长', en: 'promised time longer' },
  'promised-shorter': { aspect: 'time', zh: '承诺时限缩短', en: 'promised time shorter' },
  'statutory-longer': { aspect: 'time', zh: '法定时限延长', en: 'statutory time longer' },
  'statutory-shorter': { aspect: 'time', zh: '法定时限缩短', en: 'statutory time shorter' },
  'promised-reckoned': {
    aspect: 'time',
    zh: '承诺时限的算法变了',
    en: 'promised time reckoned otherwise',
    why: { minor: DAYS }
  },
  'statutory-reckoned': {
    aspect: 'time',
    zh: '法定时限的算法变了',
    en: 'statutory time reckoned otherwise',
    why: { minor: DAYS }
  },
  'effective-changed': { aspect: 'time', zh: '施行日期', en: 'effective date', why: { minor: DAY } },
  'waiting-changed': { aspect: 'time', zh: '等待期、不计入的时间', en: 'waiting and uncounted time' },

  'order-added': { aspect: 'process', zh: '新的先后', en: 'order added' },
  'order-removed': { aspect: 'process', zh: '不再有先后', en: 'order removed' },
  'parallel-added': { aspect: 'process', zh: '写明可以同时办', en: 'stated to be parallel' },
  'parallel-removed': { aspect: 'process', zh: '不再写明可以同时办', en: 'no longer stated to be parallel' },
  'bridge-changed': { aspect: 'process', zh: '人工转接', en: 'manual bridge' },
  'responsibility-changed': { aspect: 'process', zh: '责任部门', en: 'responsible department' },
  'participants-changed': { aspect: 'process', zh: '参与部门', en: 'participants' },

  'sharing-added': { aspect: 'sharing', zh: '新增共享对象', en: 'receives newly' },
  'sharing-removed': { aspect: 'sharing', zh: '不再得到', en: 'no longer receives' },

  'dispatch-added': { aspect: 'contract', zh: '表单多了', en: 'form has more' },
  'dispatch-removed': { aspect: 'contract', zh: '表单少了', en: 'form has less', why: { major: DEPARTMENT } },
  'dispatch-renamed': { aspect: 'contract', zh: '字段改名', en: 'field renamed', why: { major: DEPARTMENT } },
  'dispatch-mapping': { aspect: 'contract', zh: '值的对照', en: 'mapping of values', why: { major: DEPARTMENT } },
  'dispatch-type': { aspect: 'contract', zh: '类型', en: 'type', why: { major: DEPARTMENT } },
  'dispatch-required': { aspect: 'contract', zh: '是否必有', en: 'required', why: { minor: RECEIVED } },
  'dispatch-limits': { aspect: 'contract', zh: '取值范围', en: 'limits', why: { minor: RECEIVED } },
  'dispatch-role': { aspect: 'contract', zh: '由谁担任', en: 'who plays the role', why: { major: OTHERWISE } },
  'dispatch-question': {
    aspect: 'contract',
    zh: '部门的问题',
    en: "department's question",
    why: { major: DEPARTMENT }
  },

  'text-changed': { aspect: 'texts', zh: '文字', en: 'text' },
  'other-changed': { aspect: 'other', zh: '变了', en: 'changed' }
} as const satisfies Record<string, KindWords>

export type Kind = keyof typeof KINDS

export const kindOf = (kind: Kind): KindWords => KINDS[kind]
export const whyOf = (kind: Kind, level: Level): Text | undefined => kindOf(kind).why?.[level]
