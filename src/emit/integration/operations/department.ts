/**
 * The operations between the platform and a department. Those of the first tag the department offers: portions come in.
 * Those of the second the platform offers: reports come back.
 */
import type { Bundle } from '../../../merge/bundle.js'
import { portionName } from '../bodies/department.js'
import { pascal } from '../json-schema.js'
import { CLOUD_EVENT, type Operation, type Tag } from './model.js'

export const DEPARTMENT_TAGS: readonly Tag[] = [
  { name: 'cases', title: '部门提供', description: '平台调用：送来拆单包，查询、撤回、对账' },
  { name: 'reports', title: '平台提供', description: '部门调用：受理、补正、进度、结果' }
]

export function departmentOperations({ items }: Bundle): Operation[] {
  return [...items.map(({ usage, name }) => delivery(usage, name)), ...CASES, ...REPORTS]
}

function delivery(usage: string, name: string): Operation {
  return {
    id: `deliver${pascal(usage)}`,
    method: 'post',
    path: `/items/${usage}/cases`,
    tag: 'cases',
    summary: `送来：${name}`,
    description:
      '送来一份拆单包，答复回执。补正、更正后再送一次，portionId 不变、revision 加一，办件编号不变。摘要对不上的答 422，不收。',
    scope: 'cases:write',
    body: { schema: portionName(usage) },
    answer: { status: 201, description: '已收到', schema: 'CaseReceipt' },
    problems: { 409: 'Conflict', 422: 'Invalid' }
  }
}

const CASES: readonly Operation[] = [
  {
    id: 'listCases',
    method: 'get',
    path: '/cases',
    tag: 'cases',
    summary: '列出办件',
    description:
      '按收到的先后。next 是下一页的 cursor；没有 next 就是最后一页。翻页中新收到的排在后面，不会漏也不会重。',
    query: ['item', 'state', 'cursor', 'limit'],
    scope: 'cases:read',
    answer: { status: 200, description: '一页办件', schema: 'CasePage' },
    problems: { 422: 'Invalid' }
  },
  {
    id: 'getCase',
    method: 'get',
    path: '/cases/{caseId}',
    tag: 'cases',
    summary: '查询办件',
    scope: 'cases:read',
    answer: { status: 200, description: '办件', schema: 'CaseStatus' },
    problems: { 404: 'NotFound' }
  },
  {
    id: 'withdrawCase',
    method: 'post',
    path: '/cases/{caseId}/withdrawal',
    tag: 'cases',
    summary: '申请人撤回',
    description: '已有决定的答 409。',
    scope: 'cases:write',
    body: { schema: 'CaseWithdrawal' },
    answer: { status: 200, description: '已撤回', schema: 'CaseStatus' },
    problems: { 404: 'NotFound', 409: 'Conflict', 422: 'Invalid' }
  },
  {
    id: 'reconcileCases',
    method: 'post',
    path: '/reconciliations',
    tag: 'cases',
    summary: '对账',
    description: '平台列出一段时间送出的，部门逐份比对：收到没有、第几次、内容的摘要、状态。',
    scope: 'cases:read',
    body: { schema: 'ReconciliationRequest' },
    answer: { status: 200, description: '对账结果', schema: 'ReconciliationReport' },
    problems: { 409: 'Conflict', 422: 'Invalid' }
  }
]

function report(id: string, name: string, schema: string, summary: string, description: string): Operation {
  return {
    id,
    method: 'post',
    path: `/cases/{caseId}/${name}`,
    tag: 'reports',
    summary,
    description,
    scope: 'reports:write',
    body: { schema },
    answer: { status: 200, description: '已收到', schema: 'CaseStatus' },
    problems: { 404: 'NotFound', 409: 'Conflict', 422: 'Invalid' }
  }
}

const REPORTS: readonly Operation[] = [
  report('acceptCase', 'acceptance', 'AcceptanceReport', '受理', '待受理的才能受理，否则答 409。'),
  report(
    'rejectCase',
    'rejection',
    'RejectionReport',
    '不予受理、不予办理',
    '至少一条理由，给申请人看。已有决定的答 409。'
  ),
  report(
    'requestSupplement',
    'supplement-requests',
    'SupplementReport',
    '一次告知补正',
    '要补正的一次列全；补正来的是下一次送来的拆单包。'
  ),
  report('reportProgress', 'progress', 'ProgressReport', '进度', '环节、特别程序（暂停计时）、收取或退还的材料。'),
  report('returnResult', 'result', 'ResultReport', '办结，送回结果', '文书、证照，和后面的事项要用的数据。'),
  {
    id: 'receiveEvent',
    method: 'post',
    path: '/events',
    tag: 'reports',
    summary: '以事件报告',
    description: '与上面几个操作同义：CloudEvents 1.0，结构化方式。同一来源、同一编号的事件只算一次。',
    scope: 'reports:write',
    body: { schema: 'CloudEvent', media: CLOUD_EVENT },
    answer: { status: 202, description: '已收到', schema: 'EventReceipt' },
    problems: { 404: 'NotFound', 409: 'Conflict', 422: 'Invalid' }
  }
]
