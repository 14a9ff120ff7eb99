/** AsyncAPI 3 of the status changes: what is sent to a subscriber, how it is signed, sent again and fetched again. */
import { UNSTATED } from '../../wording/unstated.js'
import type { Bundle } from '../../merge/bundle.js'
import { contractDigest } from '../contract-digest.js'
import { commonBodies } from './bodies/common.js'
import { eventExample } from './examples.js'
import { mapSchema, pascal, type JsonSchema } from './json-schema.js'
import { EVENT_TYPES } from './states.js'

/** Schemas that an event leads to. */
const NEEDED = [
  'ContractDigest',
  'Item',
  'ItemState',
  'Material',
  'Reason',
  'SupplementNotice',
  'Demand',
  'SpecialProcedure',
  'CollectedMaterial',
  'ItemStatus',
  'ItemStatusEvent'
]

export function asyncapi(bundle: Bundle): JsonSchema {
  const { name, status, service, lead } = bundle
  const bodies = commonBodies(bundle)
  const types = Object.entries(EVENT_TYPES)
  const messages = Object.fromEntries(types.map(([type, title]) => [messageName(type), { type, title }]))
  const all = Object.keys(messages)
  return {
    asyncapi: '3.1.0',
    info: {
      title: `${name}：状态变更的事件${status === 'draft' ? '（草案）' : ''}`,
      version: service.version ?? contractDigest(bundle).slice(0, 12),
      description: DESCRIPTION.join('\n\n'),
      contact: { name: lead?.name ?? UNSTATED },
      license: { name: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      'x-lianban-digest': contractDigest(bundle),
      'x-lianban-specs': bundle.digest
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      subscriber: {
        address: '{sink}',
        title: '订阅方的接收地址',
        description: '用 applicant.openapi.json 的 createSubscription 登记',
        parameters: { sink: { description: '登记的 sink' } },
        messages: Object.fromEntries(all.map((one) => [one, { $ref: `#/components/messages/${one}` }]))
      }
    },
    operations: {
      sendItemEvent: {
        action: 'send',
        title: '送出事件',
        summary: '事项的状态改变时，送给登记了这一类事件的各方',
        channel: { $ref: '#/channels/subscriber' },
        messages: all.map((one) => ({ $ref: `#/channels/subscriber/messages/${one}` })),
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } }
      }
    },
    components: {
      messages: Object.fromEntries(
        Object.entries(messages).map(([one, { type, title }]) => [
          one,
          {
            name: type,
            title,
            contentType: 'application/cloudevents+json',
            headers: { $ref: '#/components/schemas/WebhookHeaders' },
            payload: { $ref: `#/components/schemas/${one}` },
            ...(type === (eventExample(bundle) as { type: string }).type && {
              examples: [{ name: 'accepted', payload: eventExample(bundle) }]
            })
          }
        ])
      ),
      schemas: {
        WebhookHeaders: {
          title: '请求头',
          type: 'object',
          properties: {
            'webhook-id': { title: '事件编号', type: 'string' },
            'webhook-timestamp': {
              title: '发送时间',
              description: '1970 年以来的秒数',
              type: 'string',
              pattern: '^[0-9]+$'
            },
            'webhook-signature': {
              title: '签名',
              description: 'v1, 后接 Base64；换密钥时有几个，以空格分开',
              type: 'string'
            }
          },
          required: ['webhook-id', 'webhook-timestamp', 'webhook-signature']
        },
        ...Object.fromEntries(
          Object.entries(messages).map(([one, { type, title }]) => {
            const { properties, ...envelope } = bodies['CloudEvent'] as { properties: JsonSchema }
            return [
              one,
              {
                ...envelope,
                title,
                properties: { ...properties, type: { title: '类型', type: 'string', const: type } }
              }
            ]
          })
        ),
        ...Object.fromEntries(NEEDED.map((one) => [one, mapSchema(bodies[one], (schema) => schema) as JsonSchema]))
      }
    }
  }
}

function messageName(type: string): string {
  return pascal(type.replace(/^dev\.lianban\.|\.v1$/g, ''))
}

const DESCRIPTION = [
  '事件是 CloudEvents 1.0，结构化方式（application/cloudevents+json），以 HTTP POST 送到登记的地址。',
  '**登记**：createSubscription 登记接收地址、事件类型和签名密钥；登记后先送一个签了名的空请求，未得 2xx 的不生效。',
  '**签名**：webhook-signature 是 HMAC-SHA256，密钥是登记的 secret，内容是 `webhook-id.webhook-timestamp.正文`，写作 `v1,` 加 Base64（Standard Webhooks）。时间与自己的钟差 5 分钟以上的不收。',
  '**重送**：未得 2xx 的，过 5 秒、5 分、30 分、2 时、5 时、10 时、14 时、20 时、24 时各重送一次，编号不变；答 410 的即退订。',
  '**补收**：漏收的用 listEvents 按序号取，至少保存到申请终结后 30 日。同一申请内 sequence 递增，不保证按序送到：收到较小的序号不覆盖较大的，收到重复的编号丢弃。'
]
