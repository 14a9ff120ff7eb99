/** Sets of values: whether each value keeps a limit, whether a value belongs, whether a mapping is reversible. */
import { hasText, isAccepted, matches } from './automaton.js'
import type { Accepts, Constraints, Of } from './shape.js'
/** Each single limit. */
export function piecesOf(constraints: Constraints): Constraints[] {
  return Object.entries(constraints).flatMap(([key, value]): Constraints[] =>
    key === 'patterns' || key === 'formats' ? (value as string[]).map((one) => ({ [key]: [one] })) : [{ [key]: value }]
  )
}
/** What keeps more limits besides. */
export function meet(a: Accepts, more: Constraints): Accepts {
  const both: Record<string, unknown> = { ...a.constraints }
  for (const [key, value] of Object.entries(more)) {
    const own = both[key] as typeof value | undefined
    if (own === undefined) both[key] = value
    else if (key === 'options') both[key] = (own as string[]).filter((one) => (value as string[]).includes(one))
    else if (Array.isArray(value)) both[key] = [...(own as string[]), ...value]
    else both[key] = /^min|^earliest/.test(key) === own < value ? value : own
  }
  return { ...a, constraints: both }
}
/** The values, where they are listed. */
function listed({ type, codes, constraints: { options } }: Accepts): string[] | undefined {
  if (codes && options) return codes.filter((code) => options.includes(code))
  return options ?? codes ?? (type === 'boolean' ? ['true', 'false'] : undefined)
}

/** `formats`: the patterns of named formats, and of types by `type:` and a name. What cannot be decided is not so. */
export function decisions(automata: Of<'automaton*'>, formats: Of<'format*'>, spend: (steps: number) => void) {
  const machines = new Map(automata.map((one) => [one.pattern, one]))
  const known = new Map(formats.map(({ name, pattern }) => [name, pattern]))
  /** Patterns; of a format that is not known, its name. */
  const named = (a: Constraints) => [
    ...(a.patterns ?? []).map((one) => `^(?:${one})$`),
    ...(a.formats ?? []).map((one) => known.get(one) ?? `format:${one}`)
  ]
  /** Whether a value keeps all limits; `open` is the answer where that is unknown. */
  const keeps = (value: string | number | boolean, limits: Constraints, open: boolean): boolean => {
    const { minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity } = limits
    if (typeof value === 'number') return value >= minimum && value <= maximum
    const text = String(value)
    const { earliest = text, latest = text, options = [text] } = limits
    const length = [...text].length
    const suits = (name: string) => {
      const machine = machines.get(name)
      return machine ? isAccepted(machine, text) : name.startsWith('format:') ? open : matches(name, [text])[0]!
    }
    const isBetween = minLength <= length && length <= maxLength && earliest <= text && text <= latest
    return isBetween && options.includes(text) && named(limits).every(suits)
  }
  /** Whether every value keeps the limit, a single one. */
  const entails = (a: Accepts, limit: Constraints): boolean => {
    const own = a.constraints
    const [name] = named(limit)
    const values = listed(a)
    if (name !== undefined && named(own).includes(name)) return true
    if (values) return values.every((value) => !keeps(value, own, true) || keeps(value, limit, false))
    if (limit.options) return false
    for (const key of ['minimum', 'earliest'] as const) if (limit[key] !== undefined) return own[key]! >= limit[key]
    for (const key of ['maximum', 'latest'] as const) if (limit[key] !== undefined) return own[key]! <= limit[key]
    const all = [...named(own), known.get(`type:${a.type}`) ?? ''].flatMap((one) => machines.get(one) ?? [])
    const none = [name ?? []].flat().map((one) => machines.get(one))
    // An empty text is no value.
    const least = Math.max(1, own.minLength ?? 1, (limit.maxLength ?? -1) + 1)
    const most = Math.min(own.maxLength ?? Infinity, (limit.minLength ?? Infinity) - 1)
    const isKnown = all.length > 0 && none.every((one) => one !== undefined)
    return least > most || (isKnown && !hasText(all, none, least, most, spend))
  }
  const belongs = (value: string | number | boolean, { type, codes, decimals = 20, constraints }: Accepts): boolean => {
    const kind = { integer: 'number', decimal: 'number', boolean: 'boolean' }[type] ?? 'string'
    const isDate = type !== 'date' || !Number.isNaN(Date.parse(`${String(value)}T00:00:00Z`))
    const digits = type === 'integer' ? 0 : decimals
    const isRound = typeof value !== 'number' || Number(value.toFixed(digits)) === value
    const isTyped = value !== '' && typeof value === kind && isDate && isRound
    return isTyped && (codes?.includes(String(value)) ?? true) && keeps(value, constraints, false)
  }
  return { entails, belongs }
}
/** Different values become different values. */
export function isReversible(map: object, a: Accepts): boolean {
  const [[kind, way] = ['', undefined]] = Object.entries(map) as [string, unknown][]
  const table = new Map(Object.entries(Object(way) as object).map(([ours, theirs]) => [ours, String(theirs)]))
  const isTotal = listed(a)?.every((code) => table.has(code)) ?? false
  if (kind === 'recode') return isTotal && new Set(table.values()).size === table.size
  if (kind === 'format') return a.type === 'month' || (a.type === 'date' && String(way).includes('DD'))
  if (kind === 'scale') return ['integer', 'decimal'].includes(a.type) && /^(10*|0\.0*1|1e[-+]\d+)$/.test(String(way))
  return a.type === 'text' && Boolean(kind === 'split' ? table.get('at') : kind === 'join' && table.get('with'))
}
export type Decisions = ReturnType<typeof decisions>
