import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats, { type FormatsPlugin } from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { emitIntegration } from '../../../src/emit/integration/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { smallBundle } from '../small.js'
import { compile } from './compile.js'

interface Document {
  info: Record<string, unknown>
  paths: Record<string, Record<string, { operationId?: string }>>
  components: { schemas: Record<string, object> }
}

const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }

async function emitted(bundle: Bundle): Promise<Record<string, string>> {
  const files = await emitIntegration(bundle, context)
  return Object.fromEntries(files.map(({ path, text }) => [path.replace('integration/', ''), text]))
}

async function lint(text: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
  return problems.map(({ severity, ruleId, message, location }) => {
    return `${severity} ${ruleId}: ${message} ${location[0]?.pointer}`
  })
}

function bodyValidator(text: string, name: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ;(addFormats as unknown as FormatsPlugin)(ajv)
  ajv.addSchema(JSON.parse(text) as object, 'api')
  return ajv.getSchema(`api#/components/schemas/${name}`)!
}

describe('a small service', async () => {
  const files = await emitted(smallBundle())
  const digest = smallBundle().digest
  const form = {
    situations: { kind: 'a' },
    choices: { notice: false },
    applicant: { name: '张三', sex: '1' },
    sharers: [{ name: '李四' }]
  }

  it('has these types', () => expect(files['types.ts']!.replaceAll(digest, '<digest>')).toMatchSnapshot())

  it('has this interface', () => {
    const { components, ...rest } = JSON.parse(files['openapi.json']!.replaceAll(digest, '<digest>')) as Document
    expect({ ...rest, schemas: Object.keys(components.schemas) }).toMatchSnapshot()
  })

  it('escapes texts of the specs for CommonMark', () => {
    const { components } = JSON.parse(files['openapi.json']!) as Document
    const { description } = components.schemas['Item'] as { description: string }
    expect(description.split('\n')[0]).toBe('- `end` 1. 准予 \\[甲\\] "类" \\<b\\>\\#35;\\</b\\>')
  })

  it('takes a submission, and only in the form of the specs', () => {
    const valid = bodyValidator(files['openapi.json']!, 'SubmissionRequest')
    const materials = [{ material: 'licence of applicant', files: ['files/1'] }]
    expect([valid({ form, materials }), valid.errors]).toEqual([true, null])
    expect(valid({ form: { ...form, applicant: { sex: '1' } }, materials })).toBe(false)
    expect(valid({ form, materials: [{ material: 'passport', files: ['files/1'] }] })).toBe(false)
    expect(valid({ form, materials, more: 1 })).toBe(false)
  })

  it('accepts in the types what the interface accepts, and nothing else', () => {
    const use = (type: string, value: unknown) =>
      `import type { ${type} } from './types'\nexport const form: ${type} = ${JSON.stringify(value)}`
    const found = compile({
      'types.ts': files['types.ts']!,
      'good.ts': use('Submission', form),
      'unknown-field.ts': use('Submission', { ...form, unknown: 1 }),
      'good-item.ts': use('CardForm', { holder: { 姓名: '张三' }, sharers: [{ name: '李四' }] }),
      'other-name.ts': use('CardForm', { holder: { name: '张三' }, sharers: [] })
    })
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual(['other-name.ts', 'unknown-field.ts'])
  })
})

describe.each(Object.entries({ small: smallBundle(), ...shippedBundles() }))('%s', async (_, bundle) => {
  const files = await emitted(bundle)
  const document = JSON.parse(files['openapi.json']!) as Document

  it('passes the recommended rules', async () => expect(await lint(files['openapi.json']!)).toEqual([]))

  it('compiles under strict', () => expect(compile(files)).toEqual([]), 30_000)

  it('carries the digest', () => {
    expect(document.info['x-lianban-digest']).toBe(bundle.digest)
    for (const text of Object.values(files)) expect(text).toContain(bundle.digest)
  })

  it('has ASCII names only, and no two for one type', () => {
    const names = [...files['types.ts']!.matchAll(/^export (?:interface|type) (\S+)/gm)].map(([, name]) => name!)
    expect(names.filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || /NoName/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    const stray = names.filter((name) => /\d$/.test(name) && names.includes(name.replace(/\d+$/, '')))
    expect(stray).toEqual([])
    expect(Object.keys(document.components.schemas).filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([])
  })

  it('has a type for each form', () => {
    const types = files['types.ts']!
    expect(types).toContain('export interface Submission {')
    for (const { usage } of bundle.items)
      expect(types.toLowerCase()).toContain(`export interface ${usage.replaceAll('-', '')}form {`.toLowerCase())
    expect(types).not.toContain('[k: string]')
  })

  it('has the submission of the form target', () => {
    const ours = bodyValidator(files['openapi.json']!, 'Submission')
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    ;(addFormats as unknown as FormatsPlugin)(ajv)
    const theirs = ajv.compile(submissionSchema(bundle))
    const count = (validate: typeof ours, value: unknown) => (validate(value) ? 0 : validate.errors!.length)
    for (const value of attempts(bundle)) expect(count(ours, value)).toBe(count(theirs, value))
  })
})

/** Submissions of increasing fullness: each question answered in each way, every field with some text. */
function attempts({ questions, subjects, fields }: Bundle): unknown[] {
  const full = Object.fromEntries(
    subjects.map(({ name, many }) => {
      const own = Object.fromEntries(fields.filter(({ subject }) => subject === name).map((f) => [f.element, '1']))
      return [name, many ? [own] : own]
    })
  )
  return [0, 1, 2, 3].flatMap((turn) => {
    const answers: Record<string, Record<string, unknown>> = {}
    for (const { fact, type, options } of questions) {
      const [space, name] = fact.split('.') as [string, string]
      const answer = type === 'boolean' ? turn % 2 === 0 : options?.[turn % options.length]?.code
      answers[space] = { ...answers[space], [name]: answer }
    }
    return [{}, answers, { ...answers, ...full }]
  })
}
