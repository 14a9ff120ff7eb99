import { transform } from 'esbuild'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dispatchFile } from '../../../src/emit/integration/dispatch.js'
import * as runtime from '../../../templates/integration/runtime/dispatch.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Plan, Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts, shippedBundles } from '../../support/specs.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { compile } from '../integration/compile.js'
import { SPECS } from './kinds.js'

const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }
const kinds = compileTexts(SPECS).bundles['kinds']!

interface Emitted {
  plan: Plan
  dispatch(plan: Plan, submission: Row, item: string): Row | undefined
  normalise(plan: Plan, submission: Row): Row
  check: unknown
  applicable: unknown
  collect: unknown
}

test('one file that needs nothing else when it runs, and compiles under strict', () => {
  const { path, text } = dispatchFile(kinds, context)
  expect(path).toBe('integration/dispatch.ts')
  expect(text.match(/^import .*$/gm)).toEqual(["import type { ItemForms, Submission } from './types.js'"])
  expect(text.split('\n').slice(0, 12).join('\n')).toContain(`lianban digest ${kinds.digest}`)
  expect(text.slice(0, 200)).toContain('【草案】')
  const types = 'export type Submission = object\nexport interface ItemForms { main: object; extra: object }'
  expect(compile({ 'dispatch.ts': text, 'types.ts': types })).toEqual([])
}, 30_000)

test.each(Object.entries(shippedBundles()))(
  'the file of %s does what the runtime does',
  async (_, bundle) => {
    const { code } = await transform(dispatchFile(bundle, context).text, { loader: 'ts', format: 'esm' })
    const file = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Emitted
    expect(Object.keys(file)).toEqual(expect.arrayContaining(['check', 'applicable', 'collect']))
    const plan = planFor(bundle)
    expect(file.plan).toEqual(plan)
    const classes = situationClasses(bundle)
    for (let seed = 0; seed < 5; seed++) {
      const submission = submissionOf(bundle, classes[seed % classes.length]!.situation, seed)
      expect(file.normalise(file.plan, submission)).toEqual(normalise(plan, submission))
      for (const { usage } of bundle.items)
        expect(file.dispatch(file.plan, submission, usage)).toEqual(runtime.dispatch(plan, submission, usage))
    }
  },
  30_000
)

test('a name cannot end the comment of the header', () => {
  const { text } = dispatchFile({ ...kinds, name: '*/ alert(1) /*\n' }, context)
  expect(text.indexOf('*/')).toBeGreaterThan(text.indexOf('lianban digest'))
})
