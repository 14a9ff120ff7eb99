/** Limits on values, one by one: which are stricter than before, which looser, and in which situations. */
import { all, any, not, TRUE, type Cond } from '../condition/cond.js'
import type { Text } from '../diagnostics/entry.js'
import type { Constraints } from '../link/model.js'
import type { Field } from '../merge/bundle.js'
import { limitText, type LimitName } from '../wording/limits.js'
import type { Found, Pair } from './pair.js'

/** One limit and when it holds. */
export interface Limit {
  name: LimitName
  value: number | string | readonly string[]
  when: Cond
}

export interface LimitChange {
  is: 'stricter' | 'looser'
  limit: Limit
  detail: Text
  found: Found
}

const HIGHER: ReadonlySet<Limit['name']> = new Set(['minLength', 'minimum', 'earliest'])

export function limitsOf(field: Field): Limit[] {
  const { constraints, stricter, codes, decimals } = field
  return [
    ...(codes ? [{ name: 'options' as const, value: codes.map(({ code }) => code), when: TRUE }] : []),
    ...(decimals === undefined ? [] : [{ name: 'decimals' as const, value: decimals, when: TRUE }]),
    ...limitsIn(constraints, TRUE),
    ...stricter.flatMap((part) => limitsIn(part.constraints, part.when))
  ]
}

function limitsIn(constraints: Constraints, when: Cond): Limit[] {
  const { patterns = [], formats = [], options, ...rest } = constraints
  return [
    ...Object.entries(rest).map(([name, value]) => ({ name: name as Limit['name'], value, when })),
    ...patterns.map((value) => ({ name: 'pattern' as const, value, when })),
    ...formats.map((value) => ({ name: 'format' as const, value, when })),
    ...(options ? [{ name: 'options' as const, value: options, when }] : [])
  ]
}

/** `within`: where the value is there in both versions. Inclusion of patterns is not decided: another one is both. */
export function* limitChanges(old: Field, made: Field, within: Cond, pair: Pair): Generator<LimitChange> {
  const [before, after] = [limitsOf(old), limitsOf(made)]
  const nameOf = (code: string) =>
    [...(made.codes ?? []), ...(old.codes ?? [])].find((one) => one.code === code)?.name ?? code
  const change = (is: LimitChange['is'], limit: Limit, others: Limit[], own: View, their: View): LimitChange[] => {
    const alike = others.filter((other) => other.name === limit.name)
    const covering = alike.filter((other) => isAsStrict(other, limit)).map(({ when }) => their(when))
    const found = pair.found(all(within, own(limit.when), not(any(...covering))))
    return found ? [{ is, limit, found, detail: words(limit, alike, is, nameOf) }] : []
  }
  for (const limit of after) yield* change('stricter', limit, before, pair.newView, pair.oldView)
  for (const limit of before) yield* change('looser', limit, after, pair.oldView, pair.newView)
}

type View = (cond: Cond) => Cond

/** Whatever passes `a` passes `b`. */
function isAsStrict({ name, value: a }: Limit, { value: b }: Limit): boolean {
  if (typeof a === 'object') return typeof b === 'object' && a.every((code) => b.includes(code))
  if (typeof b === 'object') return false
  if (name === 'pattern' || name === 'format') return a === b
  return HIGHER.has(name) ? a >= b : a <= b
}

function words(limit: Limit, others: Limit[], is: LimitChange['is'], nameOf: (code: string) => string): Text {
  const [other] = others
  if (typeof limit.value === 'object') {
    const list = (codes: readonly string[]) => codes.map(nameOf).join('、')
    if (!other) {
      const only = say(limit, list(limit.value))
      return is === 'stricter' ? only : { zh: `不再${only.zh}`, en: `no longer ${only.en}` }
    }
    const [from, to] = is === 'stricter' ? [other.value, limit.value] : [limit.value, other.value]
    const [old, made] = [from as readonly string[], to as readonly string[]]
    const removed = old.filter((code) => !made.includes(code))
    const added = made.filter((code) => !old.includes(code))
    return is === 'stricter'
      ? { zh: `不再可选 ${list(removed)}`, en: `without ${list(removed)}` }
      : { zh: `还可选 ${list(added)}`, en: `also ${list(added)}` }
  }
  const said = (one: Limit | undefined) => (one ? say(one, String(one.value)) : { zh: '不限', en: 'no limit' })
  const [from, to] = is === 'stricter' ? [said(other), said(limit)] : [said(limit), said(other)]
  return { zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` }
}

function say({ name }: Limit, value: string): Text {
  return limitText(name, value)
}
