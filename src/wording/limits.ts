/** One limit on a value in words. */
import type { Text } from '../diagnostics/entry.js'
import { FORMATS } from '../vocabulary/formats.js'

const WORDS = {
  minLength: { zh: (value: string) => `至少 ${value} 字`, en: (value: string) => `at least ${value} characters` },
  maxLength: { zh: (value: string) => `至多 ${value} 字`, en: (value: string) => `at most ${value} characters` },
  minimum: { zh: (value: string) => `不小于 ${value}`, en: (value: string) => `at least ${value}` },
  maximum: { zh: (value: string) => `不大于 ${value}`, en: (value: string) => `at most ${value}` },
  maxItems: { zh: (value: string) => `最多选 ${value} 项`, en: (value: string) => `at most ${value} of them` },
  earliest: { zh: (value: string) => `不早于 ${value}`, en: (value: string) => `not before ${value}` },
  latest: { zh: (value: string) => `不晚于 ${value}`, en: (value: string) => `not after ${value}` },
  decimals: { zh: (value: string) => `至多 ${value} 位小数`, en: (value: string) => `at most ${value} decimals` },
  pattern: { zh: (value: string) => `格式 ${value}`, en: (value: string) => `pattern ${value}` },
  format: { zh: (value: string) => FORMATS[value]?.name ?? value, en: (value: string) => value },
  options: { zh: (value: string) => `只可选 ${value}`, en: (value: string) => `one of ${value}` }
} as const

export type LimitName = keyof typeof WORDS

export function limitText(name: LimitName, value: string): Text {
  return { zh: WORDS[name].zh(value), en: WORDS[name].en(value) }
}
