/**
 * Stubs in TypeScript, on request: a typed client and a server of both directions of the contract, with validation wired in;
 * what a department decides is left to write.
 */
import type { Bundle } from '../../merge/bundle.js'
import { itemSchema, submissionSchema } from '../form/index.js'
import type { EmitContext, Emitter } from '../index.js'
import { formName } from '../integration/bodies/department.js'
import { dispatchFile } from '../integration/dispatch.js'
import type { JsonSchema } from '../integration/json-schema.js'
import { types } from '../integration/types.js'
import { contractFile } from './contract.js'
import { logicFile } from './logic.js'
import { tablesOf } from './tables.js'

/** In the order in which they build on each other. */
const PARTS = ['problem', 'operation', 'quick', 'validate', 'more', 'idempotency', 'handler', 'client', 'signature']

export const emitStubs: Emitter = async (bundle, context) => {
  const submission = submissionSchema(bundle) as JsonSchema
  const items = Object.fromEntries(bundle.items.map((item) => [item.usage, itemSchema(bundle, item) as JsonSchema]))
  const forms = {
    Submission: submission,
    ...Object.fromEntries(Object.entries(items).map(([usage, schema]) => [formName(usage), schema]))
  }
  const dispatch = dispatchFile(bundle, context).text
  const file = (name: string, text: string) => ({ path: `stubs/${name}.ts`, text })
  return [
    file('types', types(bundle, { submission, items })),
    file('dispatch', dispatch),
    file('runtime', runtime(bundle, context)),
    file('contract', contractFile(bundle, tablesOf(bundle), forms)),
    file(
      'index',
      [head(bundle, '客户端和服务端，两个方向'), context.template('integration/stubs/index.ts').trim(), ''].join('\n\n')
    ),
    file('department', logicFile(bundle, head(bundle, '部门一侧的骨架：只须写各个函数里的')))
  ]
}

export function head(bundle: Bundle, what: string): string {
  const name = bundle.name.replace(/\*\//g, '* /').replace(/[\r\n\u2028\u2029]/g, ' ')
  const draft = bundle.status === 'draft' ? '【草案】' : ''
  return ['/**', ` * ${name}${draft}：${what}`, ' *', ` * lianban digest ${bundle.digest}`, ' */'].join('\n')
}

function runtime(bundle: Bundle, context: EmitContext): string {
  const parts = PARTS.map((name) => context.template(`integration/stubs/${name}.ts`))
  // Modules of their own for the tests; here they are one.
  const own = parts.map((text) => text.replace(/^import [^;]*? from '[^']+'\n/gm, '').trim())
  const outside = [
    "import { deepCompareStrict, format, Validator, type OutputUnit, type Schema } from '@cfworker/json-schema'",
    "import { check, isWhole, normalise, SHA256, type Hashing, type Plan, type Portion } from './dispatch.js'"
  ].join('\n')
  return [head(bundle, '客户端和服务端共用的'), outside, ...own, ''].join('\n\n')
}
