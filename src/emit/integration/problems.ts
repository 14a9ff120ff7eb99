/** The answers that say why something was not done: RFC 9457, in Chinese. */
import type { Bundle } from '../../merge/bundle.js'
import { contractDigest } from '../contract-digest.js'
import type { JsonSchema } from './json-schema.js'
import { CONTRACT_DIGEST } from './parameters.js'
import { ref } from './schema.js'

export const PROBLEM_TYPE = 'urn:lianban:problem:'
const PROBLEM_MEDIA = 'application/problem+json'

/** By the name that an operation uses; those with a status may answer any operation. */
export const COMMON: Readonly<Record<string, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'TooManyRequests',
  default: 'Failure'
}

export function responses(bundle: Bundle): Record<string, JsonSchema> {
  const plain = (status: number, name: string, title: string, description: string): JsonSchema =>
    response(description, 'Problem', { [name]: { type: PROBLEM_TYPE + name, title, status } })
  const fact = bundle.questions.find(({ answeredBy }) => !answeredBy)
  return {
    BadRequest: plain(400, 'bad-request', '请求格式不对', '不是 JSON，或缺少必需的请求头'),
    Unauthorized: plain(401, 'unauthorized', '未通过身份认证', '没有令牌、令牌失效，或证书不被信任'),
    Forbidden: plain(403, 'forbidden', '无权操作', '身份有效，但没有这个操作的权限，或无权办理这一件'),
    NotFound: plain(404, 'not-found', '没有这一件', '编号不存在，或不属于调用方'),
    Conflict: response('这时不能这样做：状态不对、标识重用，或双方的接口不同源', 'Problem', {
      'wrong-state': { type: `${PROBLEM_TYPE}wrong-state`, title: '这时不能这样做', status: 409 },
      'idempotency-key-reused': {
        type: `${PROBLEM_TYPE}idempotency-key-reused`,
        title: '标识已用于不同的内容',
        status: 409
      },
      'contract-digest-mismatch': {
        type: `${PROBLEM_TYPE}contract-digest-mismatch`,
        title: '接口不同源',
        status: 409,
        detail: '双方所依据的接口不同，请用相同的规范重新生成后再试',
        expected: contractDigest(bundle),
        received: '0'.repeat(64)
      }
    }),
    TooLarge: plain(413, 'too-large', '文件太大', '超过平台规定的大小'),
    Invalid: response('内容不合格：每处错误给出位置、栏目和中文说明', 'ValidationProblem', {
      invalid: {
        type: `${PROBLEM_TYPE}invalid`,
        title: '内容不合格',
        status: 422,
        errors: [
          {
            pointer: `/form/${fact?.fact.replace('.', '/') ?? 'situations'}`,
            field: fact?.ask ?? '办事情形',
            message: '此项必填'
          }
        ]
      }
    }),
    TooManyRequests: {
      ...plain(429, 'too-many-requests', '请求过于频繁', '请稍后再试'),
      headers: { 'Retry-After': { description: '多少秒后再试', schema: { type: 'integer', minimum: 1 } } }
    },
    Failure: plain(500, 'failure', '系统繁忙', '其他错误')
  }
}

function response(description: string, schema: string, examples: Record<string, object>): JsonSchema {
  return {
    description,
    content: {
      [PROBLEM_MEDIA]: {
        schema: ref(schema),
        examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]))
      }
    }
  }
}

export const DIGEST_HEADER = {
  [CONTRACT_DIGEST]: { description: '答方所依据的接口的摘要', schema: ref('ContractDigest') }
}
