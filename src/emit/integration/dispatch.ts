/** The dispatch as a function: one TypeScript file that needs nothing else. */
import type { Bundle, NumberUse } from '../../merge/bundle.js'
import { planOf } from '../form/plan.js'
import type { EmitContext } from '../index.js'
import type { OutputFile } from '../output.js'

/** Gone when the file runs: it needs nothing else. */
const TYPES = "import type { ItemForms, Submission } from './types.js'"

/** Of which only those are there that the service asks for. */
const NUMBERS: Readonly<Record<NumberUse['as'], string>> = { 'resident-id': 'residentId', uscc: 'uscc' }

/** In the order in which they build on each other. */
const PARTS = [
  'types',
  'day',
  'numbers',
  'verify',
  'read',
  'moment',
  'derived',
  'condition',
  'found-out',
  'decimal',
  'mapping',
  'tidy',
  'rows',
  'compute',
  'normalise',
  'refused',
  'dispatch',
  'collect',
  'chosen-rows',
  'undecided',
  'check',
  'canonical',
  'portion',
  'join'
]

export function dispatchFile(bundle: Bundle, context: EmitContext): OutputFile {
  const template = (name: string) => withoutImports(context.template(`integration/runtime/${name}.ts`))
  const numbers = [...new Set(bundle.fields.flatMap((field) => field.numbers?.map(({ as }) => as) ?? []))].sort()
  const parts = PARTS.flatMap((name) => (name === 'numbers' ? numberParts(numbers, template) : [template(name)]))
  const draft = bundle.status === 'draft' ? '【草案】' : ''
  const header = [
    '/**',
    ` * ${inComment(bundle.name)}${draft}：拆单`,
    ' *',
    ' * normalise(plan, submission) 清除不适用的、补上算得出的；check(plan, submission) 列出不符之处；',
    ' * applicable(plan, submission) 要办哪些事项；dispatch(plan, submission, item) 得到该事项自己的表单；',
    ' * collect(plan, item, form) 反向取回；split(plan, submission, about) 得到各事项的拆单包，join(plan, portions, known) 合回。',
    ...(bundle.questions.some(({ answeredBy }) => answeredBy)
      ? [
          ' * 由部门核查的不在申请里：查到的作为最后一个参数另外给出，例如 check(plan, submission, { 名字: 值 })，还没有查到的不写。'
        ]
      : []),
    ' *',
    ` * lianban digest ${bundle.digest}`,
    ' */'
  ]
  const plan = `export const plan: PlanOf<Submission, ItemForms> = ${JSON.stringify(planOf(bundle))}`
  return { path: 'integration/dispatch.ts', text: [header.join('\n'), TYPES, ...parts, plan].join('\n\n') + '\n' }
}

function numberParts(used: NumberUse['as'][], template: (name: string) => string): string[] {
  const table = used.map((name) => `'${name}': ${NUMBERS[name]}()`).join(', ')
  return [
    ...used.map(template),
    `export const NUMBERS: { [kind: string]: NumberKind } = {${table === '' ? '' : ` ${table} `}}`
  ]
}

/** The parts are modules of their own for the tests; here they are one. */
function withoutImports(text: string): string {
  return text.replace(/^import [^;]*? from '\.\/[a-z-]+\.js'\n/gm, '').trim()
}

function inComment(text: string): string {
  return text.replace(/\*\//g, '* /').replace(/[\r\n\u2028\u2029]/g, ' ')
}
