/** The words of a comparison, in Chinese and English. */
import type { Text } from '../../diagnostics/entry.js'
import type { Diff, Level, Verdict } from '../model.js'

export const words = {
  title: { zh: '规范的变化', en: 'Changes of the specs' },
  same: { zh: '意思没有变', en: 'Nothing changed in meaning' },
  suggestion: { zh: '版本', en: 'Version' },
  cases: { zh: '在办件', en: 'Cases under way' },
  followUps: { zh: '随之而来', en: 'What follows' },
  burden: { zh: '申请人的负担', en: 'Burden on the applicant' },
  worst: { zh: '最重的情形', en: 'Heaviest' },
  weighted: { zh: '加权', en: 'Weighted' },
  lighter: { zh: '减轻', en: 'lighter' },
  heavier: { zh: '加重', en: 'heavier' },
  unchanged: { zh: '没有变', en: 'the same' },
  someHeavier: { zh: '有申请人的负担加重', en: 'some applicant has more to do' },
  someUnsure: { zh: '申请人的负担是否加重未知', en: 'whether some applicant has more to do is unknown' },
  noneHeavier: { zh: '没有申请人的负担加重', en: 'no applicant has more to do' },
  unsure: { zh: '是否加重未知', en: 'unknown whether heavier' },
  unsureOf: { zh: '是否加重未知：{list}', en: 'unknown whether heavier: {list}' },
  heavierOf: { zh: '加重：{list}', en: 'heavier: {list}' },
  mixed: { zh: '有增有减', en: 'more and less' },
  always: { zh: '任何情形', en: 'always' },
  situations: { zh: '各情形', en: 'By situation' },
  others: { zh: '所有在办件', en: 'all cases' },
  example: { zh: '例如', en: 'for example' },
  undecided: { zh: '情形太多，未能判定', en: 'too many situations to decide' },
  questions: { zh: '补答', en: 'answer' },
  fields: { zh: '补填', en: 'fill in' },
  materials: { zh: '补交', en: 'hand in' },
  service: { zh: '一件事', en: 'Service' },
  level: { zh: '程度', en: 'Level' },
  change: { zh: '变化', en: 'Change' },
  what: { zh: '内容', en: 'What' },
  when: { zh: '情形', en: 'Situation' },
  todo: { zh: '怎么办', en: 'What to do' },
  measure: { zh: '指标', en: 'Measure' },
  unknown: { zh: '未知', en: 'unknown' },
  why: { zh: '为什么', en: 'Why' },
  borrowed: {
    zh: '版本里没有 {list}，读的是现在安装的',
    en: '{list} is not in the commit: what is installed now was read'
  },
  regions: { zh: '两边的地区不同：{old} → {new}', en: 'The sides have different regions: {old} → {new}' },
  more: { zh: '还有 {n} 行没有列出，见 --format json', en: '{n} more rows are not listed: see --format json' }
} as const satisfies Record<string, Text>

export const LEVEL_WORDS = {
  major: { zh: '主版本', en: 'major' },
  minor: { zh: '次版本', en: 'minor' },
  patch: { zh: '修订', en: 'patch' },
  none: { zh: '不变', en: 'none' }
} as const satisfies Record<Level, Text>

/** Of one change. */
export const CHANGE_WORDS = {
  major: { zh: '不兼容', en: 'breaking' },
  minor: { zh: '兼容', en: 'compatible' },
  patch: { zh: '文字', en: 'text' },
  none: { zh: '不变', en: 'none' }
} as const satisfies Record<Level, Text>

const LEVEL_MEANING = {
  major: {
    zh: '原来的提交或对接会被拒，或者是另一个意思',
    en: 'a submission or an integration as it was would be refused, or mean something else'
  },
  minor: { zh: '原来的提交和对接仍可用', en: 'submissions and integrations as they were still work' },
  patch: { zh: '只有文字变了', en: 'only texts changed' },
  none: { zh: '意思没有变', en: 'nothing changed in meaning' }
} as const satisfies Record<Level, Text>

export const VERDICT_WORDS = {
  valid: { zh: '照旧有效', en: 'still valid' },
  redraft: { zh: '要补', en: 'to be completed' },
  recheck: { zh: '要核对', en: 'to be checked' },
  reroute: { zh: '要改派', en: 'to be sent elsewhere' }
} as const satisfies Record<Verdict, Text>

/** Texts changed by which people answer: whether they still mean the same, no comparison can tell. */
const LOOK_MEANING = {
  zh: '变的是文字；有的名称、问法是不是还是同一个意思，要人看',
  en: 'texts changed; whether some names and questions still mean the same is for people to judge'
}

export function meaningOf({ level, services }: Pick<Diff, 'level' | 'services'>): Text {
  const isToBeSeen = services.some(({ changes }) => changes.some(({ look }) => look))
  return level === 'patch' && isToBeSeen ? LOOK_MEANING : LEVEL_MEANING[level]
}

const MEASURES: Readonly<Record<string, Text>> = {
  demands: { zh: '材料的要求', en: 'what materials have to be like' },
  fee: { zh: '收费', en: 'fees' },
  waiting: { zh: '等待', en: 'waiting' },
  forms: { zh: '表单', en: 'forms' },
  fields: { zh: '填写项', en: 'fields' },
  keystrokes: { zh: '按键', en: 'keystrokes' },
  materials: { zh: '材料', en: 'materials' },
  copies: { zh: '份数', en: 'copies' },
  visits: { zh: '跑动', en: 'visits' },
  departments: { zh: '部门', en: 'departments' },
  steps: { zh: '环节', en: 'steps' },
  days: { zh: '工作日', en: 'working days' },
  minutes: { zh: '分钟', en: 'minutes' }
}

export const measureName = (name: string): Text => MEASURES[name] ?? { zh: name, en: name }
