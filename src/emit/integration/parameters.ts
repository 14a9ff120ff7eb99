/** Parameters that operations share. */
import type { JsonSchema } from './json-schema.js'
import { id, ref, text, whole } from './schema.js'

export const CONTRACT_DIGEST = 'Contract-Digest'
export const IDEMPOTENCY_KEY = 'Idempotency-Key'

/** How long the answer to a key is kept. */
const KEPT = '7 日'

const inPath = (name: string, title: string): JsonSchema => ({
  name,
  in: 'path',
  required: true,
  description: title,
  schema: id(title)
})
const inQuery = (name: string, description: string, schema: JsonSchema): JsonSchema => ({
  name,
  in: 'query',
  required: false,
  description,
  schema
})

/** By the name that an operation uses. */
export function parameters(digest: string): Record<string, JsonSchema> {
  return {
    contractDigest: {
      name: CONTRACT_DIGEST,
      in: 'header',
      required: true,
      description:
        '调用方所依据的接口的摘要，即本文件的 x-lianban-digest。与答方的不同时答 409，请双方重新生成后再试。',
      schema: ref('ContractDigest'),
      example: digest
    },
    idempotencyKey: {
      name: IDEMPOTENCY_KEY,
      in: 'header',
      required: false,
      description: `请求的唯一标识，建议用 UUID；网络中断后原样重发，得到同一个答复。保存 ${KEPT}；同一个标识用于不同的内容，或者前一次还在处理，答 409。`,
      schema: text('请求的标识', { minLength: 1, maxLength: 128, pattern: '^[!-~]+$' })
    },
    draftId: inPath('draftId', '草稿编号'),
    fileId: inPath('fileId', '文件编号'),
    submissionId: inPath('submissionId', '申请编号'),
    subscriptionId: inPath('subscriptionId', '订阅编号'),
    caseId: inPath('caseId', '办件编号'),
    after: inQuery('after', '这个序号以后的；不写就从头', whole('序号', 0, { format: 'int64' })),
    limit: inQuery('limit', '一页最多多少；不写就是 50', whole('多少', 1, { maximum: 200 })),
    cursor: inQuery('cursor', '上一页给的 next', text('标记', { minLength: 1, maxLength: 200 })),
    item: inQuery('item', '只列这个事项的', ref('Item')),
    state: inQuery('state', '只列这个状态的', ref('ItemState'))
  }
}
