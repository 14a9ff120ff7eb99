/** The module for servers and other pages says what the schema, the check of portals and the page say. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { emitWeb } from '../../../src/emit/web/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { dispatch } from '../../../templates/integration/runtime/dispatch.js'
import type { Json, Row } from '../../../templates/integration/runtime/types.js'
import { put } from '../../../templates/web/model/pointer.js'
import type { moduleOf } from '../../../templates/web/module.js'
import { planFor } from '../../support/submissions.js'
import { context, webBundle, wholeSubmission } from './support.js'

type Module = ReturnType<typeof moduleOf>

test('accepts and rejects what the schema and the check do, and needs nothing else', async () => {
  const file = (await emitWeb(webBundle(), context)).find(({ path }) => path === 'web/check.js')!
  expect(file.text).not.toMatch(/^import |require\(/m)
  const module = (await import(`data:text/javascript;base64,${Buffer.from(file.text).toString('base64')}`)) as Module
  const plan = planFor(webBundle())
  const valid = new Ajv2020({ strict: true }).compile(submissionSchema(webBundle()))
  expect(module.digest).toBe(webBundle().digest)
  const whole = module.normalise(wholeSubmission())
  const change = (at: string, value: Json | undefined): Row => {
    const copy = structuredClone(whole)
    put(copy, at, value)
    return copy
  }
  const tries: unknown[] = [
    whole,
    {},
    [],
    change('/foreign', 1),
    change('/owners', {}),
    change('/owners', []),
    change('/owners', ['甲']),
    change('/applicant', '甲'),
    change('/applicant/share', 5),
    change('/applicant/foreign', 5),
    change('/applicant/born', '2000-01-01'),
    change('/applicant/mobile', '1'),
    change('/situations/local', false),
    change('/situations', undefined)
  ]
  for (const one of tries) {
    const isGood = valid(one) && check(plan, one as Row).length === 0
    expect([one, module.check(one as Row).length === 0]).toEqual([one, isGood])
  }
  expect(module.check(change('/applicant/mobile', '1'))).toEqual([
    { at: ['/applicant/mobile'], code: 'shape', message: '请写手机号码，例如 13800000000' }
  ])
  expect(module.applicable(whole)).toEqual(['main'])
  expect(module.dispatch(whole, 'main')).toEqual(dispatch(plan, whole, 'main'))
})
