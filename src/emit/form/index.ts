/** The form: what a portal shows, validates and takes apart again. */
import type { Bundle } from '../../merge/bundle.js'
import type { Emitter } from '../index.js'
import { safeName, type OutputFile } from '../output.js'
import { itemForm } from './item.js'
import type { Schema } from './model.js'
import { planOf } from './plan.js'
import { formSchema } from './schema.js'
import { submissionForm } from './submission.js'
import { uiOf } from './ui.js'

export const emitForm: Emitter = (bundle): OutputFile[] => [
  file('submission.schema.json', submissionSchema(bundle)),
  file('ui.json', uiOf(bundle)),
  file('dispatch.json', planOf(bundle)),
  ...bundle.items.map((item) =>
    file(`items/${safeName(item.usage)}.schema.json`, formSchema(itemForm(bundle, item)).schema)
  )
]

/** The JSON Schema of the merged submission. */
export function submissionSchema(bundle: Bundle): Schema {
  const { schema, skipped } = formSchema(submissionForm(bundle))
  const more = bundle.checks.length + skipped.length
  return more === 0
    ? schema
    : { ...schema, description: '跨字段、跨行的核对不在此文件中：见 ui.json 的 checks，由 dispatch.ts 的 check 执行。' }
}

function file(path: string, value: unknown): OutputFile {
  return { path: `form/${path}`, text: JSON.stringify(value, null, 1) + '\n' }
}

export { planOf, type DispatchPlan } from './plan.js'
