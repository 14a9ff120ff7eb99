/** What a field is computed from or joined of must exist. */
import type { Field } from '../../language/generated/types.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import { below, spanOf, type LinkContext } from '../context.js'
import type { At, ElementType, Role } from '../model.js'
import { reportUnknownName, resolveElement } from '../parts.js'

const ROLE = { zh: '角色', en: 'role' }
const SITUATION = { zh: '情形', en: 'situation' }

export function checkParts(
  { element = '', computed = {}, map }: Exclude<Field, string>,
  at: At,
  roles: Map<string, Role>,
  situations: Map<string, unknown>,
  context: LinkContext
): void {
  const resolve = (ref: string | undefined, ...path: (string | number)[]) => {
    if (ref !== undefined) resolveElement(ref, roles, ROLE, below(at, ...path), context)
  }
  for (const key of ['sum', 'product', 'difference'] as const)
    computed[key]?.forEach((ref, index) => resolve(ref, 'computed', key, index))
  computed.concat?.forEach((ref, index) => {
    const place = below(at, 'computed', 'concat', index)
    const part = resolveElement(ref, roles, ROLE, place, context)
    const why = part && whyLost(part.doc.type, part.owner, element.split('.')[0]!, roles)
    if (part && why) context.report(diagnose('LB3060', { name: part.doc.name, why }, spanOf(place)))
  })
  resolve(computed.copy, 'computed', 'copy')
  resolve(computed.share?.of, 'computed', 'share', 'of')
  resolve(computed.share?.total, 'computed', 'share', 'total')
  if (computed.count !== undefined && !roles.has(computed.count))
    reportUnknownName(computed.count, ROLE, roles.keys(), below(at, 'computed', 'count'), context.report)
  if (computed.answer !== undefined && !situations.has(computed.answer))
    reportUnknownName(computed.answer, SITUATION, situations.keys(), below(at, 'computed', 'answer'), context.report)
  map?.join?.of.forEach((ref, index) => resolve(ref, 'map', 'join', 'of', index))
}

/** What is written down as it is; of anything else a text would have less, or something else, than its reader expects. */
const TEXTS: readonly ElementType[] = ['text', 'long-text', 'date', 'date-time', 'month', 'year']

function whyLost(type: ElementType, owner: string, own: string, roles: Map<string, Role>): Text | undefined {
  if (type === 'code' || type === 'codes' || type === 'region')
    return { zh: '写出来的是代码，不是名称', en: 'what is written is the code, not its name' }
  if (!TEXTS.includes(type)) return { zh: `${type} 不是文字`, en: `${type} is no text` }
  const around = new Set<string>()
  for (let at: string | undefined = own; at !== undefined && !around.has(at); at = roles.get(at)?.of) around.add(at)
  return roles.get(owner)?.many && !around.has(owner)
    ? { zh: '它有好几行', en: 'there are several rows of it' }
    : undefined
}
