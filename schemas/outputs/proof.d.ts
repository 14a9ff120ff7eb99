/* Generated from schemas/ by `npm run generate`. Do not edit. */

/**
 * 公式的序号
 */
export type Formula = number
/**
 * 公式：["F"]、["T"]、["is", 事实, 段…]、["all", 公式…]、["any", 公式…]；只引用前面的公式
 *
 * @minItems 1
 */
export type Node = ['F' | 'T' | 'is' | 'all' | 'any', ...number[]]

/**
 * 证书：一件“一件事”的证明，lianban prove 写出，lianban recheck 复核
 */
export interface Proof {
  /**
   * 格式
   */
  format: 'lianban-proof-3'
  /**
   * 做这份证书的 lianban 的版本
   */
  compiler: string
  /**
   * 一件事
   */
  service: string
  /**
   * 名称
   */
  name: string
  /**
   * 状态
   */
  status: string
  /**
   * 行政区划代码
   */
  region?: string
  /**
   * 规范的摘要
   */
  specs: string
  model: Model
  /**
   * 范式的摘要（SHA-256）
   */
  modelDigest: string
  /**
   * 假设
   */
  assumptions: Assumption[]
  /**
   * 问的先后
   */
  order: string[]
  /**
   * 事项的先后
   */
  ranks: string[]
  /**
   * 断言
   */
  claims: Claim[]
  /**
   * 反驳：[事实, 各段的子结点…]，-1 是已经为假
   */
  refutations: number[][]
  /**
   * 格式和类型（type: 加类型名）的式样
   */
  formats: Format[]
  /**
   * 反例
   */
  findings: Finding[]
  /**
   * 整个证书的摘要（SHA-256）
   */
  digest: string
}
/**
 * 范式：规范说的（items、providers、checks、waivers）和合并成的（其余）；定义见 docs/proof.md
 */
export interface Model {
  /**
   * 事实
   */
  facts: Fact[]
  /**
   * 公式，0 是假，1 是真
   */
  formulas: Node[]
  /**
   * 主体
   */
  subjects: Subject[]
  /**
   * 问题
   */
  questions: Question[]
  /**
   * 由部门核查回答的问题
   */
  answers?: Answered[]
  /**
   * 几个事项中选几个
   */
  choices: Choice[]
  /**
   * 受理条件，不符合的不受理
   */
  gates: Gate[]
  /**
   * 事项
   */
  items: Item[]
  /**
   * 整件事的材料，归属未定的
   */
  needs?: Need[]
  /**
   * 来处
   */
  providers: Provider[]
  /**
   * 事项的校验
   */
  checks: Check[]
  /**
   * 豁免
   */
  waivers: Waiver[]
  /**
   * 合并的表
   */
  form: Field[]
  /**
   * 合并的校验
   */
  mergedChecks: Check[]
  /**
   * 分发
   */
  dispatch: Dispatch[]
  /**
   * 材料
   */
  materials: Material[]
  /**
   * 几组择一的材料
   */
  alternatives: Group[]
  process: Process
}
/**
 * 事实：申请人的一个回答；0 段是“未回答”
 */
export interface Fact {
  /**
   * 名称
   */
  name: string
  /**
   * 所读的名
   */
  reads: string[]
  /**
   * 各段的意思
   *
   * @minItems 1
   */
  regions: string[]
  valid: Formula
}
/**
 * 主体：人或物；own 是它是自己、不是别人的情形
 */
export interface Subject {
  /**
   * 名称
   */
  name: string
  /**
   * 名称
   */
  label: string
  own: Formula
  /**
   * 可有几个
   */
  many: boolean
}
/**
 * 问题
 */
export interface Question {
  /**
   * 事实
   */
  fact: string
  /**
   * 问法
   */
  ask: string
  /**
   * 由谁核查回答，不问申请人
   */
  by?: string
  when: Formula
  /**
   * 选项
   */
  options: Option[]
  /**
   * 规范里的位置
   */
  at: string
}
/**
 * 选项
 */
export interface Option {
  /**
   * 代码
   */
  code: string
  when: Formula
}
/**
 * 规范说由谁核查回答的问题
 */
export interface Answered {
  /**
   * 事实
   */
  fact: string
  /**
   * 由谁：种类和标识
   */
  by: string
  when: Formula
}
/**
 * 这些事项中，至少办几个、至多办几个
 */
export interface Choice {
  /**
   * 事项
   */
  items: string[]
  /**
   * 至少
   */
  min: number
  /**
   * 至多
   */
  max: number
}
/**
 * 受理条件
 */
export interface Gate {
  when: Formula
  /**
   * 规范里的位置
   */
  at: string
}
/**
 * 事项：部门自己的表、材料和时限（工作日）
 */
export interface Item {
  /**
   * 事项在服务里的名
   */
  usage: string
  /**
   * 名称
   */
  name: string
  /**
   * 负责单位
   */
  owner: string
  applies: Formula
  /**
   * 问题
   */
  questions: Answer[]
  /**
   * 字段
   */
  fields: Ask[]
  /**
   * 需要的材料
   */
  needs: Need[]
  /**
   * 声明在它之前的事项
   */
  after: string[]
  /**
   * 承诺时限
   */
  promised?: Days[]
  /**
   * 法定时限
   */
  statutory?: Days[]
  /**
   * 规范里的位置
   */
  at: string
}
/**
 * 问题的回答：事项自己的问题，由服务的一项事实回答
 */
export interface Answer {
  /**
   * 名称
   */
  name: string
  /**
   * 事实
   */
  fact: string
  when: Formula
}
/**
 * 事项的字段：部门自己的表上的一栏
 */
export interface Ask {
  /**
   * 角色.要素
   */
  ref: string
  /**
   * 名称
   */
  label: string
  /**
   * 部门表里的名
   */
  to: string[]
  when: Formula
  required: Formula
  /**
   * 依据
   */
  basis?: string
  /**
   * 固定不变
   */
  constant?: boolean
  /**
   * 扮演者
   */
  players: Player[]
  /**
   * 值的变换
   */
  map?: {}
  /**
   * 规范里的位置
   */
  at: string
}
/**
 * 角色扮演者：key 是表上的字段；chosen 是申请人选定的一行
 */
export interface Player {
  /**
   * 键
   */
  key: string
  when: Formula
  /**
   * 申请人选定
   */
  chosen?: boolean
  accepts: Accepts
}
/**
 * 值的集合：类型、代码和限制
 */
export interface Accepts {
  /**
   * 类型
   */
  type: string
  /**
   * 代码
   */
  codes?: string[]
  /**
   * 小数位数
   */
  decimals?: number
  constraints: Constraints
}
/**
 * 限制
 */
export interface Constraints {
  /**
   * 最少字符
   */
  minLength?: number
  /**
   * 最多字符
   */
  maxLength?: number
  /**
   * 最小
   */
  minimum?: number
  /**
   * 最大
   */
  maximum?: number
  /**
   * 最多几项
   */
  maxItems?: number
  /**
   * 最早
   */
  earliest?: string
  /**
   * 最晚
   */
  latest?: string
  /**
   * 正则表达式，要合乎整个值
   */
  patterns?: string[]
  /**
   * 格式
   */
  formats?: string[]
  /**
   * 选项
   */
  options?: string[]
}
/**
 * 材料的需要：几组中有一组就够
 */
export interface Need {
  when: Formula
  /**
   * 怎样要
   */
  duty: 'required' | 'fallback' | 'unclear' | 'optional'
  /**
   * 选项
   */
  options: Asked[][]
  /**
   * 规范里的位置
   */
  at: string
}
/**
 * 条件下要的一样
 */
export interface Asked {
  /**
   * 键
   */
  key: string
  when: Formula
  amount: Amount
}
/**
 * 要多少：逐项的数：original、inspect、copy、file、any、copies、originals、paper、electronic、medium
 */
export interface Amount {
  [k: string]: number
}
/**
 * 一个时限：以工作日计，及其条件
 */
export interface Days {
  /**
   * 工作日
   */
  days: number
  when: Formula
}
/**
 * 来处：除了让人填，能给出一个字段的
 */
export interface Provider {
  /**
   * 键
   */
  key: string
  /**
   * 种类
   */
  kind: string
  /**
   * 从何处
   */
  from: string
  when: Formula
  /**
   * 先要知道的字段
   */
  via: string[]
}
/**
 * 校验
 */
export interface Check {
  /**
   * 比较的内容
   */
  relation: string
  when: Formula
}
/**
 * 豁免：明知而仍要问的，谁负责、到什么时候
 */
export interface Waiver {
  /**
   * 性质
   */
  property:
    | 'complete'
    | 'minimal'
    | 'once'
    | 'obtain'
    | 'lossless'
    | 'sound'
    | 'loose'
    | 'consistent'
    | 'order'
    | 'least'
    | 'reachable'
    | 'process'
    | 'time'
  /**
   * 所说的是什么
   */
  about: string
  /**
   * 理由
   */
  reason: string
  /**
   * 依据
   */
  basis?: string
  /**
   * 负责单位
   */
  owner?: string
  /**
   * 期限
   */
  until?: string
  /**
   * 规范里的位置
   */
  at: string
}
/**
 * 合并表的字段
 */
export interface Field {
  /**
   * 键
   */
  key: string
  /**
   * 名称
   */
  name: string
  /**
   * 主体
   */
  subject: string
  when: Formula
  required: Formula
  decides: Formula
  accepts: Accepts
  element: Accepts
  /**
   * 更严的限制
   */
  stricter: Limits[]
  /**
   * 来源
   */
  sources: Source[]
  /**
   * 个人信息级别
   */
  privacy: 'none' | 'personal' | 'sensitive'
}
/**
 * 更严的限制：条件成立时才有
 */
export interface Limits {
  when: Formula
  constraints: Constraints
}
/**
 * 来源
 */
export interface Source {
  /**
   * 种类
   */
  kind: string
  when: Formula
  /**
   * 从何处
   */
  from?: string
  /**
   * 先要知道的字段
   */
  via: string[]
}
/**
 * 分发：给一个部门办一个事项的内容
 */
export interface Dispatch {
  /**
   * 事项
   */
  item: string
  /**
   * 负责单位
   */
  owner: string
  when: Formula
  /**
   * 问题
   */
  questions: Answer[]
  /**
   * 字段
   */
  fields: Sent[]
}
/**
 * 分发的字段
 */
export interface Sent {
  /**
   * 角色.要素
   */
  ref: string
  /**
   * 部门表里的名
   */
  to: string[]
  when: Formula
  /**
   * 扮演者
   */
  players: Keyed[]
  /**
   * 值的变换
   */
  map?: {}
}
/**
 * 条件下的一项：键和条件
 */
export interface Keyed {
  /**
   * 键
   */
  key: string
  when: Formula
}
/**
 * 材料
 */
export interface Material {
  /**
   * 键
   */
  key: string
  /**
   * 名称
   */
  name: string
  when: Formula
  /**
   * 怎样要
   */
  demands: Demand[]
  /**
   * 不用交的缘由
   */
  dropped: Dropped[]
}
/**
 * 条件下怎样要、要多少
 */
export interface Demand {
  /**
   * 怎样要
   */
  duty: 'required' | 'fallback' | 'unclear' | 'optional'
  when: Formula
  amount: Amount
}
/**
 * 不用交的缘由
 */
export interface Dropped {
  /**
   * 理由
   */
  reason: string
  /**
   * 凭什么
   */
  by: string
  when: Formula
}
/**
 * 任选的几组
 */
export interface Group {
  when: Formula
  /**
   * 要交以外的
   */
  others: Due[]
  /**
   * 选项
   */
  options: Member[][]
  /**
   * 规范里的位置
   */
  at: string
}
/**
 * 条件下怎样要
 */
export interface Due {
  /**
   * 怎样要
   */
  duty: 'required' | 'fallback' | 'unclear' | 'optional'
  when: Formula
}
/**
 * 合并后一组里的一样
 */
export interface Member {
  /**
   * 键
   */
  key: string
  when: Formula
  /**
   * 要多少
   */
  amounts: Portion[]
}
/**
 * 条件下的数
 */
export interface Portion {
  when: Formula
  amount: Amount
}
/**
 * 流程：时限以工作日计
 */
export interface Process {
  /**
   * 先后
   */
  edges: Edge[]
  /**
   * 职责
   */
  responsibilities: Duty[]
  /**
   * 写明可以同时办的：一组一组
   */
  parallel: string[][]
  /**
   * 承诺时限
   */
  promised?: Days[]
  /**
   * 法定时限
   */
  statutory?: Days[]
}
/**
 * 先后
 */
export interface Edge {
  /**
   * 从何处
   */
  from: string
  /**
   * 到
   */
  to: string
  when: Formula
}
/**
 * 职责
 */
export interface Duty {
  /**
   * 阶段
   */
  stage: string
  /**
   * 渠道
   */
  channel: string
  /**
   * 单位
   */
  organization: string
}
/**
 * 假设
 */
export interface Assumption {
  /**
   * 标识
   */
  id: string
  /**
   * 中文
   */
  zh: string
  /**
   * 英文
   */
  en: string
}
/**
 * 断言：property 和 about 定名；其余是证据
 */
export interface Claim {
  /**
   * 性质
   */
  property:
    | 'complete'
    | 'minimal'
    | 'once'
    | 'obtain'
    | 'lossless'
    | 'sound'
    | 'loose'
    | 'consistent'
    | 'order'
    | 'least'
    | 'reachable'
    | 'process'
    | 'time'
  /**
   * 所说的是什么
   */
  about: string
  /**
   * 反驳的序号，-1 表示不必分情况
   */
  refuted?: number
  witness?: Situation
  /**
   * 各种限制下的值
   */
  values?: Value[]
}
/**
 * 情形：事实名: 段
 */
export interface Situation {
  [k: string]: number
}
/**
 * 合乎限制的值：stricter 是所合的更严限制的序号
 */
export interface Value {
  /**
   * 更严的限制
   */
  stricter: number[]
  /**
   * 值
   */
  value: string | number | boolean
}
/**
 * 格式：格式名和它的正则表达式；类型自己的写作 type: 加类型名
 */
export interface Format {
  /**
   * 名称
   */
  name: string
  /**
   * 正则表达式
   */
  pattern: string
}
/**
 * 反例：证不出的断言和使它不成立的情形
 */
export interface Finding {
  /**
   * 性质
   */
  property:
    | 'complete'
    | 'minimal'
    | 'once'
    | 'obtain'
    | 'lossless'
    | 'sound'
    | 'loose'
    | 'consistent'
    | 'order'
    | 'least'
    | 'reachable'
    | 'process'
    | 'time'
  /**
   * 所说的是什么
   */
  about: string
  /**
   * 代码
   */
  code: string
  situation?: Situation
}
