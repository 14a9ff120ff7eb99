/** What differs between two versions and no aspect looks at: it is told as it stands, so that nothing escapes. */
import { all, any, not, type Cond } from '../condition/cond.js'
import type { Text } from '../diagnostics/entry.js'
import { canonical } from './canonical.js'
import { isCond } from './bundle-conditions.js'
import type { RawChange } from './raw-change.js'
import { unite, type Found, type Pair } from './pair.js'
import { isCovered } from './covered-paths.js'
import { keyName } from './key-names.js'

export function rest(pair: Pair): Generator<RawChange> {
  return differencesIn('', '', '', pair.old, pair.new, pair)
}

/**
 * @param path by keys alone, as `told` lists them
 * @param place with the names of members of lists
 * @param owner what people call it
 */
export function* differencesIn(...stated: Parameters<typeof differences>): Generator<RawChange> {
  for (const { path, place, owner, old, made, found } of differences(...stated)) {
    const detail = holdsCond(old) || holdsCond(made) ? {} : { detail: arrowOf(old, made) }
    const name = owner === '' ? keyName(path) : `${owner}：${keyName(path)}`
    yield {
      ...{ kind: 'other-changed' as const, level: 'minor' as const, key: place, name },
      ...detail,
      ...(found && { found }),
      look: true
    }
  }
}

interface Difference {
  /** By keys alone: `fields[].help`. */
  path: string
  /** With the names of members of lists. */
  place: string
  /** What people call the member that it is in. */
  owner: string
  old: unknown
  made: unknown
  found?: Found
}

function* differences(
  path: string,
  place: string,
  owner: string,
  old: unknown,
  made: unknown,
  pair: Pair
): Generator<Difference> {
  // A covered list path says which members come and go, not what is in them.
  if (old === made || (!path.endsWith('[]') && isCovered(path))) return
  if (Array.isArray(old) || Array.isArray(made)) {
    yield* lists(path, place, owner, listOf(old), listOf(made), pair)
    return
  }
  if (holdsCond(old) && holdsCond(made)) {
    // The same condition in other words is no difference.
    const [a, b] = isOfService(path) ? [pair.oldView(old), pair.newView(made)] : [old, made]
    if (canonical(a) === canonical(b)) return
    const found = isOfService(path) ? pair.found(any(all(a, not(b)), all(b, not(a)))) : undefined
    if (found || !isOfService(path)) yield { path, place, owner, old, made, ...(found && { found }) }
    return
  }
  if (isMap(old) && isMap(made)) {
    const named = nameOf(made) ?? nameOf(old)
    const title = path.endsWith('[]') && named !== undefined ? named : owner
    for (const name of [...new Set([...Object.keys(made), ...Object.keys(old)])].sort())
      yield* differences(join(path, name), join(place, name), title, old[name], made[name], pair)
    return
  }
  if (isMap(old) || isMap(made)) {
    // What is there on one side only is told as a whole, unless all of it is told elsewhere.
    if (leaves(path, old ?? made).some((one) => !isCovered(one))) yield { path, place, owner, old, made }
    return
  }
  if (canonical(old ?? null) !== canonical(made ?? null)) yield { path, place, owner, old, made }
}

/** Members go together by what they are called; those without a name by what they are. Order is not a difference. */
function* lists(
  path: string,
  place: string,
  owner: string,
  old: unknown[],
  made: unknown[],
  pair: Pair
): Generator<Difference> {
  const member = `${path}[]`
  for (const [a, b] of unite(identified(old), identified(made), ({ id }) => id)) {
    const at = `${place}[${(b ?? a)!.id}]`
    if (a && b) yield* differences(member, at, owner, a.value, b.value, pair)
    else if (!isCovered(member)) yield { path: member, place: at, owner, old: a?.value, made: b?.value }
  }
}

function identified(list: unknown[]): { id: string; value: unknown }[] {
  const seen = new Map<string, number>()
  return list.map((value) => {
    const base = isMap(value) ? (identityOf(value) ?? canonical(value)) : canonical(value)
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return { id: times === 1 ? base : `${base} ${times}`, value }
  })
}

const IDENTITIES = [
  'key',
  'usage',
  'fact',
  'code',
  'item',
  'document',
  'material',
  'role',
  'element',
  'name',
  'text',
  'reason',
  'title',
  'id',
  'kind'
]

function identityOf(value: Record<string, unknown>): string | undefined {
  // A group of alternatives is identified by its options.
  if (Array.isArray(value.options) && !('fact' in value))
    return canonical(value.options, (one) => (isMap(one) && isCond(one) ? undefined : one))
  if (typeof value.role === 'string' && typeof value.element === 'string') return `${value.role}.${value.element}`
  // A term is identified by its length of time.
  if ('time' in value && !('name' in value)) return canonical(value.time)
  const name = IDENTITIES.find((key) => typeof value[key] === 'string')
  return name && String(value[name])
}

const NAMES = ['label', 'name', 'ask', 'text', 'reason', 'title']

function nameOf(value: Record<string, unknown>): string | undefined {
  const name = NAMES.find((key) => typeof value[key] === 'string')
  return name && String(value[name])
}

function leaves(path: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : value.flatMap((one) => leaves(`${path}[]`, one))
  if (!isMap(value) || isCond(value)) return [path]
  return Object.entries(value).flatMap(([name, one]) => (isCovered(path) ? [] : leaves(join(path, name), one)))
}

/** Conditions of an item's own form and documents are over the item's facts, which the engine does not know. */
function isOfService(path: string): boolean {
  return !/(^|\.)(form|doc|service)\b/.test(path)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function holdsCond(value: unknown): value is Cond {
  return isMap(value) && isCond(value)
}

const LONGEST = 40

function arrowOf(old: unknown, made: unknown): Text {
  const said = (value: unknown) => {
    if (value === undefined) return '—'
    const text = isMap(value)
      ? (nameOf(value) ?? canonical(value))
      : typeof value === 'string'
        ? value
        : canonical(value)
    return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text
  }
  const [from, to] = [said(old), said(made)]
  if (from === to) return { zh: '改写', en: 'rewritten' }
  return { zh: `${from} → ${to}`, en: `${from} → ${to}` }
}
