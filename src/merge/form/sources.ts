/**
 * One source for each field, by the closure known → obtainable:
 * login → computed or derived → earlier result → shared resource → e-certificate → asked.
 * A source is used only where what it needs is known before; what is left over is what the applicant is asked.
 */
import { all, FALSE, not } from '../../condition/cond.js'
import { disjoint, implies, isPossible } from '../../situations/index.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { spanOf } from '../../link/context.js'
import type { Field, FieldSource } from '../bundle.js'
import { fieldName, type MergeContext } from '../context.js'
import type { Order } from '../process/order.js'
import { providersOf, type Provider } from './providers.js'

export function findSources(fields: Field[], context: MergeContext, order: Order): void {
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const open = new Map<string, Provider[]>()
  for (const field of fields) {
    const providers = field.neverReused ? [] : providersOf(field, byKey, context, order)
    if (!insisted(field, providers, context)) open.set(field.key, providers)
    else field.sources = [{ kind: 'asked', when: field.when, via: [] }]
  }
  while (open.size > 0) {
    const ready = [...open].filter(([, providers]) => providers.every(({ via }) => via.every((key) => !open.has(key))))
    const chosen = ready.length > 0 ? ready.map(([key]) => key) : [mostUseful(open)]
    for (const key of chosen) {
      const providers = open.get(key)!.filter(({ via }) => via.every((premise) => !open.has(premise)))
      open.delete(key)
      settle(byKey.get(key)!, providers, context, order)
    }
  }
}

/** Circles of premises are broken by asking what opens most of the rest. */
function mostUseful(open: Map<string, Provider[]>): string {
  const uses = (key: string) => [...open.values()].flat().filter(({ via }) => via.includes(key)).length
  let best = ''
  for (const key of open.keys()) if (best === '' || uses(key) > uses(best)) best = key
  return best
}

function settle(field: Field, providers: Provider[], context: MergeContext, order: Order): void {
  let rest = field.when
  const sources: FieldSource[] = []
  for (const { kind, when: available, from, name, via, base, accept } of providers) {
    if (disjoint(rest, available, context.situations)) continue
    if (accept && !accept(order)) continue
    const complete = implies(rest, available, context.situations)
    sources.push({
      kind,
      when: complete ? rest : all(rest, available),
      ...(from !== undefined && { from }),
      ...(name !== undefined && { name }),
      ...(base !== undefined && { base }),
      via
    })
    rest = complete ? FALSE : all(rest, not(available))
    if (complete) break
  }
  if (isPossible(rest, context.situations) !== false || sources.length === 0)
    sources.push({ kind: 'asked', when: rest, via: [] })
  field.sources = sources
}

/** An item may insist on asking, with a reason; that stays visible as a finding. */
function insisted(field: Field, providers: Provider[], context: MergeContext): boolean {
  const insisting = context.uses
    .flatMap(({ usage }) => usage.item.fields.filter(({ ask }) => ask).map((own) => ({ usage, own })))
    .find(
      ({ usage, own }) =>
        field.element === own.element &&
        field.uses.some(({ item, origin }) => item === usage.name && origin.start === spanOf(own.at).start)
    )
  if (!insisting) return false
  const easiest = providers[0]
  if (easiest)
    context.report(
      diagnose(
        'LB4003',
        {
          field: fieldName(context, field.key),
          source: easiest.name ?? easiest.kind,
          reason: insisting.own.ask!.reason
        },
        spanOf(insisting.own.at)
      )
    )
  return true
}
