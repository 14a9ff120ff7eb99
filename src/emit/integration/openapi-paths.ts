/** The four operations and the event. */
import type { Bundle } from '../../merge/bundle.js'
import { unique } from '../../base/text.js'
import { answererText } from '../../wording/answerer.js'
import { statedGates } from '../gates.js'
import type { JsonSchema } from './json-schema.js'
import { ref } from './openapi-schemas.js'

type Node = { [key: string]: unknown }

const PROBLEM_TYPE = 'urn:lianban:problem:'

const json = (schema: JsonSchema, more: Node = {}): Node => ({ 'application/json': { schema, ...more } })
const problem = (schema: JsonSchema, example: Node): Node => ({
  'application/problem+json': { schema, examples: { example: { value: example } } }
})
const response = (name: string): Node => ({ $ref: `#/components/responses/${name}` })
const parameter = (name: string): Node => ({ $ref: `#/components/parameters/${name}` })

const SPEC_DIGEST_HEADER = {
  'Spec-Digest': { description: '答方所依据的规范的摘要', schema: ref('SpecDigest') }
}

/** Answers that any operation may give. */
const COMMON = {
  '401': response('Unauthorized'),
  '403': response('Forbidden'),
  '429': response('TooManyRequests'),
  default: response('Failure')
}

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

export function paths(bundle: Bundle): Node {
  return {
    '/submissions': {
      post: {
        operationId: 'createSubmission',
        tags: ['submissions'],
        summary: '提交申请',
        description: [
          '提交合并表单和材料。整体校验，合格才收；收下后按事项拆单，分送各部门。同一 Idempotency-Key 重发，得到同一份申请。',
          ...refused(bundle),
          ...foundOut(bundle)
        ].join('\n\n'),
        parameters: [parameter('SpecDigest'), parameter('IdempotencyKey')],
        requestBody: { required: true, content: json(ref('SubmissionRequest')) },
        responses: {
          '201': {
            description: '已收到',
            headers: {
              Location: { description: '办理进度的地址', schema: { type: 'string', format: 'uri-reference' } },
              ...SPEC_DIGEST_HEADER
            },
            content: statusContent(bundle, 'submitted', 'pending')
          },
          '400': response('BadRequest'),
          '409': response('DigestMismatch'),
          '422': response('Invalid'),
          ...COMMON
        }
      }
    },
    '/submissions/{submissionId}': {
      parameters: [parameter('SubmissionId')],
      get: {
        operationId: 'getSubmissionStatus',
        tags: ['status'],
        summary: '查询进度',
        description: '整体的状态和每个事项的状态。只列本次申请要办的事项。',
        responses: {
          '200': {
            description: '办理进度',
            headers: SPEC_DIGEST_HEADER,
            content: statusContent(bundle, 'processing', 'accepted')
          },
          '404': response('NotFound'),
          ...COMMON
        }
      }
    },
    '/submissions/{submissionId}/supplements': {
      parameters: [parameter('SubmissionId')],
      post: {
        operationId: 'createSupplement',
        tags: ['supplements'],
        summary: '补正',
        description: '按补正告知交来改正后的表单、补交的材料，或两者。事项不在补正状态时答 409。',
        parameters: [parameter('SpecDigest'), parameter('IdempotencyKey')],
        requestBody: { required: true, content: json(ref('SupplementRequest')) },
        responses: {
          '202': {
            description: '已收到补正，事项继续办理',
            headers: SPEC_DIGEST_HEADER,
            content: statusContent(bundle, 'processing', 'processing')
          },
          '400': response('BadRequest'),
          '404': response('NotFound'),
          '409': response('SupplementConflict'),
          '422': response('Invalid'),
          ...COMMON
        }
      }
    },
    '/submissions/{submissionId}/results': {
      parameters: [parameter('SubmissionId')],
      get: {
        operationId: 'getResults',
        tags: ['results'],
        summary: '取得结果',
        description: '已有结果的事项的文书、证照和数据；还没有结果的事项不列出。',
        responses: {
          '200': {
            description: '办理结果',
            headers: SPEC_DIGEST_HEADER,
            content: json(ref('ResultList'), { examples: { example: { value: resultExample(bundle) } } })
          },
          '404': response('NotFound'),
          ...COMMON
        }
      }
    }
  }
}

export function webhooks(bundle: Bundle): Node {
  return {
    itemStatusChanged: {
      post: {
        operationId: 'onItemStatusChanged',
        tags: ['status'],
        summary: '事项状态变更',
        description: '事项的状态改变时，承办方通知申请的提交方。未得 2xx 答复则重发。',
        parameters: [parameter('SpecDigest')],
        requestBody: {
          required: true,
          content: json(ref('ItemStatusEvent'), { examples: { example: { value: eventExample(bundle) } } })
        },
        responses: { '204': { description: '已收到' }, '409': response('DigestMismatch'), ...COMMON }
      }
    }
  }
}

export function parameters(): Node {
  return {
    SpecDigest: {
      name: 'Spec-Digest',
      in: 'header',
      required: true,
      description:
        '提交方所依据的规范的摘要，即本文件的 x-lianban-digest。与答方的不同时答 409，请双方重新生成后再试。',
      schema: ref('SpecDigest')
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: '请求的唯一标识；网络中断后可原样重发',
      schema: { type: 'string', minLength: 1, maxLength: 128 }
    },
    SubmissionId: {
      name: 'submissionId',
      in: 'path',
      required: true,
      description: '申请编号，提交时得到',
      schema: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9._-]+$' }
    }
  }
}

export function responses({ digest, questions }: Bundle): Node {
  const plain = (status: number, name: string, title: string, description: string): Node => ({
    description,
    content: problem(ref('Problem'), { type: PROBLEM_TYPE + name, title, status })
  })
  const fact = questions.find(({ answeredBy }) => !answeredBy)?.fact.replace('.', '/') ?? 'situations'
  return {
    BadRequest: plain(400, 'bad-request', '请求格式不对', '不是 JSON，或缺少必需的请求头'),
    Unauthorized: plain(401, 'unauthorized', '未通过身份认证', '没有令牌、令牌失效，或证书不被信任'),
    Forbidden: plain(403, 'forbidden', '无权操作', '身份有效，但无权办理或查看这份申请'),
    NotFound: plain(404, 'not-found', '没有这份申请', '申请编号不存在，或不属于调用方'),
    SupplementConflict: {
      description: '事项不在补正状态，告知编号不符，或双方的规范不同源',
      content: {
        'application/problem+json': {
          schema: { anyOf: [ref('Problem'), ref('DigestProblem')] },
          examples: {
            state: { value: { type: `${PROBLEM_TYPE}not-supplementing`, title: '事项不在补正状态', status: 409 } },
            digest: { value: digestProblem(digest) }
          }
        }
      }
    },
    DigestMismatch: {
      description: '双方的规范不同源：任一方须用相同的规范重新生成后再试',
      headers: SPEC_DIGEST_HEADER,
      content: problem(ref('DigestProblem'), digestProblem(digest))
    },
    Invalid: {
      description: '内容不合格：每处错误给出位置和中文说明',
      content: problem(ref('ValidationProblem'), {
        type: `${PROBLEM_TYPE}invalid`,
        title: '申请内容不合格',
        status: 422,
        errors: [{ pointer: `/form/${fact}`, message: '此项必填' }]
      })
    },
    TooManyRequests: {
      ...plain(429, 'too-many-requests', '请求过于频繁', '请稍后再试'),
      headers: { 'Retry-After': { description: '多少秒后再试', schema: { type: 'integer', minimum: 1 } } }
    },
    Failure: plain(500, 'failure', '系统繁忙', '其他错误')
  }
}

/** The mark of a side whose specs are others. */
function digestProblem(digest: string): Node {
  return {
    type: `${PROBLEM_TYPE}spec-digest-mismatch`,
    title: '规范不同源',
    status: 409,
    detail: '双方所依据的规范不同，请用相同的规范重新生成后再试',
    expected: digest,
    received: '0'.repeat(64)
  }
}

const EXAMPLE_ID = '20260101-000001'
const EXAMPLE_MOMENT = '2026-01-01T09:00:00+08:00'

function statusContent(bundle: Bundle, state: string, itemState: string): Node {
  const value = {
    submissionId: EXAMPLE_ID,
    digest: bundle.digest,
    state,
    updatedAt: EXAMPLE_MOMENT,
    items: bundle.items.slice(0, 1).map(({ usage }) => itemStatus(usage, itemState))
  }
  return json(ref('SubmissionStatus'), { examples: { example: { value } } })
}

function itemStatus(item: string, state: string): Node {
  return { item, state, updatedAt: EXAMPLE_MOMENT }
}

function eventExample({ digest, items }: Bundle): Node {
  return { submissionId: EXAMPLE_ID, digest, sequence: 2, item: itemStatus(items[0]!.usage, 'accepted') }
}

function resultExample({ digest, items }: Bundle): Node {
  const item = items.find(({ results }) => results.length > 0) ?? items[0]!
  const documents = item.results.slice(0, 1).map(({ name }) => ({ name, issuedOn: '2026-01-05' }))
  return {
    submissionId: EXAMPLE_ID,
    digest,
    items: [{ item: item.usage, state: 'completed', documents, values: [] }]
  }
}
