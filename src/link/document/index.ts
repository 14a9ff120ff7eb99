/** What each document must satisfy by itself: its references, its sources, its constraints and elements. */
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Document } from '../../schema/document.js'
import { checkCalendar } from './calendar.js'
import { checkPattern } from './pattern.js'
import { below, spanOf, type LinkContext } from '../context.js'
import { checkUnder, codesOf, findElement } from './elements.js'
import type { At, ElementDoc, ElementType } from '../model.js'
import { checkReferences, checkSources, places } from '../references/index.js'

export function checkDocument(doc: Document, context: LinkContext): void {
  checkReferences(doc, context)
  checkSources(doc, context)
  if (doc.kind === 'entity') checkEntity(doc as Document<'entity'>, context)
  if (doc.kind === 'material') checkMaterial(doc as Document<'material'>, context)
  if (doc.kind === 'item')
    (doc.data as { form?: unknown[] }).form?.forEach((field, index) =>
      checkLimits(field, { doc, path: ['form', index] }, context)
    )
  if (doc.kind === 'standard') {
    checkCalendar(doc as Document<'standard'>, context)
    for (const { value, path } of places(doc.data, 'naming[].pattern')) checkPattern(value, { doc, path }, context)
  }
}

function checkEntity(doc: Document<'entity'>, context: LinkContext): void {
  for (const [name, element] of Object.entries(doc.data.elements)) {
    const at: At = { doc, path: ['elements', name] }
    checkLimits(element, at, context)
    if ((element.list !== undefined || element.options) && element.type !== 'code' && element.type !== 'codes')
      context.report(misused(element.name, element.type, below(at, 'type'), { zh: '代码表', en: 'a code list' }))
    if (element.deprecatedCodes && element.list === undefined)
      context.report(misused(element.name, element.type, below(at, 'deprecatedCodes'), CEASED))
    checkChoice(doc, name, element, at, context)
    for (const target of Object.keys(element.derives ?? {}))
      findElement(context, doc.id, target, below(at, 'derives', target))
  }
  doc.data.login?.forEach((name, index) => findElement(context, doc.id, name, { doc, path: ['login', index] }))
}

/** How many codes, and under which answer. */
function checkChoice(
  { id }: Document<'entity'>,
  name: string,
  element: ElementDoc,
  at: At,
  context: LinkContext
): void {
  const { maxItems, under, type, options = {} } = element
  if (maxItems !== undefined && type !== 'codes')
    context.report(misused(element.name, type, below(at, 'maxItems'), SEVERAL))
  for (const [code, option] of Object.entries(options))
    if (typeof option === 'object' && option.alone && type !== 'codes')
      context.report(misused(element.name, type, below(at, 'options', code, 'alone'), SEVERAL))
  if (under === undefined) return
  if (under === name) context.report(diagnose('LB3009', { what: UNDER, path: name }, spanOf(below(at, 'under'))))
  else if (findElement(context, id, under, below(at, 'under')) && type !== 'region')
    checkUnder(codesOf(context.docs, element), below(at, 'under'), context)
}

const UNDER = { zh: '上级要素', en: 'elements above each other' }
const SEVERAL = { zh: '多选的限制', en: 'a limit on how many are chosen' }
const CEASED = { zh: '停用的代码：没有代码表', en: 'codes that ceased: it has no code list' }

function misused(name: string, type: ElementType, at: At, use: { zh: string; en: string }) {
  return diagnose('LB3040', { name, type, use }, spanOf(at))
}

function checkMaterial(doc: Document<'material'>, context: LinkContext): void {
  checkPartOf(doc, context)
  const { entity, proves, certificate } = doc.data
  if (entity === undefined) return
  proves?.forEach((name, index) => findElement(context, entity, name, { doc, path: ['proves', index] }))
  certificate?.reads?.forEach((name, index) =>
    findElement(context, entity, name, { doc, path: ['certificate', 'reads', index] })
  )
  if (certificate?.holderKey !== undefined)
    findElement(context, entity, certificate.holderKey, { doc, path: ['certificate', 'holderKey'] })
}

function checkPartOf(doc: Document<'material'>, { docs, report }: LinkContext): void {
  const chain = [doc]
  for (let next = docs.material.get(doc.data.partOf ?? ''); next; next = docs.material.get(next.data.partOf ?? '')) {
    // A circle is told once, at the first of its materials.
    if (next.id === doc.id && chain.every(({ id }) => id >= doc.id)) {
      const circle = [...chain, doc].map(({ id }) => id).join(' → ')
      report(diagnose('LB3100', { name: doc.data.name, circle }, spanOf({ doc, path: ['partOf'] })))
    }
    if (chain.includes(next)) return
    chain.push(next)
  }
}

/** Lower bounds must not exceed upper ones; patterns must be usable. */
function checkLimits(raw: unknown, at: At, context: LinkContext): void {
  if (raw === null || typeof raw !== 'object') return
  const limits = raw as Record<string, number | string | undefined>
  const pairs = [
    ['minLength', 'maxLength', { zh: '字数', en: 'length' }],
    ['minimum', 'maximum', { zh: '数值', en: 'value' }],
    ['earliest', 'latest', { zh: '日期', en: 'date' }]
  ] as const
  for (const [low, high, what] of pairs) {
    const [min, max] = [limits[low], limits[high]]
    if (min !== undefined && max !== undefined && min > max)
      context.report(diagnose('LB3029', { what, min, max }, spanOf(below(at, low))))
  }
  if (typeof limits['pattern'] === 'string') checkPattern(limits['pattern'], below(at, 'pattern'), context)
}
