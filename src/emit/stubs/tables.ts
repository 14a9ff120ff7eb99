/** The contract of a service as tables: what the client, the handler and the mock are made from. */
import type { Bundle } from '../../merge/bundle.js'
import type { Operation, Operations } from '../../../templates/integration/stubs/operation.js'
import { contractDigest } from '../contract-digest.js'
import { applicantBodies } from '../integration/bodies/applicant.js'
import { commonBodies } from '../integration/bodies/common.js'
import { departmentBodies, formName } from '../integration/bodies/department.js'
import { mapSchema, type JsonSchema } from '../integration/json-schema.js'
import { applicantOperations } from '../integration/operations/applicant.js'
import { departmentOperations } from '../integration/operations/department.js'
import type { Operation as Described } from '../integration/operations/model.js'
import { itemForm } from '../form/item.js'
import { submissionForm } from '../form/submission.js'
import { plainForm } from '../integration/plain.js'

export interface Tables {
  digest: string
  applicant: Operations
  department: Operations
  /** By name; they refer to each other at `#/$defs/`. */
  schemas: Record<string, JsonSchema>
}

export function tablesOf(bundle: Bundle): Tables {
  const forms = {
    Submission: plainForm(submissionForm(bundle)),
    ...Object.fromEntries(bundle.items.map((item) => [formName(item.usage), plainForm(itemForm(bundle, item))]))
  }
  const bodies = { ...commonBodies(bundle), ...applicantBodies(), ...departmentBodies(bundle) }
  const schemas = Object.entries({ ...forms, ...bodies }).map(([name, schema]) => [name, mapSchema(schema, local)])
  return {
    digest: contractDigest(bundle),
    applicant: operationTable(applicantOperations(bundle)),
    department: operationTable(departmentOperations(bundle)),
    schemas: Object.fromEntries(schemas) as Record<string, JsonSchema>
  }
}

function operationTable(operations: readonly Described[]): Operations {
  return Object.fromEntries(operations.map((one) => [one.id, operation(one)]))
}

function operation({ method, path, query = [], body, answer }: Described): Operation {
  const { status, schema, media } = answer
  return {
    method,
    path,
    query: Object.fromEntries(query.map((name) => [name, name === 'after' || name === 'limit' ? 'number' : 'text'])),
    ...(body && { body }),
    answer: { status, ...(schema !== undefined && { schema }), ...(media !== undefined && { media }) }
  }
}

/** As validators of one schema want it; names of codes are for people. */
function local({ 'x-enumDescriptions': _, $ref, ...schema }: JsonSchema): JsonSchema {
  return typeof $ref === 'string' ? { ...schema, $ref: $ref.replace('#/components/schemas/', '#/$defs/') } : schema
}
