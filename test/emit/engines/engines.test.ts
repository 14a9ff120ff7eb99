import { expect, test } from 'vitest'
import { webBundle, wholeSubmission } from '../web/support.js'
import { enginesOf, jsonFormsSchemaOf } from './support.js'

interface Parts {
  items?: Parts
  properties?: Record<string, Parts>
  allOf?: unknown
}

const engines = await enginesOf(webBundle())

test.each(['formily', 'jsonforms', 'rjsf', 'surveyjs'] as const)('%s shows what the vectors say', (engine) => {
  expect(engines.vectors.length).toBeGreaterThan(2)
  for (const { submission, shown } of engines.vectors)
    expect(engines.shown[engine](submission)).toEqual([...shown].sort())
})

test('submissions of the list are accepted and rejected by each engine and by the runtime', async () => {
  const { accepts, submissions } = engines
  expect(new Set(submissions.map(({ why }) => why?.code))).toEqual(new Set([undefined, 'missing', 'option', 'shape']))
  for (const [engine, accept] of Object.entries(accepts))
    for (const { submission, accepted, why } of submissions)
      expect([engine, why, await accept(submission)]).toEqual([engine, why, accepted])
})

test('a submission with rows in rows is accepted', async () => {
  const whole = { ...wholeSubmission() } as ReturnType<typeof wholeSubmission> & { applicant: object }
  const good = { ...whole, applicant: { ...whole.applicant, born: '1949-12-31' } }
  for (const [engine, accept] of Object.entries(engines.accepts))
    expect([engine, await accept(good)]).toEqual([engine, true])
})

test('choices, yes and no, and hints are in Chinese, and the digest is there', () => {
  expect(engines.texts).toContain('"title": "甲市"')
  expect(engines.texts).toContain('"labelTrue": "是"')
  expect(engines.texts).toContain('代码表未取得')
  expect(engines.texts).toContain('请写手机号码')
  expect(engines.texts).toContain(webBundle().digest)
})

test('no value of JSON Forms is put together of parts, which it would draw in its place', async () => {
  const { properties } = (await jsonFormsSchemaOf(webBundle())) as { properties: Record<string, Parts> }
  const values = Object.values(properties).flatMap((one) => Object.values((one.items ?? one).properties ?? {}))
  expect(values.length).toBeGreaterThan(10)
  expect(values.filter((one) => !one.items && one.allOf)).toEqual([])
})

test('a text that looks like a program is none to Formily', async () => {
  const { fields, ...bundle } = webBundle()
  const hostile = { ...bundle, fields: fields.map((field) => ({ ...field, help: '{{globalThis.stolen = true}}' })) }
  const own = await enginesOf({ ...hostile, name: '{{globalThis.stolen = true}}' })
  await own.accepts.formily({})
  expect(globalThis).not.toHaveProperty('stolen')
})
