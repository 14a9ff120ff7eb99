import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats, { type FormatsPlugin } from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { formName } from '../../../src/emit/integration/bodies/department.js'
import { applicantExamples } from '../../../src/emit/integration/examples.js'
import { emitIntegration } from '../../../src/emit/integration/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { IS_FULL } from '../../support/effort.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { split } from '../../../templates/integration/runtime/portion.js'
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

/** Redocly's strict set: warnings are errors. */
async function lint(text: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] })
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

  it.each(['applicant.openapi.json', 'department.openapi.json'])('has this contract: %s', (name) => {
    const { components, ...rest } = JSON.parse(files[name]!.replaceAll(digest, '<digest>')) as Document
    expect({ ...rest, schemas: Object.keys(components.schemas) }).toMatchSnapshot()
  })

  it('escapes texts of the specs for CommonMark', () => {
    const { components } = JSON.parse(files['applicant.openapi.json']!) as Document
    const { description } = components.schemas['Item'] as { description: string }
    expect(description.split('\n')[0]).toBe('- `end` 1. 准予 \\[甲\\] "类" \\<b\\>\\#35;\\</b\\>')
  })

  it('takes a submission, and only in the form of the specs', () => {
    const valid = bodyValidator(files['applicant.openapi.json']!, 'SubmissionRequest')
    const materials = [{ material: 'licence of applicant', files: [{ fileId: 'f1', sha256: '0'.repeat(64) }] }]
    expect([valid({ form, materials }), valid.errors]).toEqual([true, null])
    expect(valid({ form: { ...form, applicant: { sex: '1' } }, materials })).toBe(false)
    expect(
      valid({ form, materials: [{ material: 'passport', files: [{ fileId: 'f1', sha256: '0'.repeat(64) }] }] })
    ).toBe(false)
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

/** Linters and compilers take seconds for each service: all of them in conformance. */
const SOME = ['newborn', 'second-hand-house', 'credit-repair']
const judged = Object.entries({ small: smallBundle(), ...shippedBundles() }).filter(
  ([id]) => IS_FULL || id === 'small' || SOME.includes(id)
)

describe.each(judged)('%s', async (_, bundle) => {
  const files = await emitted(bundle)
  const documents = Object.keys(files)
    .filter((name) => name.endsWith('.openapi.json'))
    .map((name) => JSON.parse(files[name]!) as Document)

  it('passes the strict rules', async () => {
    for (const name of ['applicant.openapi.json', 'department.openapi.json'])
      expect(await lint(files[name]!)).toEqual([])
  })

  it('has examples of requests, each valid by the form’s own schema', () => {
    const { SubmissionRequest } = Object.fromEntries(applicantExamples(bundle))
    const ajv = new Ajv2020({ strict: false })
    const valid = ajv.compile(submissionSchema(bundle))
    const forms = Object.values(SubmissionRequest ?? {}).map(({ value }) => (value as { form: object }).form)
    expect(forms.length).toBeGreaterThan(0)
    for (const form of forms) expect([valid(form), valid.errors]).toEqual([true, null])
  })

  it('compiles under strict', () => expect(compile(files)).toEqual([]), 30_000)

  it('carries the digest', () => {
    for (const { info } of documents) expect(info['x-lianban-specs']).toBe(bundle.digest)
    for (const text of Object.values(files)) expect(text).toContain(bundle.digest)
  })

  it('has ASCII names only, and no two for one type', () => {
    const names = [...files['types.ts']!.matchAll(/^export (?:interface|type) (\S+)/gm)].map(([, name]) => name!)
    expect(names.filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || /NoName/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    const stray = names.filter((name) => /\d$/.test(name) && names.includes(name.replace(/\d+$/, '')))
    expect(stray).toEqual([])
    for (const { components } of documents)
      expect(Object.keys(components.schemas).filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([])
  })

  it('has a type for each form', () => {
    const types = files['types.ts']!
    expect(types).toContain('export interface Submission {')
    for (const { usage } of bundle.items)
      expect(types.toLowerCase()).toContain(`export interface ${usage.replaceAll('-', '')}form {`.toLowerCase())
    // A draft alone is an object of anything.
    expect(types.split('[name: string]').length - 1).toBe(2)
  })

  it('has plain schemas only, and those take whatever the form’s own schemas take', async () => {
    for (const { components } of documents) expect(tricks(components)).toEqual([])
    const ours = bodyValidator(files['applicant.openapi.json']!, 'Submission')
    for (const { situation } of situationClasses(bundle).slice(0, 8)) {
      const submission = submissionOf(bundle, situation, 7)
      expect([ours(submission), ours.errors]).toEqual([true, null])
      for (const { item, form } of await split(planFor(bundle), submission, { submissionId: 's', submittedAt: '' })) {
        const theirs = bodyValidator(files['department.openapi.json']!, formName(item))
        expect([theirs(form), theirs.errors]).toEqual([true, null])
      }
    }
  })
})

/** What generators of code stumble over. */
function tricks(schema: unknown, path = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => tricks(one, `${path}/${index}`))
  if (schema === null || typeof schema !== 'object') return []
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(/^(if|then|else|not|anyOf|oneOf|allOf|contains|const|readOnly|\$defs)$/.test(key) ? [`${path}/${key}`] : []),
    ...(path.endsWith('/properties') && typeof value === 'boolean' ? [`${path}/${key}`] : []),
    ...(/^(examples?|x-.*)$/.test(key) ? [] : tricks(value, `${path}/${key}`))
  ])
}
