/** Sets of values: whether each value keeps a limit, whether a value belongs, whether a mapping is reversible. */
import { patterns } from './automaton.js'
import type { Accepts, Constraints, Proof, Value as Witness } from 'lianban/schemas/outputs/proof.js'
type Value = Witness['value']
export type Decisions = ReturnType<typeof decisions>
const isWithin = (key: string, own: Value, bound: Value) => (/^(min|earliest)/.test(key) ? own >= bound : own <= bound)
/** Each single limit. */
export function piecesOf(constraints: Constraints): Constraints[] {
  return Object.entries(constraints).flatMap(([key, value]): Constraints[] =>
    key === 'patterns' || key === 'formats' ? (value as string[]).map((one) => ({ [key]: [one] })) : [{ [key]: value }]
  )
}
/** What keeps more limits besides. */
export function meet(a: Accepts, more: Constraints): Accepts {
  const both: Record<string, Value | string[]> = { ...a.constraints }
  for (const [key, value] of Object.entries(more)) {
    const own = both[key] ?? value
    if (!Array.isArray(value) || !Array.isArray(own))
      both[key] = isWithin(key, own as Value, value as Value) ? own : value
    else both[key] = key === 'options' ? own.filter((one) => value.includes(one)) : [...own, ...value]
  }
  return { ...a, constraints: both }
}
/** The values, where they are listed. */
function listed({ type, codes, constraints: { options } }: Accepts): string[] | undefined {
  if (codes && options) return codes.filter((code) => options.includes(code))
  return options ?? codes ?? (type === 'boolean' ? ['true', 'false'] : undefined)
}
/** `formats`: the patterns of named formats, and of types by `type:` and a name. What cannot be decided is not so. */
export function decisions({ formats }: Proof) {
  const { matches, follows } = patterns()
  const known = new Map(formats.map(({ name, pattern }) => [name, pattern]))
  /** All patterns; of a format that is not known, one that cannot be decided. */
  const named = ({ patterns = [], formats = [] }: Constraints) => [
    ...patterns,
    ...formats.map((one) => known.get(one) ?? `(?=${one})`)
  ]
  /** Whether a value keeps all limits; `open` is the answer where that is unknown. */
  const keeps = (value: Value, limits: Constraints, open: boolean): boolean => {
    const text = String(value)
    const isKept = ([key, limit]: [string, Value | string[]]) => {
      if (Array.isArray(limit)) return key !== 'options' || limit.includes(text)
      return isWithin(key, key.endsWith('Length') ? [...text].length : value, limit)
    }
    return Object.entries(limits).every(isKept) && named(limits).every((one) => matches(one, text) ?? open)
  }
  /** Whether every value keeps the limit, a single one. */
  const entails = (a: Accepts, limit: Constraints): boolean => {
    const own = a.constraints
    const [name] = named(limit)
    const values = listed(a)
    if (name !== undefined && named(own).includes(name)) return true
    if (values) return values.every((value) => !keeps(value, own, true) || keeps(value, limit, false))
    if (limit.options) return false
    for (const key of ['minimum', 'maximum', 'earliest', 'latest'] as const)
      if (limit[key] !== undefined) return own[key] !== undefined && isWithin(key, own[key], limit[key])
    // An empty text is no value.
    const least = Math.max(1, own.minLength ?? 1, (limit.maxLength ?? -1) + 1)
    const most = Math.min(own.maxLength ?? Infinity, (limit.minLength ?? Infinity) - 1)
    const all = [...named(own), known.get(`type:${a.type}`) ?? []].flat()
    return least > most || ((name !== undefined || all.length > 0) && follows(all, name ?? '[]', least, most))
  }
  const belongs = (value: Value, { type, codes, decimals = 20, constraints }: Accepts): boolean => {
    const kind = { integer: 'number', decimal: 'number', boolean: 'boolean' }[type] ?? 'string'
    const isDate = type !== 'date' || !Number.isNaN(Date.parse(`${String(value)}T00:00:00Z`))
    const isRound = typeof value !== 'number' || Number(value.toFixed(type === 'integer' ? 0 : decimals)) === value
    const isTyped = typeof value === kind && value !== '' && isDate && isRound
    return isTyped && (codes?.includes(String(value)) ?? true) && keeps(value, constraints, false)
  }
  /** Different values become different values, which can be read back. */
  const isReversible = (map: object, a: Accepts): boolean => {
    const [[kind, way] = ['', undefined]] = Object.entries(map) as [string, unknown][]
    const table = new Map(Object.entries(Object(way) as object).map(([ours, theirs]) => [ours, theirs as unknown]))
    const isNumber = ['integer', 'decimal'].includes(a.type)
    const isText = !isNumber && !['boolean', 'codes'].includes(a.type)
    const known = listed(a)
    const valueOf = (code: string) => (a.type === 'boolean' ? code === 'true' : isNumber ? Number(code) : code)
    // What is not listed stays as it is where the table does not name it.
    const codes = new Set(known ?? [...table].flat().map(String))
    const images = [...codes]
      .filter((code) => belongs(valueOf(code), a))
      .map((code) => table.get(code) ?? (known ? '' : code))
    if (kind === 'recode') return !images.includes('') && new Set(images.map(String)).size === images.length
    if (kind === 'format') return a.type === (String(way).includes('DD') ? 'date' : 'month')
    if (kind === 'scale') return isNumber && /^(10*|0\.0*1|1e[-+]\d+)$/.test(String(way))
    const begins = [...String(table.get('with') ?? '')][0]?.replace(/[\\\]^]/, '\\$&')
    if (kind === 'join') return isText && begins !== undefined && entails(a, { patterns: [`[^${begins}]*`] })
    const into = table.get('into')
    return isText && kind === 'split' && Array.isArray(into) && new Set(into).size === into.length
  }
  return { entails, belongs, isReversible }
}
