/** One value of a field that keeps its type, codes, formats, limits and the check characters of its numbers. */
import { checkCharacters, type CheckMethod } from '../../codes/check-characters/index.js'
import type { Constraints } from '../../link/model.js'
import type { Field } from '../../merge/bundle.js'
import { jointly } from '../../values/set.js'
import { FORMATS } from '../../vocabulary/formats.js'
import type { Json } from '../../../templates/integration/runtime/types.js'
import type { Random } from './random.js'

export function plainValue(
  type: string,
  { minimum = 0, maximum = minimum + 100 }: { minimum?: number; maximum?: number },
  int: Random['int']
): Json {
  if (type === 'date') return dateValue({}, int)
  if (type === 'region') return '110105'
  return minimum + int(maximum - minimum + 1)
}

export function valueOf(field: Field, limits: Constraints[], dice: Random): Json {
  const { int, pick } = dice
  const options = limits.reduce<string[] | undefined>(
    (codes, one) => (one.options ? (codes ?? one.options).filter((code) => one.options!.includes(code)) : codes),
    field.codes?.map(({ code }) => code)
  )
  switch (field.type) {
    case 'boolean':
      return pick([true, false])
    case 'code':
      if (options) return pick(options)
      break
    case 'codes':
      if (options) return [pick(options)]
      return [textValue(limits, dice)]
    case 'integer':
    case 'decimal':
      return numberValue(field, limits, dice)
    case 'date':
      return dateValue(
        {
          earliest: limits
            .flatMap(({ earliest }) => earliest ?? [])
            .sort()
            .at(-1),
          latest: limits.flatMap(({ latest }) => latest ?? []).sort()[0]
        },
        int
      )
    case 'date-time':
      return `${dateValue({}, int)}T08:30:00+08:00`
    case 'month':
      return dateValue({}, int).slice(0, 7)
    case 'year':
      return dateValue({}, int).slice(0, 4)
    case 'region':
      return options ? pick(options) : pick(['110105', '350128', '430104'])
  }
  const [number] = field.numbers ?? []
  if (number && !limits.some(({ formats }) => formats)) return formatValue(number.as, dice)
  return textValue(limits, dice)
}

function numberValue({ type, decimals = 2 }: Field, limits: Constraints[], { int }: Random): number {
  const low = Math.max(...limits.map(({ minimum }) => minimum ?? 0))
  const high = Math.min(...limits.map(({ maximum }) => maximum ?? low + 1000))
  const whole = low + int(Math.floor(high - low) + 1)
  if (type === 'integer' || decimals === 0 || whole >= high) return whole
  return Number(`${whole}.${String(int(100)).padStart(2, '0').slice(0, decimals)}`)
}

function dateValue(
  { earliest = '1990-01-01', latest = '2029-12-31' }: { earliest?: string | undefined; latest?: string | undefined },
  int: Random['int']
): string {
  const [from, to] = [Date.parse(earliest), Date.parse(latest)]
  return new Date(from + int(Math.floor((to - from) / 86_400_000) + 1) * 86_400_000).toISOString().slice(0, 10)
}

function textValue(limits: Constraints[], dice: Random): string {
  const format = limits.flatMap(({ formats }) => formats ?? [])[0]
  if (format !== undefined) return formatValue(format, dice)
  const patterns = limits.flatMap(({ patterns }) => patterns ?? [])
  if (patterns.length > 0) return patternValue(patterns, limits, dice)
  const least = Math.max(1, ...limits.map(({ minLength }) => minLength ?? 1))
  const most = Math.min(...limits.map(({ maxLength }) => maxLength ?? 20), Math.max(least, 20))
  const length = least + dice.int(most - least + 1)
  return Array.from({ length }, () => dice.pick([...'平潭综合实验区王小明东街一二三AB09-'])).join('')
}

function formatValue(format: string, dice: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => dice.int(10)).join('')
  if (format === 'resident-id') {
    const birth = dateValue({ earliest: '1950-01-01', latest: '2005-12-31' }, dice.int).replaceAll('-', '')
    return checked('mod11-2', `35012${dice.int(10)}${birth}${digits(3)}`)
  }
  if (format === 'mobile') return `13${digits(9)}`
  if (format === 'postcode') return digits(6)
  if (format === 'uscc') return checked('uscc', `91350128MA${digits(7)}`)
  return FORMATS[format]!.example
}

function checked(method: CheckMethod, body: string): string {
  return body + checkCharacters[method](body)!
}

/** A pattern that is digits, or plain alternatives, in many ways; any other in the shortest way that the values know. */
function patternValue(patterns: string[], limits: Constraints[], { pick, int }: Random): string {
  const [pattern = ''] = patterns
  const digits = /^\[0-9\]\{(\d+)\}$/.exec(pattern)
  if (digits) return Array.from({ length: Number(digits[1]) }, () => int(10)).join('')
  if (!/[[\](){}.*+?^$\\]/.test(pattern)) return pick(pattern.split('|'))
  const found = jointly(limits.map((constraints) => ({ type: 'text', constraints })))
  return 'value' in found ? String(found.value) : pattern
}
