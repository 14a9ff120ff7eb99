/** What a field is computed from or joined of must exist. */
import type { Field } from '../schema/generated/types.js'
import { below, type LinkContext } from './context.js'
import type { At, Role } from './model.js'
import { reportUnknownName, resolveElement } from './parts.js'

const ROLE = { zh: '角色', en: 'role' }
const SITUATION = { zh: '情形', en: 'situation' }

export function checkParts(
  { computed = {}, map }: Exclude<Field, string>,
  at: At,
  roles: Map<string, Role>,
  situations: Map<string, unknown>,
  context: LinkContext
): void {
  const resolve = (ref: string | undefined, ...path: (string | number)[]) => {
    if (ref !== undefined) resolveElement(ref, roles, ROLE, below(at, ...path), context)
  }
  for (const key of ['sum', 'product', 'difference', 'concat'] as const)
    computed[key]?.forEach((ref, index) => resolve(ref, 'computed', key, index))
  resolve(computed.copy, 'computed', 'copy')
  resolve(computed.share?.of, 'computed', 'share', 'of')
  resolve(computed.share?.total, 'computed', 'share', 'total')
  if (computed.count !== undefined && !roles.has(computed.count))
    reportUnknownName(computed.count, ROLE, roles.keys(), below(at, 'computed', 'count'), context.report)
  if (computed.answer !== undefined && !situations.has(computed.answer))
    reportUnknownName(computed.answer, SITUATION, situations.keys(), below(at, 'computed', 'answer'), context.report)
  map?.join?.of.forEach((ref, index) => resolve(ref, 'map', 'join', 'of', index))
}
