/** What an item needs: an AND of materials, some of them an OR of ANDs (任选其一). */
import { TRUE } from '../../condition/cond.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import type { MaterialMember, MaterialNeed } from '../../language/generated/types.js'
import { below, spanOf, type LinkContext } from '../context.js'
import type { At, Duty, MaterialUse, Necessity, Need, Terms } from '../model.js'
import { reportUnknownName } from '../parts.js'
import { remarksOf } from './remarks.js'
import type { ConditionParser } from '../condition/scope.js'

type Written = Exclude<MaterialNeed, string>
type Member = Exclude<MaterialMember, string>

const ROLE = { zh: '角色', en: 'role' }

export function linkNeed(
  raw: MaterialNeed,
  at: At,
  roles: ReadonlyMap<string, unknown>,
  parse: ConditionParser,
  context: Pick<LinkContext, 'report'>,
  party = ROLE
): Need[] {
  const need: Written = typeof raw === 'string' ? shorthand(raw) : raw
  if (!isOneOrGroup(need, at, context)) return []
  checkReturned(need, need, at, context)
  const own = { necessity: necessityOf(need), duty: dutyOf(need) }
  const place = typeof raw === 'string' ? at : below(at, 'of')
  const players = { roles, party }
  if (!need.anyOf) {
    const use = linkUse(need, at, place, players, parse, context)
    return use ? [{ kind: 'one', use: { ...use, ...own }, at }] : []
  }
  const shared = { ...termsOf(need), ...(need.origin && { origin: need.origin }) }
  const options = need.anyOf.map((option, index) =>
    option.flatMap((member, step) => {
      const inner = below(at, 'anyOf', index, step)
      const one: Member = typeof member === 'string' ? shorthand(member) : member
      checkReturned(one, { ...termsOf(need), ...termsOf(one) }, inner, context)
      const use = linkUse(one, inner, typeof member === 'string' ? inner : below(inner, 'of'), players, parse, context)
      return use ? [{ ...shared, ...use, ...own }] : []
    })
  )
  return [{ kind: 'anyOf', options, when: parse(need.when, below(at, 'when')), ...own, remarks: remarksOf(need), at }]
}

/** One material or a group of alternatives: what stands beside must have a meaning there. */
function isOneOrGroup(need: Written, at: At, { report }: Pick<LinkContext, 'report'>): boolean {
  const stray = need.anyOf && (['material', 'of'] as const).find((key) => need[key] !== undefined)
  if (need.material !== undefined && !need.anyOf) return true
  if (need.anyOf && stray === undefined) return true
  const what = need.anyOf
    ? { zh: '两样都写了', en: 'both are stated' }
    : { zh: '一样也没有写', en: 'neither is stated' }
  report(diagnose('LB3045', { what }, stray === undefined ? spanOf(at) : spanOf(below(at, stray), 'key')))
  return false
}

/** Whether a paper comes back is a question only of an original that is kept. */
function checkReturned(
  { returned }: Pick<Member, 'returned'>,
  { need, originals = 0 }: Terms,
  at: At,
  { report }: Pick<LinkContext, 'report'>
): void {
  if (originals > 0 && need !== 'inspect') return
  const what = need === 'copy' || need === 'electronic' || need === 'inspect' ? NOT_KEPT[need] : undefined
  if (returned !== undefined && what) report(diagnose('LB3101', { need: what }, spanOf(below(at, 'returned'), 'key')))
}

const NOT_KEPT = {
  copy: { zh: '复印件', en: 'a copy' },
  electronic: { zh: '电子件', en: 'a file' },
  inspect: { zh: '核对后退还的原件', en: 'an original that is looked at' }
}

function linkUse(
  need: Written | Member,
  at: At,
  place: At,
  { roles, party }: { roles: ReadonlyMap<string, unknown>; party: Text },
  parse: ConditionParser,
  { report }: Pick<LinkContext, 'report'>
): Omit<MaterialUse, 'necessity' | 'duty'> | undefined {
  const { material, of } = need
  if (material === undefined) return undefined
  if (of !== undefined && !roles.has(of)) {
    reportUnknownName(of, party, roles.keys(), place, report)
    return undefined
  }
  return {
    material,
    ...(of !== undefined && { of }),
    when: need.when === undefined ? TRUE : parse(need.when, below(at, 'when'), of),
    ...termsOf(need),
    ...remarksOf(need)
  }
}

/** Original and copy with one number are as many of each. */
function termsOf({ need, copies, medium, exemption, ...written }: Written): Partial<MaterialUse> {
  const { originals = need === 'original-and-copy' ? copies : undefined } = written
  return {
    ...(need && { need }),
    ...(copies !== undefined && { copies }),
    ...(originals !== undefined && { originals }),
    ...(medium && { medium }),
    ...(exemption && { exemption })
  }
}

function necessityOf({ necessary }: Written): Necessity {
  if (necessary === undefined) return 'unstated'
  return necessary === 'optional' ? 'optional' : necessary ? 'necessary' : 'conditional'
}

/** 非必要 with a condition is asked of everybody for whom it holds; without one, nobody says of whom. */
function dutyOf({ necessary, when, onlyIfSharingFails }: Written): Duty {
  if (onlyIfSharingFails) return 'fallback'
  if (necessary === 'optional') return 'optional'
  return necessary === false && when === undefined ? 'unclear' : 'required'
}

/** `id-card of mother` */
export function shorthand(text: string): { material: string; of?: string } {
  const [material, of] = text.split(' of ') as [string, string?]
  return of === undefined ? { material } : { material, of }
}
