/** Elements of entities: looked up, typed, constrained. */
import { diagnose } from '../../diagnostics/catalogue.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { FactInfo, FactType } from '../../condition/parse.js'
import type { Document } from '../../schema/document.js'
import type { CodelistDoc } from '../../language/generated/types.js'
import { entriesOf } from '../../syntax/index.js'
import { spanOf, type LinkContext } from '../context.js'
import type { At, Constraints, ElementDoc, ElementType } from '../model.js'

/** The element of an entity; an unknown one is reported. Undefined also when the entity itself is unknown (reported elsewhere). */
export function findElement(context: LinkContext, entity: string, element: string, at: At): ElementDoc | undefined {
  const doc = context.docs.entity.get(entity)
  const found = doc && elementOf(doc, element)
  if (doc && !found) {
    const suggestion = suggest(element, Object.keys(doc.data.elements))
    context.report(diagnose('LB3004', { entity, element }, spanOf(at), suggestion === undefined ? {} : { suggestion }))
  }
  return found
}

export function elementOf(doc: Document<'entity'>, element: string): ElementDoc | undefined {
  return Object.hasOwn(doc.data.elements, element) ? doc.data.elements[element] : undefined
}

/** `parent` where the choice depends on another answer, `alone` where it excludes all others. */
export interface Code {
  code: string
  name: string
  parent?: string
  alone?: true
}

type Coded = { list?: string; options?: Record<string, unknown>; deprecatedCodes?: true; under?: string }

/** Closed codes of an element, if its source lists any; one that ceased says so in its name, where it is taken at all. */
export function codesOf(docs: LinkContext['docs'], element: Coded): Code[] | undefined {
  const list = element.list === undefined ? undefined : docs.codelist.get(element.list)
  if (list) return listed(list.data, element)
  if (!element.options) return undefined
  return entriesOf(element.options).map(([code, option]) => {
    if (typeof option === 'string') return { code, name: option }
    const { name, alone } = option as { name: string; alone?: true }
    return { code, name, ...(alone && { alone }) }
  })
}

function listed(list: CodelistDoc, { deprecatedCodes, under }: Coded): Code[] {
  return entriesOf(list.codes).flatMap(([code, entry]) => {
    if (typeof entry === 'string') return [{ code, name: entry }]
    const { name, parent, alone, deprecated } = entry
    // A code that ceased (停用) is not offered, nor taken in a new application, unless what is asked is of the past.
    if (deprecated && !deprecatedCodes) return []
    return [
      {
        code,
        name: deprecated ? `${name}（已停用）` : name,
        ...(under !== undefined && parent !== undefined && { parent }),
        ...(alone && { alone })
      }
    ]
  })
}

/** What is chosen under another answer has codes that say under which. */
export function checkUnder(codes: readonly Code[] | undefined, at: At, { report }: LinkContext): void {
  if (!codes?.some(({ parent }) => parent !== undefined)) report(diagnose('LB3131', {}, spanOf(at)))
}

/** Codes that ceased: a department may still have its own for them. */
export function ceasedCodes(docs: LinkContext['docs'], { list }: { list?: string }): string[] {
  const codes = list === undefined ? undefined : docs.codelist.get(list)?.data.codes
  return Object.keys(codes ?? {}).filter((code) => isDeprecated(codes?.[code]))
}

function isDeprecated(entry: CodelistDoc['codes'][string] | undefined): boolean {
  return typeof entry === 'object' && entry.deprecated === true
}

export function listCodes(list: CodelistDoc): { code: string; name: string }[] {
  return entriesOf(list.codes).map(([code, entry]) => ({
    code,
    name: typeof entry === 'string' ? entry : entry.name
  }))
}

const FACT_TYPES: Partial<Record<ElementType, FactType>> = {
  integer: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  code: 'code',
  codes: 'code',
  region: 'region'
}

export function factInfo(context: LinkContext, fact: string, element: ElementDoc): FactInfo {
  const codes = codesOf(context.docs, element)
  return {
    fact,
    type: FACT_TYPES[element.type] ?? 'text',
    ...(codes && { codes: new Map(codes.map(({ code, name }) => [code, name])) })
  }
}

type Limited = Partial<Record<'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'maxItems', number>> & {
  earliest?: string
  latest?: string
  pattern?: string
  format?: string
  options?: unknown
}

/** The constraints that a document states on an element or a field. */
export function constraintsOf(stated: Limited): Constraints {
  const { minLength, maxLength, minimum, maximum, maxItems, earliest, latest, pattern, format, options } = stated
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(maxItems !== undefined && { maxItems }),
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    ...(pattern !== undefined && { patterns: [pattern] }),
    ...(format !== undefined && { formats: [format] }),
    ...(Array.isArray(options) && { options: options as string[] })
  }
}
