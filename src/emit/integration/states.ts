/** What can become of a submission and of each of its items, in the order of a case. Codes go over the wire. */
export const ITEM_STATES = {
  pending: '待受理：已收到，尚未决定是否受理',
  'not-accepted': '不予受理',
  supplementing: '补正：已一次告知需补正的内容，等申请人补正',
  accepted: '受理',
  processing: '办理中：审查、核验',
  suspended: '暂停计时：特别程序或等待期（公示、公告），不计入办理时限',
  completed: '办结',
  denied: '不予办理：审查后不予许可、不予登记或不予确认',
  withdrawn: '撤回：申请人撤回'
} as const

export const SUBMISSION_STATES = {
  submitted: '已提交：还没有事项受理',
  processing: '办理中：至少一个事项已受理',
  supplementing: '待补正：至少一个事项等申请人补正',
  'partly-completed': '部分办结：有的事项办结，有的还在办',
  completed: '全部办结',
  closed: '终止：没有事项办结（均不予受理、不予办理或已撤回）'
} as const

/** The types of events, without version: what happened to one item of one submission. */
export const EVENT_TYPES = {
  'dev.lianban.item.accepted.v1': '受理',
  'dev.lianban.item.rejected.v1': '不予受理或不予办理',
  'dev.lianban.item.supplement-requested.v1': '一次告知补正',
  'dev.lianban.item.progressed.v1': '环节：进入下一个办理环节',
  'dev.lianban.item.materials-collected.v1': '材料收取：收到或退还了纸质材料',
  'dev.lianban.item.suspended.v1': '特别程序：暂停计时',
  'dev.lianban.item.completed.v1': '结果：办结',
  'dev.lianban.item.withdrawn.v1': '撤回'
} as const
