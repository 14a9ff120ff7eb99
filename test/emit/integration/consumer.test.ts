/** A program that takes a submission, checks it and sends each department its form: types and functions fit without a cast. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emitIntegration } from '../../../src/emit/integration/index.js'
import { formName } from '../../../src/emit/integration/bodies/department.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { compileTexts, shippedBundles } from '../../support/specs.js'
import { SPECS } from '../dispatch/kinds.js'
import { smallBundle } from '../small.js'
import { compile } from './compile.js'

const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }

async function compiled(bundle: Bundle, programs: Record<string, string>): Promise<string[]> {
  const files = (await emitIntegration(bundle, context)).filter(({ path }) => path.endsWith('.ts'))
  const own = Object.fromEntries(files.map(({ path, text }) => [path.replace('integration/', ''), text]))
  return compile({ ...own, ...programs })
}

/** One line for each item. */
function program({ items }: Bundle): string {
  const names = items.map(({ usage }) => formName(usage))
  return `
import { applicable, check, collect, dispatch, normalise, plan, type Violation } from './dispatch.js'
import type { ${[...new Set(names)].join(', ')}, Submission } from './types.js'

export function receive(body: string): Violation[] | { send: string[]; submission: Submission } {
  const submission = normalise(plan, JSON.parse(body))
  const found = check(plan, submission)
  return found.length > 0 ? found : { send: applicable(plan, submission), submission }
}
export function send(submission: Submission) {
${items.map(({ usage }, at) => `  const own${at}: ${names[at]} | undefined = dispatch(plan, submission, '${usage}')`).join('\n')}
  return [${items.map((_, at) => `own${at}`).join(', ')}]
}
export function back(form: ${names[0]}, known: Submission) {
  const found = collect(plan, '${items[0]!.usage}', form, known)
  return { ...known, ...found }
}
export const typed: (submission: Submission) => Submission = (submission) => normalise(plan, submission)
`
}

const kinds = compileTexts(SPECS).bundles['kinds']!
const shipped = shippedBundles()
const several = ['newborn', 'after-death', 'enterprise-startup', 'second-hand-house', 'enterprise-deregistration']

describe.each([
  ...Object.entries({ kinds, small: smallBundle() }),
  ...several.map((id) => [id, shipped[id]!] as const)
])('%s', (_, bundle) => {
  it('takes, checks and sends without a cast', async () => {
    expect(await compiled(bundle, { 'program.ts': program(bundle) })).toEqual([])
  }, 60_000)
})

describe('what is wrong is no program', () => {
  const use = (line: string) => `
import { collect, dispatch, normalise, plan } from './dispatch.js'
import type { ExtraForm, MainForm, Submission } from './types.js'
export function use(submission: Submission, extra: ExtraForm, main: MainForm) {
  ${line}
}
`
  it.each([
    ['a form that may not be there', `const form: MainForm = dispatch(plan, submission, 'main'); return form`],
    ['the form of another item', `const form: ExtraForm | undefined = dispatch(plan, submission, 'main'); return form`],
    ['an item that there is not', `return dispatch(plan, submission, 'other')`],
    ['a field that there is not', `return normalise(plan, submission).mother?.salary`],
    ['the form of another item, brought back', `return collect(plan, 'main', extra)`],
    ['what is no submission', `return dispatch(plan, main, 'main')`]
  ])('%s', async (_, line) => {
    expect((await compiled(kinds, { 'program.ts': use(line) })).length).toBeGreaterThan(0)
  })

  it('while the right one is', async () => {
    const line = `const form: MainForm | undefined = dispatch(plan, submission, 'main'); return [form, extra, collect(plan, 'main', main).mother?.name, normalise(plan, submission).mother?.name]`
    expect(await compiled(kinds, { 'program.ts': use(line) })).toEqual([])
  })
})
