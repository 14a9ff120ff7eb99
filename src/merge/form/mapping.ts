/** Value mappings must be reversible: what a department records leads back to exactly one value of ours. */
import { splitElement } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import { ceasedCodes, elementOf } from '../../link/document/elements.js'
import { below, spanOf } from '../../link/context.js'
import type { Constraints, ItemField, LinkedItem, Program, ValueMap } from '../../link/model.js'
import type { Accepts } from '../../values/accepts.js'
import { invertible } from '../../values/mapping.js'
import { mostDigits, SAFE_DIGITS } from '../../values/numbers.js'
import { acceptsOf } from '../../values/of-element.js'
import type { MergeContext } from '../context.js'

export function checkMappings({ uses, program, report }: MergeContext): void {
  const checked = new Set<LinkedItem>()
  for (const { usage } of uses) {
    if (checked.has(usage.item)) continue
    checked.add(usage.item)
    for (const field of usage.item.fields) {
      const { map } = field
      const why = map && whyLost(map, field, usage.item, program)
      if (!why) continue
      const at = { doc: field.at.doc, path: field.at.path.slice(0, 2) }
      report(diagnose('LB4002', { field: field.label, why, how: howTo(map) }, spanOf(below(at, 'map'))))
    }
  }
}

function whyLost(map: ValueMap, field: ItemField, item: LinkedItem, program: Program): Text | undefined {
  const own = acceptedBy(field.role, field.element, field.constraints, item, program)
  if (!own) return undefined
  const parts = map.join?.of.map((ref) => {
    const { owner, element } = splitElement(ref)
    return acceptedBy(owner, element, {}, item, program)
  })
  // An unknown element is reported where it is named.
  if (parts?.includes(undefined)) return undefined
  const stray =
    map.recode &&
    own.codes &&
    Object.keys(map.recode).find((code) => !known(own.codes!, field, item, program).includes(code))
  if (stray !== undefined) return { zh: `没有代码 ${stray}`, en: `there is no code ${stray}` }
  // Codes that no source lists are a finding of their own; what is known of them is what the table names.
  const isOpen = map.recode !== undefined && !own.codes && (own.type === 'code' || own.type === 'codes')
  const listed = isOpen ? { ...own, codes: Object.keys(map.recode ?? {}) } : own
  const found = invertible(map, listed, parts as Accepts[] | undefined)
  if (found.holds === false) return found.why
  if (found.holds === undefined) return { zh: '格式太复杂，判断不了', en: 'the patterns are too complex to tell' }
  const digits = map.scale === undefined ? undefined : mostDigits(own)
  return digits !== undefined && digits > SAFE_DIGITS
    ? {
        zh: `数可达 ${digits} 位，超过 ${SAFE_DIGITS} 位的尾数会丢`,
        en: `numbers have up to ${digits} digits, and those beyond ${SAFE_DIGITS} are lost`
      }
    : undefined
}

/** What an element takes, and what it took once. */
function known(codes: readonly string[], { role, element }: ItemField, item: LinkedItem, program: Program): string[] {
  const entity = program.docs.entity.get(item.roles.get(role)?.entity ?? '')
  const doc = entity && elementOf(entity, element)
  return [...codes, ...(doc ? ceasedCodes(program.docs, doc) : [])]
}

function acceptedBy(
  role: string,
  element: string,
  stated: Constraints,
  item: LinkedItem,
  program: Program
): Accepts | undefined {
  const entity = program.docs.entity.get(item.roles.get(role)?.entity ?? '')
  const doc = entity && elementOf(entity, element)
  return doc && acceptsOf(doc, program, stated)
}

function howTo({ join, split, scale, format }: ValueMap): Text {
  if (join)
    return {
      zh: `换一个各部分里不会出现的分隔，或用 pattern 限定各部分不含“${join.with}”`,
      en: `Take a separator that no part can contain, or keep “${join.with}” out of the parts by a pattern`
    }
  if (split) return { zh: '每一部分写到各自的栏里', en: 'Give each part a field of its own' }
  if (scale !== undefined)
    return {
      zh: '倍数写 10 的整数次方，用 maximum 和 decimals 限定位数',
      en: 'Use a power of ten, and limit the digits by maximum and decimals'
    }
  if (format !== undefined)
    return {
      zh: '写法要含要素的全部年月日',
      en: 'The notation must have all of the year, month and day that there are'
    }
  return {
    zh: '每个代码恰对应一个代码',
    en: 'Map each code to exactly one'
  }
}
