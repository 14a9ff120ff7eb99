/** What system teams build against: the contract by direction, its types, and the way from the merged form to each department. */
import { itemSchema, submissionSchema } from '../form/index.js'
import type { Emitter } from '../index.js'
import { asyncapi } from './asyncapi.js'
import { dispatchFile } from './dispatch.js'
import type { JsonSchema } from './json-schema.js'
import { applicantContract, departmentContract } from './openapi.js'
import { types } from './types.js'

export const emitIntegration: Emitter = async (bundle, context) => {
  const submission = submissionSchema(bundle) as JsonSchema
  const items = Object.fromEntries(bundle.items.map((item) => [item.usage, itemSchema(bundle, item) as JsonSchema]))
  const json = (name: string, document: JsonSchema) => {
    return { path: `integration/${name}.json`, text: JSON.stringify(document, null, 1) + '\n' }
  }
  return [
    json('applicant.openapi', applicantContract(bundle)),
    json('department.openapi', await departmentContract(bundle)),
    json('events.asyncapi', asyncapi(bundle)),
    { path: 'integration/types.ts', text: types(bundle, { submission, items }) },
    dispatchFile(bundle, context)
  ]
}
