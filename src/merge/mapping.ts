/** Value mappings must be reversible: what a department records leads back to exactly one value of ours. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import { codesOf } from '../link/elements.js'
import { below, spanOf } from '../link/context.js'
import type { ElementDoc, ItemField, LinkedItem } from '../link/model.js'
import type { MergeContext } from './context.js'

export function checkMappings({ uses, program, report }: MergeContext): void {
  const checked = new Set<LinkedItem>()
  for (const { usage } of uses) {
    if (checked.has(usage.item)) continue
    checked.add(usage.item)
    for (const field of usage.item.fields) {
      const entity = program.docs.entity.get(usage.item.roles.get(field.role)?.entity ?? '')
      const element = entity?.data.elements[field.element]
      if (!field.map || !element) continue
      const why = irreversible(
        field,
        element,
        codesOf(program.docs, element)?.map(({ code }) => code)
      )
      if (!why) continue
      const at = { doc: field.at.doc, path: field.at.path.slice(0, 2) }
      report(diagnose('LB4002', { field: field.label, why }, spanOf(below(at, 'map'))))
    }
  }
}

function irreversible(
  { map, constraints }: ItemField,
  element: ElementDoc,
  codes: string[] | undefined
): Text | undefined {
  if (!map) return undefined
  if (map.recode) return recodeFlaw(map.recode, constraints.options ?? codes)
  if (map.format && !['date', 'month'].includes(element.type))
    return { zh: `${element.type} 不是日期`, en: `${element.type} is not a date` }
  if (map.format && element.type === 'date' && ['YYYYMM', 'YYYY-MM'].includes(map.format))
    return { zh: '丢了日', en: 'the day is lost' }
  if (map.scale !== undefined && !['integer', 'decimal'].includes(element.type))
    return { zh: `${element.type} 不是数`, en: `${element.type} is not a number` }
  if (map.scale !== undefined && !isPowerOfTen(map.scale))
    return { zh: '倍数须是 10 的整数次方', en: 'the factor must be a power of ten' }
  if ((map.split || map.join) && element.type !== 'text')
    return { zh: `${element.type} 不能拆合`, en: `${element.type} cannot be split or joined` }
  return undefined
}

function recodeFlaw(recode: Record<string, unknown>, codes: string[] | undefined): Text | undefined {
  const targets = new Map<string, string>()
  for (const [ours, theirs] of Object.entries(recode)) {
    const other = targets.get(String(theirs))
    if (other !== undefined)
      return {
        zh: `${other} 和 ${ours} 都变成 ${String(theirs)}`,
        en: `${other} and ${ours} both become ${String(theirs)}`
      }
    targets.set(String(theirs), ours)
    if (codes && !codes.includes(ours)) return { zh: `没有代码 ${ours}`, en: `there is no code ${ours}` }
  }
  const missing = codes?.find((code) => !Object.hasOwn(recode, code))
  return missing === undefined
    ? undefined
    : { zh: `代码 ${missing} 没有对照`, en: `the code ${missing} has no counterpart` }
}

function isPowerOfTen(factor: number): boolean {
  return Number.isInteger(Math.round(Math.log10(factor) * 1e9) / 1e9)
}
