/** The form: what a portal shows, validates and takes apart again. */
import { remembered } from '../../base/memo.js'
import type { Bundle, BundleItem } from '../../merge/bundle.js'
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
  ...bundle.items.map((item) => file(`items/${safeName(item.usage)}.schema.json`, itemSchema(bundle, item)))
]

/** The JSON Schema of the merged submission. */
export const submissionSchema = remembered((bundle: Bundle): Schema => {
  const { schema, skipped } = formSchema(submissionForm(bundle))
  const more = bundle.checks.length + skipped.length
  return more === 0
    ? schema
    : { ...schema, description: '跨字段、跨行的核对不在此文件中：见 ui.json 的 checks，由 dispatch.ts 的 check 执行。' }
})

const itemSchemas = remembered((bundle: Bundle) =>
  remembered((item: BundleItem): Schema => formSchema(itemForm(bundle, item)).schema)
)

/** The JSON Schema of an item's own form. */
export function itemSchema(bundle: Bundle, item: BundleItem): Schema {
  return itemSchemas(bundle)(item)
}

function file(path: string, value: unknown): OutputFile {
  return { path: `form/${path}`, text: JSON.stringify(value, null, 1) + '\n' }
}

export { planOf, type DispatchPlan } from './plan.js'
