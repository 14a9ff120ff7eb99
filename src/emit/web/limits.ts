/** The limits on a value as the form checks them, each pattern with the words that an applicant reads. */
import type { Constraints, ElementType } from '../../link/model.js'
import { FORMATS, TYPE_PATTERNS } from '../../vocabulary/formats.js'
import { patternText } from '../../wording/pattern.js'

export interface WebLimits extends Omit<Constraints, 'patterns' | 'formats'> {
  patterns?: { pattern: string; text: string }[]
}

const TYPE_WORDS: Partial<Record<ElementType, string>> = {
  'date-time': '请写日期和时间，例如 2026-01-31T08:30',
  year: '请写四位数的年份，例如 2026',
  region: '请写 6 位行政区划代码（到乡镇 9 位，到村 12 位）'
}

/** @param type left out: limits that come on top of a value's own */
export function webLimits(constraints: Constraints, type?: ElementType): WebLimits {
  const { patterns = [], formats = [], ...rest } = constraints
  const own = type === undefined ? undefined : TYPE_PATTERNS[type]
  const said = [
    ...(own === undefined ? [] : [{ pattern: own, text: TYPE_WORDS[type!]! }]),
    ...formats.flatMap((name) => formatLimit(name)),
    ...patterns.map((pattern) => ({ pattern: `^(?:${pattern})$`, text: wordsOf(pattern) }))
  ]
  return { ...rest, ...(said.length > 0 && { patterns: said }) }
}

function formatLimit(name: string): { pattern: string; text: string }[] {
  const format = FORMATS[name]
  return format ? [{ pattern: format.pattern, text: `请写${format.name}，例如 ${format.example}` }] : []
}

function wordsOf(pattern: string): string {
  const text = patternText(pattern)
  return text === undefined ? '写法不对，请照证件或部门的样式写' : `写法应是：${text}`
}
