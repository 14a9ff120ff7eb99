import { expect, test } from 'vitest'
import { webBundle, wholeSubmission } from '../web/support.js'
import { enginesOf } from './support.js'

const engines = await enginesOf(webBundle())

test.each(['formily', 'jsonforms', 'rjsf', 'surveyjs'] as const)('%s shows what the vectors say', (engine) => {
  expect(engines.vectors.length).toBeGreaterThan(2)
  for (const { submission, shown } of engines.vectors)
    expect(engines.shown[engine](submission)).toEqual([...shown].sort())
})

test('submissions are accepted and rejected', async () => {
  const whole = { ...wholeSubmission() } as ReturnType<typeof wholeSubmission> & { applicant: object }
  const good = { ...whole, applicant: { ...whole.applicant, born: '1949-12-31' } }
  const short = { ...good, applicant: { name: '王芳' } }
  const wrong = { ...good, applicant: { ...good.applicant, mobile: '1' } }
  for (const accepts of Object.values(engines.accepts))
    expect([good, short, wrong].map((one) => accepts(one))).toEqual([true, false, false])
  expect(await Promise.all([good, short, wrong].map(engines.formilyAccepts))).toEqual([true, false, false])
})

test('choices, yes and no, and hints are in Chinese, and the digest is there', () => {
  expect(engines.texts).toContain('"title": "甲市"')
  expect(engines.texts).toContain('"labelTrue": "是"')
  expect(engines.texts).toContain('代码表未取得')
  expect(engines.texts).toContain('请写手机号码')
  expect(engines.texts).toContain(webBundle().digest)
})

test('a text that looks like a program is none to Formily', async () => {
  const { fields, ...bundle } = webBundle()
  const hostile = { ...bundle, fields: fields.map((field) => ({ ...field, help: '{{globalThis.stolen = true}}' })) }
  const own = await enginesOf({ ...hostile, name: '{{globalThis.stolen = true}}' })
  await own.formilyAccepts({})
  expect(globalThis).not.toHaveProperty('stolen')
})
