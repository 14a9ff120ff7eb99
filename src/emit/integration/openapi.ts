/** OpenAPI 3.1 of the joint application: submit, status, supplement, result, and an event. */
import type { Bundle } from '../../merge/bundle.js'
import { statedGates } from '../gates.js'
import { processDocument } from '../process/document.js'
import { statedParty, type StatedParty } from '../department.js'
import { wordsOf } from '../../wording/stated-condition.js'
import { hoist, mapSchema, type JsonSchema } from './json-schema.js'
import { parameters, paths, responses, webhooks } from './openapi-paths.js'
import { bodySchemas } from './openapi-schemas.js'

/** `submission` is the schema of the merged submission. */
export function openapi(bundle: Bundle, submission: JsonSchema): JsonSchema {
  const { id, name, digest, status, service } = bundle
  const gates = statedGates(bundle)
  const found = processDocument(bundle).foundOut ?? []
  const draft = status === 'draft' ? '（草案）' : ''
  return {
    openapi: '3.1.0',
    info: {
      title: `${name}联办接口${draft}`,
      version: service.version ?? digest.slice(0, 12),
      summary: `${name}的提交、进度、补正和结果`,
      description: [
        `${draft === '' ? '' : '**草案，不可据以上线。**\n\n'}一次提交合并表单和材料，按事项拆单办理。`,
        '不适用的字段不出现（不是空字符串，也不是 null）；代码一律用 ASCII，日期写作 2026-01-31。',
        '文件先存入平台的文件服务，这里只传引用。',
        `本文件由规范编译而成，规范的摘要是 \`${digest}\`，请求头 Spec-Digest 须与它相同。`
      ].join('\n\n'),
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
      'x-lianban-digest': digest,
      'x-lianban-status': status,
      // Which department gets which item's form, and what decides at which place.
      'x-lianban-receivers': receiversOf(bundle),
      ...(gates.length > 0 && { 'x-lianban-gates': gates }),
      // Not in the request: the departments find it out, and the platform routes by it.
      ...(found.length > 0 && { 'x-lianban-found-out': found })
    },
    servers: [
      {
        url: '/{base}',
        description: '由部署的平台定',
        variables: { base: { default: `one-thing/${id}`, description: '平台上的路径' } }
      }
    ],
    security: [{ platformToken: [] }, { platformCertificate: [] }],
    tags: [
      { name: 'submissions', 'x-displayName': '申请', description: '提交合并表单和材料' },
      { name: 'status', 'x-displayName': '进度', description: '整体和各事项的状态，查询或接收通知' },
      { name: 'supplements', 'x-displayName': '补正', description: '按一次告知的内容补正' },
      { name: 'results', 'x-displayName': '结果', description: '文书、证照和结果数据' }
    ],
    paths: paths(bundle),
    webhooks: webhooks(bundle),
    components: {
      schemas: Object.fromEntries(
        Object.entries({
          ...hoist(submission, 'Submission', (own) => `#/components/schemas/${own}`),
          ...bodySchemas(bundle)
        }).map(([own, schema]) => [own, mapSchema(schema, described)])
      ),
      parameters: parameters(),
      responses: responses(bundle),
      securitySchemes: {
        platformToken: {
          type: 'http',
          scheme: 'bearer',
          description: '平台签发的令牌，标明调用的系统；申请人的实名由平台核验'
        },
        platformCertificate: { type: 'mutualTLS', description: '双方以平台签发的证书互相认证，用于部门之间' }
      }
    }
  }
}

function receiversOf(bundle: Bundle): Record<string, StatedParty> {
  const words = wordsOf(bundle)
  return Object.fromEntries(
    bundle.items.flatMap(({ usage, owner }) => (owner.id === '' ? [] : [[usage, statedParty(owner, words)]]))
  )
}

/** Descriptions are CommonMark: texts of the specs are escaped, and codes become a list. */
function described(schema: JsonSchema): JsonSchema {
  const { description } = schema
  const names = Object.entries((schema['x-enumDescriptions'] ?? {}) as Record<string, string>)
  const text = [
    ...(typeof description === 'string' ? [commonMark(description)] : []),
    ...(names.length > 0 ? [names.map(([code, name]) => `- \`${code}\` ${commonMark(name)}`).join('\n')] : [])
  ]
  return text.length > 0 ? { ...schema, description: text.join('\n\n') } : schema
}

function commonMark(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]#|~&]/g, '\\$&')
}
