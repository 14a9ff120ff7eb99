/** Judges of the files for other engines: their own headless cores, and ajv for the schema of RJSF. */
import { isDeepStrictEqual } from 'node:util'
import { createForm, type Form as FormilyForm } from '@formily/core'
import { Schema } from '@formily/json-schema'
import { createAjv, isVisible, type UISchemaElement } from '@jsonforms/core'
import { Ajv } from 'ajv'
import { Model } from 'survey-core'
import { emitEngines } from '../../../src/emit/engines/index.js'
import type { Vector } from '../../../src/emit/engines/vectors.js'
import type { JudgedSubmission } from '../../../src/emit/engines/submissions.js'
import { webData } from '../../../src/emit/web/data.js'
import { pack } from '../../../src/emit/web/pack.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { moduleOf } from '../../../templates/web/module.js'
import type { Bundle } from '../../../src/merge/bundle.js'

type Json = Record<string, unknown>
interface Shown {
  scope?: string
  elements?: Shown[]
}

export interface Engines {
  vectors: Vector[]
  /** Keys of the fields outside of lists that each shows for answers, sorted. */
  shown: Record<'formily' | 'jsonforms' | 'rjsf' | 'surveyjs', (submission: Vector['submission']) => string[]>
  submissions: JudgedSubmission[]
  /** Formily finds out in its own time; `own` is the runtime of lianban. */
  accepts: Record<
    'formily' | 'jsonforms' | 'own' | 'rjsf' | 'surveyjs',
    (submission: object) => boolean | Promise<boolean>
  >
  texts: string
}

export async function enginesOf(bundle: Bundle): Promise<Engines> {
  const files = await emitEngines(bundle, { template: () => '' })
  const read = (path: string) => JSON.parse(files.find((file) => file.path === `engines/${path}`)!.text) as Json
  const keys = new Set(bundle.fields.map(({ key }) => key))
  const ajv = createAjv()
  const [schema, uischema, forRjsf] = [
    read('jsonforms/schema.json'),
    read('jsonforms/uischema.json'),
    read('rjsf/schema.json')
  ]
  const rjsfAjv = new Ajv({ allErrors: true, strict: false })
  const valid = rjsfAjv.compile(forRjsf)
  const own = moduleOf(pack(webData(bundle)))
  return {
    ...(read('vectors.json') as unknown as Pick<Engines, 'vectors' | 'submissions'>),
    texts: files.map(({ text }) => text).join('\n'),
    shown: {
      formily: (data) =>
        sorted(
          Object.values(formilyOf(read('formily/schema.json'), data).fields).flatMap((field) =>
            field.display === 'visible' ? [field.address.toString()] : []
          )
        ).filter((key) => keys.has(key)),
      jsonforms: (data) => sorted(controlsIn(uischema as unknown as Shown, data, ajv).filter((key) => keys.has(key))),
      rjsf: (data) => sorted(propertiesIn(forRjsf, data, rjsfAjv).filter((key) => keys.has(key))),
      surveyjs: (data) => {
        const model = new Model(read('surveyjs/survey.json'))
        for (const [space, answers] of Object.entries(data))
          for (const [name, value] of Object.entries(answers)) model.setValue(`${space}.${name}`, value)
        return sorted(
          model
            .getAllQuestions(true)
            .map(({ name }) => name)
            .filter((key) => keys.has(key))
        )
      }
    },
    accepts: {
      formily: async (data) => {
        const made = formilyOf(read('formily/schema.json'), data)
        return made.validate().then(
          () => true,
          () => false
        )
      },
      jsonforms: (data) => ajv.validate(schema, data),
      own: (data) => own.check(data as Row).length === 0,
      rjsf: (data) => valid(data),
      surveyjs: (data) => surveyTakes(read('surveyjs/survey.json'), data)
    }
  }
}

export async function jsonFormsSchemaOf(bundle: Bundle): Promise<Json> {
  const files = await emitEngines(bundle, { template: () => '' })
  return JSON.parse(files.find(({ path }) => path === 'engines/jsonforms/schema.json')!.text) as Json
}

function sorted(keys: string[]): string[] {
  return [...new Set(keys)].sort()
}

/** It completes with the very same answers: a value of no list is dropped by it, and not told. */
function surveyTakes(json: Json, submission: object): boolean {
  const model = new Model(json)
  const given = Object.assign({}, ...Object.entries(submission).map(([name, one]) => flat(name, one))) as Json
  model.data = structuredClone(given)
  if (!model.validate(false)) return false
  model.clearIncorrectValues()
  return Object.entries(given).every(([name, value]) => isDeepStrictEqual(model.getValue(name), value))
}

/** A group is the names of its elements; a list keeps its rows, in which a group is the same again. */
function flat(space: string, value: unknown): Json {
  if (Array.isArray(value)) return { [space]: value.map((row: Json) => inRow(row)) }
  return Object.fromEntries(Object.entries(inRow(value as Json)).map(([name, one]) => [`${space}.${name}`, one]))
}

function inRow(row: Json): Json {
  const isGroup = (one: unknown) => typeof one === 'object' && one !== null && isListOfRowsOrRow(one)
  return Object.assign(
    {},
    ...Object.entries(row).map(([name, one]) => (isGroup(one) ? flat(name, one) : { [name]: one }))
  ) as Json
}

function isListOfRowsOrRow(one: object): boolean {
  return !Array.isArray(one) || one.some((row) => typeof row === 'object')
}

function controlsIn(element: Shown, data: object, ajv: ReturnType<typeof createAjv>): string[] {
  if (!isVisible(element as unknown as UISchemaElement, data, '', ajv, undefined)) return []
  if (element.elements) return element.elements.flatMap((one) => controlsIn(one, data, ajv))
  return [element.scope!.replace('#/properties/', '').replaceAll('/properties/', '.')]
}

/** As RJSF resolves a schema: what holds of `if` is merged in, and the properties that are then there are shown. */
function propertiesIn(schema: Json, data: Json, ajv: Ajv, path = ''): string[] {
  const parts = [schema, ...((schema['allOf'] as Json[] | undefined) ?? [])].flatMap((part) =>
    resolved(part, data, ajv)
  )
  return parts.flatMap((part) =>
    Object.entries((part['properties'] as Record<string, Json> | undefined) ?? {}).flatMap(([name, one]) => {
      const at = path === '' ? name : `${path}.${name}`
      const isLeaf = one['title'] !== undefined && one['properties'] === undefined && one['type'] !== 'object'
      return isLeaf && path !== '' ? [at] : propertiesIn(one, (data[name] as Json | undefined) ?? {}, ajv, at)
    })
  )
}

function resolved(part: Json, data: Json, ajv: Ajv): Json[] {
  if (!part['if']) return [part]
  const branch = part[ajv.validate(part['if'] as Json, data) ? 'then' : 'else'] as Json | undefined
  return branch
    ? [branch, ...((branch['allOf'] as Json[] | undefined) ?? [])].flatMap((one) => resolved(one, data, ajv))
    : []
}

/** With its fields, as the components of Formily for React make them of a schema. */
function formilyOf(json: Json, values: object): FormilyForm {
  const form = createForm()
  form.setValues(structuredClone(values))
  const make = (schema: Schema, basePath: string): void => {
    schema.mapProperties((property, name) => {
      const props = { ...property.toFieldProps({}), basePath, name }
      const path = basePath === '' ? String(name) : `${basePath}.${name}`
      if (property.type === 'void') form.createVoidField(props)
      else if (property.type === 'object') form.createObjectField(props)
      else if (property.type === 'array' && property.items) form.createArrayField(props)
      else form.createField(props)
      if (property.type === 'object') make(property, path)
      if (property.type === 'array' && property.items) {
        const rows = form.getValuesIn(path) as unknown[] | undefined
        rows?.forEach((_, index) => {
          const items = property.items as Schema
          form.createObjectField({ ...items.toFieldProps({}), basePath: path, name: index })
          make(items, `${path}.${index}`)
        })
      }
    })
  }
  make(new Schema(json), '')
  return form
}
