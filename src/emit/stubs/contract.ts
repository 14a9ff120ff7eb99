/** `contract.ts` of the stubs: the operations as tables and as types, and the schemas that validate their bodies. */
import type { Bundle } from '../../merge/bundle.js'
import type { Operation, Operations } from '../../../templates/integration/stubs/operation.js'
import { namesIn } from '../../../templates/integration/stubs/operation.js'
import type { JsonSchema } from '../integration/json-schema.js'
import { head } from './index.js'
import type { Tables } from './tables.js'

export function contractFile(bundle: Bundle, tables: Tables, forms: Record<string, JsonSchema>): string {
  const { applicant, department, schemas } = tables
  return [
    head(bundle, '两个方向的操作和模式'),
    "import type * as T from './types.js'",
    signatures('ApplicantOperations', applicant),
    signatures('DepartmentOperations', department),
    table('applicantOperations', applicant),
    table('departmentOperations', department),
    '/** 接口的模式：普通的 */',
    constant('schemas', '{ readonly [name: string]: object }', schemas),
    '/** 表单自己的模式：何时必填、何时不出现 */',
    constant('forms', '{ readonly [name: string]: object }', forms),
    ''
  ].join('\n\n')
}

const constant = (name: string, type: string, value: unknown): string =>
  `export const ${name}: ${type} = ${JSON.stringify(value)}`

const table = (name: string, operations: Operations): string =>
  `export const ${name} = {\n${Object.entries(operations)
    .map(([id, one]) => `  ${id}: ${JSON.stringify(one)}`)
    .join(',\n')}\n} as const`

function signatures(name: string, operations: Operations): string {
  const lines = Object.entries(operations).map(
    ([id, one]) => `  ${id}: { input: ${inputType(one)}; answer: ${typeName(one.answer.schema)} }`
  )
  return `export type ${name} = {\n${lines.join('\n')}\n}`
}

export function inputType({ path, query, body }: Operation): string {
  const fields = [
    ...namesIn(path).map((name) => `${name}: string`),
    ...Object.entries(query).map(
      ([name, kind]) => `${name}?: ${kind === 'number' ? 'number' : (QUERY_TYPES[name] ?? 'string')}`
    ),
    ...(body ? [`body: ${typeName(body.schema)}`] : [])
  ]
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : '{}'
}

const QUERY_TYPES: { [name: string]: string } = { item: 'T.Item', state: 'T.ItemState' }

function typeName(schema: string | undefined): string {
  return schema === undefined ? 'void' : schema === 'Bytes' ? 'Uint8Array' : `T.${schema}`
}
