/** What an item needs: an AND of materials, some of them an OR of ANDs (任选其一). */
import { TRUE } from '../condition/cond.js'
import type { MaterialNeed } from '../schema/generated/types.js'
import { below, type LinkContext } from './context.js'
import type { At, MaterialUse, Need, Role } from './model.js'
import { reportUnknownName } from './parts.js'
import type { ConditionParser } from './scope.js'

export function linkNeed(
  raw: MaterialNeed,
  at: At,
  roles: Map<string, Role>,
  parse: ConditionParser,
  context: LinkContext
): Need[] {
  const use = linkUse(raw, at, roles, parse, context)
  if (use) return [{ kind: 'one', use, at }]
  if (typeof raw === 'string' || !raw.anyOf) return []
  const options = raw.anyOf.map((option, index) =>
    option.flatMap((one, step) => linkUse(one, below(at, 'anyOf', index, step), roles, parse, context) ?? [])
  )
  return [{ kind: 'anyOf', options, when: parse(raw.when, below(at, 'when')), at }]
}

function linkUse(
  raw: MaterialNeed,
  at: At,
  roles: Map<string, Role>,
  parse: ConditionParser,
  { report }: LinkContext
): MaterialUse | undefined {
  const { material, of } = typeof raw === 'string' ? shorthand(raw) : raw
  if (material === undefined) return undefined
  const place = typeof raw === 'string' ? at : below(at, 'of')
  if (of !== undefined && !roles.has(of)) {
    reportUnknownName(of, { zh: '角色', en: 'role' }, roles.keys(), place, report)
    return undefined
  }
  const need = typeof raw === 'string' ? {} : raw
  return {
    material,
    ...(of !== undefined && { of }),
    ...(need.label !== undefined && { label: need.label }),
    ...(need.need && { need: need.need }),
    ...(need.copies !== undefined && { copies: need.copies }),
    ...(need.medium && { medium: need.medium }),
    necessary: need.necessary ?? true,
    when: need.when === undefined ? TRUE : parse(need.when, below(at, 'when'), of),
    ...(need.deferrable !== undefined && { deferrable: need.deferrable }),
    ...(need.pledge !== undefined && { pledge: need.pledge }),
    onlyIfSharingFails: need.onlyIfSharingFails ?? false,
    ...(need.standard !== undefined && { standard: need.standard }),
    ...(need.basis !== undefined && { basis: need.basis }),
    ...(need.note !== undefined && { note: need.note })
  }
}

/** `id-card of mother` */
export function shorthand(text: string): { material: string; of?: string } {
  const [material, of] = text.split(' of ') as [string, string?]
  return of === undefined ? { material } : { material, of }
}
