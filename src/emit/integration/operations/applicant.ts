/** The operations of the service for the platform that the applicant uses. */
import type { Bundle } from '../../../merge/bundle.js'
import { unique } from '../../../base/text.js'
import { answererText } from '../../../wording/answerer.js'
import { statedGates } from '../../gates.js'
import { BYTES, type Operation, type Tag } from './model.js'

export const APPLICANT_TAGS: readonly Tag[] = [
  { name: 'drafts', title: '草稿', description: '填了一半的表单，存下再填' },
  { name: 'files', title: '文件', description: '上传的材料和下载的结果' },
  { name: 'submissions', title: '申请', description: '提交、补正、撤回合并表单和材料' },
  { name: 'status', title: '进度', description: '整体和各事项的状态，查询、订阅或补收事件' },
  { name: 'results', title: '结果', description: '文书、证照和结果数据' }
]

/** Whoever calls must not learn by trying who is refused. */
function refused(bundle: Bundle): string[] {
  const gates = unique(statedGates(bundle).map(({ text, must }) => `- ${text}：${must.text}`))
  return gates.length === 0
    ? []
    : [`受理条件，不符合的答 422（结构化的条件在 x-lianban-gates）：\n\n${gates.join('\n')}`]
}

/** What is not in the request although conditions turn on it. */
function foundOut({ questions }: Bundle): string[] {
  const list = questions.flatMap(({ ask, answeredBy }) =>
    answeredBy ? [`- ${ask}（${answererText(answeredBy)}）`] : []
  )
  return list.length === 0 ? [] : [`由部门核查、请求里没有的（结构化的在 x-lianban-found-out）：\n\n${list.join('\n')}`]
}

export function applicantOperations(bundle: Bundle): Operation[] {
  const at = (name: string) => `/submissions/{submissionId}${name}`
  return [
    {
      id: 'createDraft',
      method: 'post',
      path: '/drafts',
      tag: 'drafts',
      summary: '存草稿',
      scope: 'submissions:write',
      body: { schema: 'DraftRequest' },
      answer: { status: 201, description: '已存下', schema: 'Draft' },
      problems: { 409: 'Conflict', 422: 'Invalid' }
    },
    {
      id: 'getDraft',
      method: 'get',
      path: '/drafts/{draftId}',
      tag: 'drafts',
      summary: '取草稿',
      scope: 'submissions:read',
      answer: { status: 200, description: '存下的草稿', schema: 'Draft' },
      problems: { 404: 'NotFound' }
    },
    {
      id: 'replaceDraft',
      method: 'put',
      path: '/drafts/{draftId}',
      tag: 'drafts',
      summary: '改草稿',
      scope: 'submissions:write',
      body: { schema: 'DraftRequest' },
      answer: { status: 200, description: '已存下', schema: 'Draft' },
      problems: { 404: 'NotFound', 409: 'Conflict', 422: 'Invalid' }
    },
    {
      id: 'deleteDraft',
      method: 'delete',
      path: '/drafts/{draftId}',
      tag: 'drafts',
      summary: '删草稿',
      scope: 'submissions:write',
      answer: { status: 204, description: '已删去' },
      problems: { 404: 'NotFound' }
    },
    {
      id: 'uploadFile',
      method: 'post',
      path: '/files',
      tag: 'files',
      summary: '上传文件',
      description: '得到编号和摘要，提交申请时引用。格式和大小的要求见 MaterialFile。',
      scope: 'submissions:write',
      body: { schema: 'Bytes', media: BYTES },
      answer: { status: 201, description: '已收到', schema: 'FileReceipt' },
      problems: { 409: 'Conflict', 413: 'TooLarge' }
    },
    {
      id: 'downloadFile',
      method: 'get',
      path: '/files/{fileId}',
      tag: 'files',
      summary: '下载文件',
      scope: 'submissions:read',
      answer: { status: 200, description: '文件的内容', schema: 'Bytes', media: BYTES },
      problems: { 404: 'NotFound' }
    },
    {
      id: 'createSubmission',
      method: 'post',
      path: '/submissions',
      tag: 'submissions',
      summary: '提交申请',
      description: [
        '提交合并表单和材料。整体校验，合格才收；收下后按事项拆单，分送各部门。',
        'Submission 只写了每种情形都一样的要求；何时必填、何时不出现，以 form/submission.schema.json 为准，不合的同样答 422。',
        ...refused(bundle),
        ...foundOut(bundle)
      ].join('\n\n'),
      scope: 'submissions:write',
      body: { schema: 'SubmissionRequest' },
      answer: { status: 201, description: '已收到', schema: 'SubmissionStatus' },
      problems: { 409: 'Conflict', 422: 'Invalid' }
    },
    {
      id: 'getSubmissionStatus',
      method: 'get',
      path: at(''),
      tag: 'status',
      summary: '查询进度',
      description: '整体的状态和每个事项的状态。只列本次申请要办的事项。',
      scope: 'submissions:read',
      answer: { status: 200, description: '办理进度', schema: 'SubmissionStatus' },
      problems: { 404: 'NotFound' }
    },
    {
      id: 'createSupplement',
      method: 'post',
      path: at('/supplements'),
      tag: 'submissions',
      summary: '补正',
      description:
        '按补正告知交来改正后的整张表单、补交的材料，或两者。事项不在补正状态时答 409。改正的内容别的事项也要的，一并更正送去。',
      scope: 'submissions:write',
      body: { schema: 'SupplementRequest' },
      answer: { status: 202, description: '已收到补正，事项继续办理', schema: 'SubmissionStatus' },
      problems: { 404: 'NotFound', 409: 'Conflict', 422: 'Invalid' }
    },
    {
      id: 'withdrawSubmission',
      method: 'post',
      path: at('/withdrawal'),
      tag: 'submissions',
      summary: '撤回',
      description: '撤回还没有办结的事项。列出的事项已有结果时答 409，什么也不撤。',
      scope: 'submissions:write',
      body: { schema: 'WithdrawalRequest' },
      answer: { status: 200, description: '已撤回', schema: 'SubmissionStatus' },
      problems: { 404: 'NotFound', 409: 'Conflict', 422: 'Invalid' }
    },
    {
      id: 'getResults',
      method: 'get',
      path: at('/results'),
      tag: 'results',
      summary: '取得结果',
      description: '已有结果的事项的文书、证照和数据；还没有结果的事项不列出。',
      scope: 'submissions:read',
      answer: { status: 200, description: '办理结果', schema: 'ResultList' },
      problems: { 404: 'NotFound' }
    },
    {
      id: 'listEvents',
      method: 'get',
      path: at('/events'),
      tag: 'status',
      summary: '补收事件',
      description: '按序号列出某个序号以后的事件；漏收、迟到的从这里取。事件至少保存到申请终结后 30 日。',
      query: ['after', 'limit'],
      scope: 'submissions:read',
      answer: { status: 200, description: '一页事件', schema: 'EventPage' },
      problems: { 404: 'NotFound', 422: 'Invalid' }
    },
    {
      id: 'createSubscription',
      method: 'post',
      path: '/subscriptions',
      tag: 'status',
      summary: '订阅状态变更',
      description: '事件的形状、签名和重送见 events.asyncapi.json。',
      scope: 'events:subscribe',
      body: { schema: 'SubscriptionRequest' },
      answer: { status: 201, description: '已登记', schema: 'Subscription' },
      problems: { 409: 'Conflict', 422: 'Invalid' }
    },
    {
      id: 'deleteSubscription',
      method: 'delete',
      path: '/subscriptions/{subscriptionId}',
      tag: 'status',
      summary: '退订',
      scope: 'events:subscribe',
      answer: { status: 204, description: '已退订' },
      problems: { 404: 'NotFound' }
    }
  ]
}
