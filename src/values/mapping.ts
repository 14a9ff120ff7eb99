/**
 * Is nothing lost between our value and a department's? Over all values that the field accepts, with its own limits: two
 * of them that the department records alike, or one that it cannot record, is the answer.
 */
import type { Scalar } from '../condition/cond.js'
import type { Text } from '../diagnostics/entry.js'
import type { ValueMap } from '../link/model.js'
import type { Accepts } from './accepts.js'
import { mostDigits, SAFE_DIGITS } from './numbers.js'
import { joining, splitting } from './split-join.js'
import { recoding } from './recode.js'
import { example, shapeOf } from './set.js'

export type Invertible =
  /** `assumes`: what is taken for granted about the department's system. */
  | { holds: true; assumes?: Text }
  /** Without `second`, the first has no image, or one from which it is not read back. */
  | { holds: false; why: Text; first: Scalar | undefined; second?: Scalar }
  | { holds: undefined; why: string }

/** `element`: what the field accepts of ours; `parts`: for a join, what each joined element accepts. */
export function invertible(map: ValueMap, element: Accepts, parts?: Accepts[]): Invertible {
  if (map.recode) return recoding(map.recode, element)
  if (map.format !== undefined) return formatting(map.format, element)
  if (map.scale !== undefined) return scaling(map.scale, element)
  if (map.split) return splitting(map.split, element)
  if (map.join) return joining(map.join, parts)
  // A constant records no value of ours, so none is lost.
  return { holds: true }
}

function formatting(format: string, element: Accepts): Invertible {
  const { type } = element
  const hasDay = format.includes('DD')
  if (type !== 'date' && type !== 'month') return none(element, `${type} 不是日期`, `${type} is not a date`)
  if (type === 'month' && hasDay) return none(element, '没有日可写', 'there is no day to write')
  return type === 'date' && !hasDay ? none(element, '丢了日', 'the day is lost') : { holds: true }
}

/** At run time the point is moved; any other factor would need a division that does not come out. */
function scaling(factor: number, element: Accepts): Invertible {
  if (shapeOf(element) !== 'number') return none(element, `${element.type} 不是数`, `${element.type} is not a number`)
  if (!/^(?:10*|0\.0*1|1e[+-]\d+)$/.test(String(factor))) {
    return none(element, '倍数须是 10 的整数次方', 'the factor must be a power of ten')
  }
  const digits = mostDigits(element)
  if (digits !== undefined && digits <= SAFE_DIGITS) return { holds: true }
  const assumes = {
    zh: `数不超过 ${SAFE_DIGITS} 位有效数字`,
    en: `numbers have at most ${SAFE_DIGITS} significant digits`
  }
  return { holds: true, assumes }
}

/** Wrong whatever is accepted, with a value of it where there is one. */
export function none(element: Accepts, zh: string, en: string): Invertible {
  return { holds: false, why: { zh, en }, first: example(element) }
}
