/** An OpenAPI 3.1 document of one direction, put together from its operations and bodies. */
import { UNSTATED } from '../../wording/unstated.js'
import type { Bundle } from '../../merge/bundle.js'
import { contractDigest } from '../contract-digest.js'
import { mapSchema, type JsonSchema } from './json-schema.js'
import type { Operation, Tag } from './operations/model.js'
import { parameters } from './parameters.js'
import { COMMON, DIGEST_HEADER, responses } from './problems.js'
import { ref } from './schema.js'

export interface Direction {
  /** In the name of the file: `applicant`. */
  name: string
  title: string
  summary: string
  description: string[]
  tags: readonly Tag[]
  operations: readonly Operation[]
  schemas: Record<string, JsonSchema>
  /** Scope → what it is for. */
  scopes: Readonly<Record<string, string>>
  /** Name of a schema → examples by name. */
  examples: ReadonlyMap<string, Record<string, { summary: string; value: unknown }>>
  /** Beside title and digest. */
  info: JsonSchema
}

export function openapiDocument(bundle: Bundle, direction: Direction): JsonSchema {
  const { id, status, service } = bundle
  const digest = contractDigest(bundle)
  const draft = status === 'draft' ? '（草案）' : ''
  return withoutUnused({
    openapi: '3.1.0',
    info: {
      title: `${direction.title}${draft}`,
      version: service.version ?? digest.slice(0, 12),
      summary: direction.summary,
      description: [...(draft === '' ? [] : ['**草案，不可据以上线。**']), ...direction.description].join('\n\n'),
      contact: contactOf(bundle),
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
      'x-lianban-digest': digest,
      'x-lianban-specs': bundle.digest,
      'x-lianban-status': status,
      ...direction.info
    },
    servers: [
      {
        url: `https://{host}/one-thing/${id}`,
        description: '由部署的一方定',
        variables: { host: { default: 'platform.example', description: '部署的主机' } }
      }
    ],
    security: [{ oauth: [] }],
    tags: direction.tags.map(({ name, title, description }) => ({ name, 'x-displayName': title, description })),
    paths: paths(direction),
    components: {
      schemas: Object.fromEntries(
        Object.entries({ ...direction.schemas, Bytes: BYTES_SCHEMA }).map(([name, schema]) => [
          name,
          mapSchema(schema, described)
        ])
      ),
      parameters: parameters(digest),
      responses: responses(bundle),
      securitySchemes: {
        oauth: {
          type: 'oauth2',
          description:
            '平台签发给系统的令牌（客户端凭证），按权限放行；令牌与双向证书绑定的，见 RFC 8705。申请人的实名由平台核验。',
          flows: { clientCredentials: { tokenUrl: '/oauth2/token', scopes: direction.scopes } }
        }
      }
    }
  })
}

/** Only components that something leads to. */
function withoutUnused(document: JsonSchema): JsonSchema {
  const components = document['components'] as Record<string, Record<string, JsonSchema>>
  const used = new Set<string>()
  const visit = (value: unknown): void => {
    for (const [, kind, name] of JSON.stringify(value).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      if (used.has(`${kind}/${name}`)) continue
      used.add(`${kind}/${name}`)
      visit(components[kind!]?.[name!] ?? {})
    }
  }
  visit(document['paths'])
  const kept = Object.entries(components).map(([kind, all]) => {
    const own = Object.entries(all).filter(([name]) => kind === 'securitySchemes' || used.has(`${kind}/${name}`))
    return [kind, Object.fromEntries(own)]
  })
  return { ...document, components: Object.fromEntries(kept) as JsonSchema }
}

/** The lead, as the specs name it. */
function contactOf({ lead, service }: Bundle): JsonSchema {
  const { website, consult } = service.contact ?? {}
  return {
    name: lead?.name ?? UNSTATED,
    ...(website !== undefined && /^https?:\/\/\S+$/.test(website) && { url: website }),
    ...(consult !== undefined && { 'x-consult': consult })
  }
}

const BYTES_SCHEMA: JsonSchema = { title: '文件的内容', type: 'string', format: 'binary' }

function namesIn(path: string): string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name!)
}

function paths({ operations, examples }: Direction): JsonSchema {
  const found: Record<string, JsonSchema> = {}
  for (const one of operations) found[one.path] = { ...found[one.path], [one.method]: operation(one, examples) }
  return found
}

function operation(one: Operation, examples: Direction['examples']): JsonSchema {
  const { id, tag, summary, description = summary, scope, body, answer, problems, path, query = [] } = one
  const isChange = one.method === 'post' || one.method === 'put'
  const content = (schema: string, media = 'application/json') => ({
    [media]: { schema: ref(schema), ...(examples.has(schema) && { examples: examples.get(schema) }) }
  })
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: [{ oauth: [scope] }],
    parameters: [
      ...[...namesIn(path), 'contractDigest', ...(isChange ? ['idempotencyKey'] : []), ...query].map((name) => ({
        $ref: `#/components/parameters/${name}`
      }))
    ],
    ...(body && {
      requestBody: { required: true, description: `${summary}的内容`, content: content(body.schema, body.media) }
    }),
    responses: {
      [answer.status]: {
        description: answer.description,
        headers: DIGEST_HEADER,
        ...(answer.schema !== undefined && { content: content(answer.schema, answer.media) })
      },
      ...Object.fromEntries(
        Object.entries({ 409: 'Conflict', ...problems, ...COMMON }).map(([status, name]) => [
          status,
          { $ref: `#/components/responses/${name}` }
        ])
      )
    }
  }
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
