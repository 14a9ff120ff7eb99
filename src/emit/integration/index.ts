/** What system teams build against: the interface, its types, and the way from the merged form to each department. */
import { itemSchema, submissionSchema } from '../form/index.js'
import type { Emitter } from '../index.js'
import type { JsonSchema } from './json-schema.js'
import { dispatchFile } from './dispatch.js'
import { openapi } from './openapi.js'
import { types } from './types.js'

export const emitIntegration: Emitter = (bundle, context) => {
  const submission = submissionSchema(bundle) as JsonSchema
  const items = Object.fromEntries(bundle.items.map((item) => [item.usage, itemSchema(bundle, item) as JsonSchema]))
  return [
    { path: 'integration/openapi.json', text: JSON.stringify(openapi(bundle, submission), null, 2) + '\n' },
    { path: 'integration/types.ts', text: types(bundle, { submission, items }) },
    dispatchFile(bundle, context)
  ]
}
