/** One form: every item field becomes subject.element; equal identity is one field, whatever the labels. */
import { all, any, FALSE, facts, not, type Cond } from '../../condition/cond.js'
import { elementFact, splitElement } from '../../condition/fact.js'
import { implies, disjoint, isPossible } from '../../situations/index.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Related, Span } from '../../diagnostics/types.js'
import { spanOf } from '../../link/context.js'
import { askedAs } from '../../link/service/asked-as.js'
import { codesOf, constraintsOf } from '../../link/document/elements.js'
import type { Constraints, ItemField } from '../../link/model.js'
import type { BoundComputed, Field, FieldUse } from '../bundle.js'
import { contradiction, meet } from '../../values/constraints.js'
import { elementDoc, fieldName, type BoundUsage, type MergeContext } from '../context.js'

interface Use extends FieldUse {
  field: ItemField
  computed?: BoundComputed
}

export function mergeFields(context: MergeContext): Field[] {
  const uses = new Map<string, Use[]>()
  for (const bound of context.uses)
    for (const field of bound.usage.item.fields) {
      if (field.when.op === 'false') reportUnreachable(field.label, spanOf(field.at), context)
      for (const part of askedParts(field)) collect(bound, part, uses)
    }
  const fields: Field[] = []
  for (const [key, own] of uses) {
    const field = unite(key, own, context)
    if (field) fields.push(field)
  }
  const all = [...fields, ...decisive(fields, context)]
  const known = new Set(all.map(({ key }) => key))
  return all.map((field) => {
    const { under } = elementDoc(context, field.subject, field.element) ?? {}
    const above = under === undefined ? undefined : elementFact(field.subject, under)
    return above !== undefined && known.has(above) ? { ...field, under: above } : field
  })
}

/** What the office fills in and what is always the same is not on the merged form; of a joined field its parts are. */
function askedParts(field: ItemField): ItemField[] {
  if (field.byOffice || field.map?.const !== undefined) return []
  if (!field.map?.join) return [field]
  return field.map.join.of.map((ref) => {
    const { owner: role, element } = splitElement(ref)
    return { ...field, role, element, constraints: {} }
  })
}

function collect({ usage, applies, roles, bind }: BoundUsage, field: ItemField, uses: Map<string, Use[]>): void {
  for (const { subject, when: playing, chosen } of roles.get(field.role) ?? []) {
    const when = all(applies, playing, bind(field.when))
    if (when.op === 'false') continue
    const key = elementFact(subject, field.element)
    const use: Use = {
      item: usage.name,
      label: field.label,
      ...(field.section !== undefined && { section: field.section }),
      ...(field.basis !== undefined && { basis: field.basis }),
      when,
      // Only the chosen row needs it, which a condition on the whole list cannot say.
      required: chosen === undefined ? all(when, bind(field.required)) : FALSE,
      ...(chosen !== undefined &&
        field.required.op !== 'false' && { ofRow: { subject: chosen, required: all(when, bind(field.required)) } }),
      ...(field.requiredUnknown && { requiredUnknown: true as const }),
      origin: spanOf(field.at),
      field,
      ...(field.computed && { computed: bindComputed(field, { usage, roles, bind }) })
    }
    const known = uses.get(key)
    if (known) known.push(use)
    else uses.set(key, [use])
  }
}

function unite(key: string, own: Use[], context: MergeContext): Field | undefined {
  const { owner: subject, element } = splitElement(key)
  const doc = elementDoc(context, subject, element)
  if (!doc) return undefined
  const when = any(...own.map((use) => use.when))
  const applicable = own.filter(({ item }) => isPossible(appliesOf(item, context), context.situations) !== false)
  // For an item that never applies, LB4004 is the finding; its fields are not reported beside it.
  if (applicable.length > 0 && isPossible(when, context.situations) === false)
    reportUnreachable(fieldName(context, key), own[0]!.origin, context)
  const codes = codesOf(context.program.docs, doc)
  const computed = oneComputation(key, own, context)
  return {
    key,
    subject,
    element,
    name: doc.name,
    type: doc.type,
    ...(codes && { codes }),
    ...limits(key, own, when, constraintsOf({ ...doc, options: undefined }), context),
    ...(doc.unit !== undefined && { unit: doc.unit }),
    ...(doc.decimals !== undefined && { decimals: doc.decimals }),
    ...(doc.help !== undefined && { help: doc.help }),
    ...(doc.code !== undefined && { code: doc.code }),
    ...(doc.description !== undefined && { meaning: doc.description }),
    ...(doc.privacy && { privacy: doc.privacy }),
    neverReused: doc.reuse === 'never',
    when,
    required: any(...own.map((use) => use.required)),
    uses: own.map(({ field: _, computed: __, ...use }) => use),
    sources: [],
    ...(computed && { computed })
  }
}

function reportUnreachable(name: string, origin: Span, { report }: MergeContext): void {
  report(diagnose('LB4009', { name }, origin))
}

function appliesOf(item: string, { uses }: MergeContext): Cond {
  return uses.find(({ usage }) => usage.name === item)?.applies ?? FALSE
}

/** Uses that state the same constraints, taken together. */
interface Stated {
  constraints: Constraints
  when: Cond
  use: Use
}

/** What holds whenever the field is there, what holds only with some item, and whether they contradict. */
function limits(
  key: string,
  own: Use[],
  when: Cond,
  base: Constraints,
  context: MergeContext
): Pick<Field, 'constraints' | 'stricter'> {
  const stated = new Map<string, Stated>()
  for (const use of own) {
    const { constraints } = use.field
    if (Object.keys(constraints).length === 0) continue
    const id = JSON.stringify(constraints)
    const same = stated.get(id)
    if (same) same.when = any(same.when, use.when)
    else stated.set(id, { constraints, when: use.when, use })
  }
  reportContradictions(key, base, [...stated.values()], context)
  let constraints = base
  const stricter: Field['stricter'] = []
  for (const part of stated.values()) {
    if (implies(when, part.when, context.situations)) constraints = meet(constraints, part.constraints)
    else stricter.push({ when: part.when, constraints: part.constraints, item: part.use.item })
  }
  return { constraints, stricter }
}

function reportContradictions(key: string, base: Constraints, stated: Stated[], context: MergeContext): void {
  const field = fieldName(context, key)
  for (const [index, one] of stated.entries()) {
    const own = meet(base, one.constraints)
    const why = contradiction(own)
    if (why) {
      context.report(diagnose('LB4001', { field, why }, one.use.origin))
      continue
    }
    for (const other of stated.slice(index + 1)) {
      if (contradiction(meet(base, other.constraints))) continue
      const both = contradiction(meet(own, other.constraints))
      if (both && !disjoint(one.when, other.when, context.situations))
        context.report(
          diagnose('LB4001', { field, why: both }, one.use.origin, { related: [one.use, other.use].map(side) })
        )
    }
  }
}

/** Which item says so, in which words, on what basis. */
function side({ origin, item, label, basis }: Use): Related {
  return {
    span: origin,
    zh: `${item} 的“${label}”${basis === undefined ? '' : `，依据：${basis}`}`,
    en: `“${label}” of ${item}${basis === undefined ? '' : `, basis: ${basis}`}`
  }
}

function oneComputation(key: string, own: Use[], context: MergeContext): BoundComputed | undefined {
  const computed = own.filter((use) => use.computed)
  const different = computed.find((use) => JSON.stringify(use.computed) !== JSON.stringify(computed[0]!.computed))
  if (different)
    context.report(
      diagnose('LB4007', { field: fieldName(context, key) }, different.origin, {
        related: [{ span: computed[0]!.origin, zh: '另一种算法', en: 'the other computation' }]
      })
    )
  return computed[0]?.computed
}

/** Role references of a computation become subject references; a role of several players takes the first. */
function bindComputed(
  { computed = {}, holds }: ItemField,
  { usage, roles, bind }: Pick<BoundUsage, 'usage' | 'roles' | 'bind'>
): BoundComputed {
  const role = (name: string) => roles.get(name)?.[0]?.subject ?? name
  const ref = (text: string) => {
    const { owner, element } = splitElement(text)
    return elementFact(role(owner), element)
  }
  return {
    ...(computed.sum && { sum: computed.sum.map(ref) }),
    ...(computed.product && { product: computed.product.map(ref) }),
    ...(computed.difference && { difference: computed.difference.map(ref) }),
    ...(computed.share && { share: { of: ref(computed.share.of), total: ref(computed.share.total) } }),
    ...(computed.count !== undefined && { count: role(computed.count) }),
    ...(computed.copy !== undefined && { copy: ref(computed.copy) }),
    ...(computed.answer !== undefined && { copy: askedAs(usage, computed.answer) }),
    ...(computed.concat && { concat: computed.concat.map(ref) }),
    ...(holds && { holds: bind(holds) })
  }
}

/**
 * Facts about subjects that only the service's own conditions look at (参保与否 decides whether an item applies): the
 * service itself needs them, so they are fields too, required whenever the answer can matter.
 */
function decisive(fields: Field[], context: MergeContext): Field[] {
  const known = new Set(fields.map(({ key }) => key))
  const found = new Map<string, Field>()
  for (const { usage } of context.uses) {
    for (const fact of facts(usage.when)) {
      const { owner: subject, element } = splitElement(fact)
      const doc = elementDoc(context, subject, element)
      if (!doc || known.has(fact) || found.has(fact)) continue
      const codes = codesOf(context.program.docs, doc)
      const when = context.service.subjects.get(subject)?.when ?? not(FALSE)
      const use: FieldUse = { item: usage.name, label: doc.name, when, required: when, origin: spanOf(usage.at) }
      found.set(fact, {
        key: fact,
        subject,
        element,
        name: doc.name,
        type: doc.type,
        ...(codes && { codes }),
        constraints: constraintsOf({ ...doc, options: undefined }),
        stricter: [],
        ...(doc.privacy && { privacy: doc.privacy }),
        neverReused: doc.reuse === 'never',
        when,
        required: when,
        uses: [use],
        sources: []
      })
    }
  }
  return [...found.values()]
}

/** The merged fields that a computation reads. */
export function computedFrom(computed: BoundComputed): string[] {
  return [
    ...(computed.sum ?? []),
    ...(computed.product ?? []),
    ...(computed.difference ?? []),
    ...(computed.share ? [computed.share.of, computed.share.total] : []),
    ...(computed.copy !== undefined ? [computed.copy] : []),
    ...(computed.concat ?? []),
    ...(computed.holds ? facts(computed.holds) : [])
  ]
}
