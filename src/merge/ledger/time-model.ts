/** The time model of a service's standard: keystrokes and milliseconds for what an applicant does. */
import type { Document } from '../../schema/document.js'
import type { ElementDoc, Program } from '../../link/model.js'
import type { Assumed, StandardDoc } from '../../language/generated/types.js'
import type { Material } from '../bundle.js'
import type { Assumption, StatedModel } from './model.js'
import { cited } from './source-titles.js'
import { MODEL_NAMES, typeName } from './model-names.js'

type Stated = NonNullable<StandardDoc['timeModel']>

/** Times are whole milliseconds, so that sums are exact; null where the model does not say. */
export interface TimeModel {
  /** For one value of an element of an entity. */
  typing(entity: string, element: string): { keystrokes: number | null; time: number | null }
  /** To obtain one material. */
  material(origin: Material['origin']): number | null
  /** To make one copy. */
  copy: number | null
  /** Reckoned for a material of which nobody says how many copies. */
  unstatedCopies: number | null
  /** To go somewhere and be served there. */
  visit: number | null
  stated: StatedModel
}

/** @returns undefined when the standard states none */
export function timeModelOf(standard: Document<'standard'> | undefined, docs: Program['docs']): TimeModel | undefined {
  const model = standard?.data.timeModel
  if (!standard || !model) return undefined
  const known = new Map<string, ReturnType<TimeModel['typing']>>()
  const travel = sum(minutes(model.travel), minutes(model.waiting))
  return {
    typing: (entity, element) => {
      const id = `${entity}.${element}`
      const doc = docs.entity.get(entity)?.data.elements[element]
      const cost = known.get(id) ?? typing(model, id, element, doc)
      known.set(id, cost)
      return cost
    },
    material: (origin = 'unknown' as never) => minutes(model.materials?.[origin]),
    copy: minutes(model.copy),
    unstatedCopies: model.unstatedCopies?.value ?? null,
    visit: travel,
    stated: {
      standard: standard.data.name,
      name: model.name ?? standard.data.name,
      ...(model.note !== undefined && { note: model.note }),
      assumptions: assumptions(model, standard.data, (name) => elementName(name, docs))
    }
  }
}

function typing(model: Stated, id: string, element: string, doc: ElementDoc | undefined) {
  const keystrokes = doc ? keystrokesOf(model, id, element, doc) : null
  const field = doc && model.fields?.[doc.type]
  const key = model.keystroke
  const pressing = keystrokes === null || !key ? null : Math.round(keystrokes * key.value * 1000)
  return { keystrokes, time: sum(field ? Math.round(field.value * 1000) : null, pressing) }
}

/** By the element's own figure, else its format's, else its fixed length, else its type's. */
function keystrokesOf({ keystrokes = {} }: Stated, id: string, element: string, doc: ElementDoc): number | null {
  const { types, formats, elements } = keystrokes
  const own = elements?.[id] ?? elements?.[element] ?? (doc.format && formats?.[doc.format])
  if (own) return own.value
  if (doc.maxLength !== undefined && doc.minLength === doc.maxLength) return doc.maxLength
  return types?.[doc.type]?.value ?? null
}

function minutes(stated: Assumed | undefined): number | null {
  return stated ? Math.round(stated.value * 60_000) : null
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}

/** Every number of the model, in the order of its sections. */
function assumptions(model: Stated, data: StandardDoc, nameOf: NameOf): Assumption[] {
  const one = (key: string, name: string, unit: Assumption['unit'], stated: Assumed | undefined): Assumption[] =>
    stated
      ? [
          {
            key,
            name,
            value: stated.value,
            unit,
            ...cited(stated.source, data.sources),
            ...(stated.note !== undefined && { note: stated.note })
          }
        ]
      : []
  const many = (key: string, unit: Assumption['unit'], group: Record<string, Assumed> | undefined, words: NameOf) =>
    Object.entries(group ?? {}).flatMap(([name, stated]) => one(`${key}.${name}`, words(name), unit, stated))
  const { keystrokes = {} } = model
  return [
    ...one('keystroke', '按一键', 'second', model.keystroke),
    ...many('fields', 'second', model.fields, (name) => `填一项${typeName(name)}（按键另计）`),
    ...many('keystrokes.elements', 'keystroke', keystrokes.elements, nameOf),
    ...many('keystrokes.formats', 'keystroke', keystrokes.formats, (name) => MODEL_NAMES.formats[name] ?? name),
    ...many('keystrokes.types', 'keystroke', keystrokes.types, (name) => `${typeName(name)}类`),
    ...many('materials', 'minute', model.materials, (name) => `备一样材料，${MODEL_NAMES.origins[name] ?? name}`),
    ...one('copy', '复印一份', 'minute', model.copy),
    ...one('unstatedCopies', '没有写明份数的材料，每样按', 'copy', model.unstatedCopies),
    ...one('travel', '跑一次，往返路程', 'minute', model.travel),
    ...one('waiting', '跑一次，等候和办理', 'minute', model.waiting)
  ]
}

/** “填姓名”; every name that elements of this id go by, or with the entity where only one is meant. */
function elementName(id: string, docs: Program['docs']): string {
  const [element, entity] = id.split('.').reverse() as [string, string?]
  const entities = entity === undefined ? [...docs.entity.values()] : [docs.entity.get(entity)].filter((doc) => !!doc)
  const names = [...new Set(entities.flatMap(({ data }) => data.elements[element]?.name ?? []))]
  const [owner] = entity === undefined ? [] : entities
  return `填${owner ? `${owner.data.name}的` : ''}${names.length > 0 ? names.join('、') : element}`
}

type NameOf = (name: string) => string
