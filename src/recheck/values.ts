/** Sets of values: whether each value keeps a limit, whether a value belongs, whether a mapping is reversible. */
import type { Accepts, Constraints, Proof, Value as Example } from 'lianban/schemas/outputs/proof.js'
import { patterns } from './automaton.js'
type Value = Example['value']
/** A single limit: of patterns and of formats, one. */
export type Limit = readonly [key: string, bound: Value | string[]]
export type Decisions = ReturnType<typeof decisions>
const isText = (key: string) => key === 'patterns' || key === 'formats'
export const limitsOf = (...some: Constraints[]): Limit[] =>
  some
    .flatMap(Object.entries)
    .flatMap(([key, all]: [string, Value | string[]]): Limit[] =>
      isText(key) ? (all as string[]).map((one) => [key, one]) : [[key, all]]
    )
export const nameOf = ([key, bound]: Limit) => JSON.stringify({ [key]: isText(key) ? [bound] : bound })
const isWithin = (key: string, own: Value, bound: Value) => (/^(min|earliest)/.test(key) ? own >= bound : own <= bound)
/** The values that a type with these limits lists, if any. */
function listed({ type, codes }: Accepts, limits: Limit[]): string[] | undefined {
  const lists = [codes, type === 'boolean' ? ['true', 'false'] : codes, ...limits.map(([, bound]) => bound)]
  const known = lists.filter((list) => Array.isArray(list))
  return known[0]?.filter((code) => known.every((list) => list.includes(code)))
}
/** `formats`: the patterns of named formats, and of types by `type:` and a name. What cannot be decided is not so. */
export function decisions({ formats }: Proof) {
  const { matches, follows } = patterns()
  const known = new Map(formats.map(({ name, pattern }) => [name, pattern]))
  /** Of a format that is not known, a pattern that is not decided. */
  const patternsOf = ([key, bound]: Limit) =>
    !isText(key) ? [] : [key === 'patterns' ? String(bound) : (known.get(String(bound)) ?? `(?=${String(bound)})`)]
  /** `open` is the answer where it is unknown. */
  const keeps = (value: Value, limit: Limit, open: boolean): boolean => {
    const [key, bound] = limit
    if (isText(key)) return patternsOf(limit).every((one) => matches(one, String(value)) ?? open)
    if (Array.isArray(bound)) return bound.includes(String(value))
    return isWithin(key, key === 'maxItems' ? 1 : key.endsWith('Length') ? [...String(value)].length : value, bound)
  }
  /** Whether every value that is accepted, and keeps what is stricter, keeps the limit. */
  const entails = (a: Accepts, limit: Limit, ...stricter: Constraints[]): boolean => {
    const [key, bound] = limit
    const own = limitsOf(a.constraints, ...stricter)
    const bounds = (name: string) => own.flatMap(([one, value]) => (one === name ? [value as number] : []))
    const isSame = ([one, value]: Limit) =>
      one === key && (isText(key) ? value === bound : isWithin(key, value as Value, bound as Value))
    const values = key === 'maxItems' ? undefined : listed(a, own)
    if (values)
      return values.every((value) => own.some((one) => !keeps(value, one, true)) || keeps(value, limit, false))
    if (own.some(isSame)) return true
    if (!isText(key) && !key.endsWith('Length')) return false
    // An empty text is no value.
    const least = Math.max(1, ...bounds('minLength'), key === 'maxLength' ? Number(bound) + 1 : 1)
    const most = Math.min(...bounds('maxLength'), key === 'minLength' ? Number(bound) - 1 : Infinity)
    const all = [...own.flatMap(patternsOf), known.get(`type:${a.type}`) ?? []].flat()
    const [other = '[]'] = patternsOf(limit)
    return least > most || ((isText(key) || all.length > 0) && follows(all, other, least, most))
  }
  const belongs = (value: Value, a: Accepts, ...stricter: Constraints[]): boolean => {
    const { type, codes, decimals = 20, constraints } = a
    const kind = { integer: 'number', decimal: 'number', boolean: 'boolean' }[type] ?? 'string'
    const isDate = type !== 'date' || new Date(Date.parse(String(value)) || 0).toJSON().startsWith(`${String(value)}T`)
    const isRound = typeof value !== 'number' || Number(value.toFixed(type === 'integer' ? 0 : decimals)) === value
    const isTyped = typeof value === kind && value !== '' && isDate && isRound
    return (
      isTyped &&
      (codes?.includes(String(value)) ?? true) &&
      limitsOf(constraints, ...stricter).every((one) => keeps(value, one, false))
    )
  }
  /** Different values become different values, which can be read back. */
  const isReversible = (map: object, a: Accepts): boolean => {
    const [[kind, way] = ['', undefined]] = Object.entries(map) as [string, unknown][]
    const table = new Map<string, unknown>(Object.entries(Object(way) as object))
    const isNumber = ['integer', 'decimal'].includes(a.type)
    const isPlain = !isNumber && !['boolean', 'codes'].includes(a.type)
    if (kind === 'recode') {
      const valueOf = (code: string) => (a.type === 'boolean' ? code === 'true' : isNumber ? Number(code) : code)
      // What is not listed stays as it is where the table does not name it.
      const all = listed(a, limitsOf(a.constraints))
      const codes = all ?? [...new Set([...table].flat().map(String))]
      const own = codes.filter((code) => belongs(valueOf(code), a))
      const images = own.map((code) => String(table.get(code) ?? code))
      const isTotal = !all || own.every((code) => table.has(code))
      return isTotal && new Set(images).size === images.length
    }
    if (kind === 'format') return a.type === (String(way).includes('DD') ? 'date' : 'month')
    if (kind === 'scale') return isNumber && /^(10*|0\.0*1|1e[-+]\d+)$/.test(String(way))
    const [begins] = String(table.get('with') ?? '')
    const other: Limit = ['patterns', `[^\\u{${begins?.codePointAt(0)?.toString(16)}}]*`]
    if (kind === 'join') return isPlain && begins !== undefined && entails(a, other)
    const into = table.get('into')
    return kind === 'split' && isPlain && Array.isArray(into) && new Set(into).size === into.length
  }
  return { entails, belongs, isReversible }
}
