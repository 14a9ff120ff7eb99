/** TypeScript types of the submission, of each item's own form, and of the bodies of the interface. */
import type { Bundle } from '../../merge/bundle.js'
import { contractDigest } from '../contract-digest.js'
import { declarations } from './declarations.js'
import type { JsonSchema } from './json-schema.js'
import { applicantBodies } from './bodies/applicant.js'
import { commonBodies } from './bodies/common.js'
import { departmentBodies, formName } from './bodies/department.js'
import { ref } from './schema.js'
import { typedSchemas, type CodeNames } from './types-schema.js'

/** Schemas of the merged submission, and of each item's own form by usage. */
export interface FormSchemas {
  submission: JsonSchema
  items: Record<string, JsonSchema>
}

export function types(bundle: Bundle, { submission, items }: FormSchemas): string {
  const definitions = typedSchemas({
    forms: {
      Submission: { schema: submission, codeNames: codeNames(bundle) },
      ...Object.fromEntries(
        Object.entries(items).map(([usage, schema]) => [formName(usage), { schema, codeNames: new Map() }])
      )
    },
    bodies: {
      ...commonBodies(bundle),
      ...applicantBodies(),
      ...departmentBodies(bundle),
      ItemForms: itemForms(Object.keys(items))
    }
  })
  return `${banner(bundle)}\n\n${declarations('Schemas', '所有类型，按名字', definitions)}\n`
}

/** The own form of each item, by the item's name in the service. */
function itemForms(usages: string[]): JsonSchema {
  return {
    title: '各事项自己的表单，按事项在服务里的名字',
    type: 'object',
    properties: Object.fromEntries(usages.map((usage) => [usage, ref(formName(usage))])),
    required: usages,
    additionalProperties: false
  }
}

function banner(bundle: Bundle): string {
  const { name, status, digest } = bundle
  return [
    '/* eslint-disable */',
    '/**',
    ` * ${commentText(name)}${status === 'draft' ? '（草案）' : ''}：合并表单、各事项自己的表单和接口正文的类型`,
    ` * x-lianban-digest: ${digest}`,
    ' * 由规范编译而成，请勿手改',
    ' */',
    `export const CONTRACT_DIGEST = '${contractDigest(bundle)}'`
  ].join('\n')
}

function commentText(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('*/', '* /')
}

function codeNames({ fields, questions }: Bundle): CodeNames {
  const lists = [
    ...fields.map(({ key, codes }) => [key, codes] as const),
    ...questions.map(({ fact, options }) => [fact, options] as const)
  ]
  return new Map(
    lists.flatMap(([key, codes]) =>
      codes ? [[key, new Map(codes.map(({ code, name }) => [code, name] as const))] as const] : []
    )
  )
}
