/** A text in which nothing shows is no text: for the schema of the submission, for the runtime, and for a department's form. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats, { type FormatsPlugin } from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { itemForm } from '../../../src/emit/form/item.js'
import { formSchema } from '../../../src/emit/form/schema.js'
import { applicantContract } from '../../../src/emit/integration/openapi.js'
import { filesIn } from '../../../src/testing/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'

const folder = 'test/truth/blank-text-satisfies-required'
const texts = filesIn(`${folder}/specs`)
const bundle = compileTexts(texts).bundles['one']!
const plan = planFor(bundle)
const valid = bothValidators(submissionSchema(bundle))
const { 空格: spaces } = JSON.parse(readFileSync(`${folder}/submissions.json`, 'utf8')) as { 空格: Row }
const missing = [{ code: 'missing', facts: ['holder.name'], message: '必填' }]

test('a required name of spaces only is missing', () => {
  expect(valid(spaces)).not.toEqual([])
  expect(check(plan, spaces)).toEqual(missing)
  expect(normalise(plan, spaces)).toEqual({})
})

describe('the same of all that does not show', () => {
  const BLANKS = [
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u2060\u200d',
    '\ufeff',
    '\u00ad',
    '\u202e',
    '\u2028',
    '\u0000'
  ]

  test.each(
    BLANKS.map((blank) => [JSON.stringify(blank).replace(/[^ -~]/g, (c) => c.charCodeAt(0).toString(16)), blank])
  )('%s', (_, blank) => {
    expect(valid({ holder: { name: blank } })).not.toEqual([])
    expect(check(plan, { holder: { name: blank } })).toEqual(missing)
    expect(normalise(plan, { holder: { name: `${blank}张 三${blank}` } })).toEqual({ holder: { name: '张 三' } })
    expect(dispatch(plan, { holder: { name: `${blank}张三${blank}` } }, 'card')).toEqual({ holder: { name: '张三' } })
  })

  test('a department’s own form, and the interface', () => {
    const form = bothValidators(formSchema(itemForm(bundle, bundle.items[0]!)).schema)
    expect(form({ holder: { name: '\u3000' } })).not.toEqual([])
    expect(form({ holder: { name: '张三' } })).toEqual([])
    const ajv = new Ajv2020({ strict: false })
    ;(addFormats as unknown as FormatsPlugin)(ajv)
    ajv.addSchema(applicantContract(bundle), 'api')
    const submission = ajv.getSchema('api#/components/schemas/Submission')!
    expect([submission({ holder: { name: '\u3000 ' } }), submission({ holder: { name: '张三' } })]).toEqual([
      false,
      true
    ])
  })

  test('a text with a pattern that blanks would fit, and a short text with a least length', () => {
    for (const limit of ['pattern: ".*"', 'minLength: 2']) {
      const entity = texts['p.yaml']!.replace('maxLength: 50', limit)
      const own = compileTexts({ ...texts, ['p.yaml']: entity }).bundles['one']!
      const fits = bothValidators(submissionSchema(own))
      expect(fits({ holder: { name: '\u3000\u3000' } }), limit).not.toEqual([])
      expect(fits({ holder: { name: '张三' } }), limit).toEqual([])
    }
  })

  test('every character that shows is one: letters, ideographs of all planes, symbols', () => {
    for (const shown of ['A', '〇', '𠮷', '﨑', '·', '！', '🙂', 'é', '-']) {
      expect(valid({ holder: { name: shown } }), shown).toEqual([])
      expect(normalise(plan, { holder: { name: shown } }), shown).toEqual({ holder: { name: shown } })
    }
  })
})
