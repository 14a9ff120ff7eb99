/** The words of a report, in Chinese and English. */
import type { Text } from '../diagnostics/entry.js'
import type { MilestoneReport, SourceReport, StandingReport, Status } from './model.js'

/** The words of a report, in Chinese and English. */
export const words = {
  title: { zh: '“一件事”规范考核报告', en: 'Report on the specs of integrated services' },
  none: { zh: '未写明', en: 'not stated' },
  total: { zh: '合计', en: 'Total' },
  services: { zh: '一件事', en: 'Services' },
  servicesNote: {
    zh: '应写的是标准对已发布文件要求的要素，含所用的事项、材料、资源和部门；合计里共用的只算一次',
    en: 'Required: elements that published documents must state, items, materials, resources and departments included; the total counts what is shared once'
  },
  noServices: { zh: '没有“一件事”', en: 'There are no services' },
  departments: { zh: '部门', en: 'Departments' },
  departmentsNote: {
    zh: '计入牵头的“一件事”、实施的事项和提供的共享资源',
    en: 'Counts the services that it leads, the items that are its own and the resources that it provides'
  },
  noDepartments: { zh: '没有写明部门', en: 'No department is named' },
  milestones: { zh: '进度', en: 'Milestones' },
  undated: {
    zh: '没有写 --as-of，所以不判断是否逾期',
    en: 'Without --as-of nothing is judged overdue'
  },
  asOf: { zh: '截至 {date}', en: 'As of {date}' },
  noMilestones: { zh: '没有写进度', en: 'No milestones are stated' },
  responsibilities: { zh: '责任部门', en: 'Responsible departments' },
  noResponsibilities: { zh: '没有写责任分工', en: 'No responsibilities are stated' },
  missing: { zh: '尚缺', en: 'Missing' },
  missingNote: { zh: '发布前要补齐', en: 'To be stated before publication' },
  noMissing: { zh: '标准要求的都写了', en: 'Everything that the standard requires is stated' },
  noStandard: { zh: '没有标准，不知道该写什么', en: 'Without a standard nobody knows what is required' },
  ignored: { zh: '忽略的发现', en: 'Ignored findings' },
  noIgnored: { zh: '没有忽略', en: 'Nothing is ignored' },
  standing: { zh: '与库不同', en: 'Different from the library' },
  standingNote: {
    zh: '项目改了库里的什么，服务没有用事项的哪些部分',
    en: 'What the project changes of its libraries, and which parts of items services leave out'
  },
  localMaterials: { zh: '地方增加的材料', en: 'Materials that regions add' },
  localMaterialsNote: {
    zh: '上级让地方另定的事项里，各地另要的；计入那个地方的材料数',
    en: 'What regions ask for where the level above leaves it to them; counted as burden there'
  },
  placed: { zh: '作为几个地点之一', en: 'As one of several places' },
  placedNote: {
    zh: '只在那个地点（例如迁出地）在这个地区时成立的：去哪里、承诺几日、另要几样材料',
    en: 'What holds only where that place, such as the one that somebody moves from, lies in the region'
  },
  place: { zh: '哪个地点', en: 'Place' },
  windows: { zh: '去哪里', en: 'Where to go' },
  promised: { zh: '承诺时限', en: 'Promised' },
  added: { zh: '另要材料', en: 'Materials added' },
  disputed: { zh: '说法不一', en: 'Disputed' },
  disputedNote: {
    zh: '几处公布的说法不同的事，选定了哪一种，或者还没有定',
    en: 'What published texts say differently, and what was chosen, if anything'
  },
  about: { zh: '哪一件', en: 'About' },
  values: { zh: '几种说法', en: 'What is said' },
  chosen: { zh: '选定', en: 'Chosen' },
  undecided: { zh: '还没有定', en: 'undecided' },
  item: { zh: '事项', en: 'Item' },
  material: { zh: '材料', en: 'Material' },
  basis: { zh: '依据', en: 'Basis' },
  how: { zh: '怎样', en: 'How' },
  changed: { zh: '另写的', en: 'Stated anew' },
  without: { zh: '去掉的', en: 'Left out' },
  file: { zh: '文件', en: 'File' },
  grounds: { zh: '检查的依据', en: 'Grounds of the checks' },
  noGrounds: { zh: '标准没有写依据', en: 'The standard states no grounds' },
  sources: { zh: '来源', en: 'Sources' },
  noSources: { zh: '没有写来源', en: 'No sources are stated' },
  standard: { zh: '标准', en: 'Standard' },
  region: { zh: '地区', en: 'Region' },
  more: {
    zh: '另有 {n} 份事项、材料等文件尚缺要素：用 --format html 或 csv 列出',
    en: '{n} more documents (items, materials and others) lack elements: --format html or csv lists them'
  },
  drafts: { zh: '含草案', en: 'with drafts' },

  contents: { zh: '本页内容', en: 'Contents' },
  unreadFiles: { zh: '没有计入', en: 'Not counted' },
  unread: {
    zh: '{n} 个文件读不出来；运行 lianban check 看原因',
    en: '{n} file(s) could not be read; lianban check says why'
  },

  service: { zh: '一件事', en: 'Service' },
  status: { zh: '状态', en: 'Status' },
  lead: { zh: '牵头部门', en: 'Lead' },
  stated: { zh: '已写', en: 'Stated' },
  required: { zh: '应写', en: 'Required' },
  percent: { zh: '完备', en: 'Complete' },
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  info: { zh: '提示', en: 'Notes' },
  ignoredCount: { zh: '忽略', en: 'Ignored' },
  department: { zh: '部门', en: 'Department' },
  leads: { zh: '牵头', en: 'Leads' },
  items: { zh: '事项', en: 'Items' },
  resources: { zh: '资源', en: 'Resources' },
  task: { zh: '任务', en: 'Task' },
  responsible: { zh: '责任部门', en: 'Responsible' },
  due: { zh: '期限', en: 'Due' },
  done: { zh: '完成', en: 'Done' },
  state: { zh: '情况', en: 'State' },
  stage: { zh: '阶段', en: 'Stage' },
  kind: { zh: '种类', en: 'Kind' },
  document: { zh: '名称', en: 'Name' },
  lacks: { zh: '缺什么', en: 'What is missing' },
  code: { zh: '代码', en: 'Code' },
  finding: { zh: '发现', en: 'Finding' },
  reason: { zh: '理由', en: 'Reason' },
  until: { zh: '到期', en: 'Until' },
  expired: { zh: '（已过）', en: ' (past)' },
  purpose: { zh: '用途', en: 'Purpose' },
  ground: { zh: '依据', en: 'Ground' },
  source: { zh: '来源', en: 'Source' },
  confidence: { zh: '可信度', en: 'Confidence' },
  retrieved: { zh: '取得日期', en: 'Retrieved' }
} as const satisfies Record<string, Text>

export const STATUSES = {
  draft: { zh: '草案', en: 'draft' },
  reviewed: { zh: '已审', en: 'reviewed' },
  published: { zh: '已发布', en: 'published' }
} as const satisfies Record<Status, Text>

export const STATES = {
  done: { zh: '已完成', en: 'done' },
  late: { zh: '逾期完成', en: 'done late' },
  overdue: { zh: '逾期', en: 'overdue' },
  open: { zh: '未完成', en: 'open' }
} as const satisfies Record<MilestoneReport['state'], Text>

export const CONFIDENCE = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' }
} as const satisfies Record<NonNullable<SourceReport['confidence']>, Text>

export const HOW = {
  refines: { zh: '细化', en: 'refined' },
  replaces: { zh: '替换', en: 'replaced' },
  'leaves-out': { zh: '本服务不用', en: 'left out by a service' }
} as const satisfies Record<StandingReport['how'], Text>
