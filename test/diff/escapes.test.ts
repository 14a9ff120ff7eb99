/** Nothing escapes a comparison: whatever leaf of a bundle differs is told, or is on a short list of what means nothing. */
import { expect, it } from 'vitest'
import { not, type Cond } from '../../src/condition/cond.js'
import { serviceDiff } from '../../src/diff/service.js'
import type { Bundle } from '../../src/merge/bundle.js'
import { IS_FULL } from '../support/effort.js'
import { shippedSide } from './project.js'

const base = shippedSide()
const bundleOf = (id: string): Bundle => {
  const made = base.bundle(id)
  if ('bundle' in made) return made.bundle
  throw new Error(id)
}

/** Kept for the record; reckoned from what else differs; stated in a document and told where it is decided. */
const SILENT: readonly RegExp[] = [
  /^(digest|contract|stages|id|missing|sources|ledger|region|process\.levels|service\.(id|kind|version|examples|weights|baseline|published))\b/,
  /\b(source|note|ignore|sources|origin\.(file|start|end)|at\.|version)\b/,
  /^service\.(lead|partners|eligibility|subjects|situations|conditions|parameters|items|resources|prior|region)\b/,
  /^service\.(responsibilities|limits|checks|presence|places|channels|choose|status)\b/,
  /^items\[\]\.doc\.(id|kind|owner|participants|eligibility|situations|conditions|parameters|roles|form|checks)\b/,
  /^items\[\]\.doc\.(materials|results|limits|fee|presence|extends|abstract|status)\b/,
  /^process\.tasks\[\]\.(item|name|owner|when|promised|statutory|waiting|uncounted)\b/,
  /^(conditions|situations|fields\[\]\.uses\[\]\.requiredUnknown|items\[\]\.form\.fields\[\]\.requiredUnknown)\b/,
  // The order of the interview follows from what is asked, and when.
  /^interview\b/,
  // What is demanded follows from what the items ask, which is told.
  /^(materials\[\]\.demands|alternatives\[\]\.options\[\]\[\]\.amounts)\b/,
  // The same said twice in a bundle: by the key, by the item's own form, by each item that wants it.
  /^(service|items\[\]\.doc)\.name$|^items\[\]\.(contact|faq|legalBasis|places|optional)\b|^(partners\[\]|items\[\]\.owner)\.name$/,
  /^items\[\]\.form\.(fields\[\]\.(label|when|required|holds|codes)|roles\[\]\.name)\b/,
  /^(fields|materials)\[\]\.(subject|element|material)$|^fields\[\]\.uses\[\]\.(item|when|required)$/,
  /^materials\[\]\.uses\[\]\.(of|when|cond|item)$|^subjects\[\]\.(name|when)$|^sections\b/,
  /^dispatch\[\]\.(situations\[\]\.when|roles\[\]\.of|roles\[\]\.fields\[\]\.(to|map))\b/,
  /^items\[\]\.(doc\.(contact|legalBasis|faq|places)|form\.questions\[\]\.(ask|when))\b|\bpresence\[\]\.when\b/,
  // Why one waits for the other; that it does is told. Which item states a check or a limit that others state too.
  /^process\.edges\[\]\.(why|what)$|^checks\[\]\.item$|^fields\[\]\.stricter\b/,
  // Of choices and of persons who are one: made of the names of items and subjects.
  /^questions\[\]\.(ask|options\[\]\.name)$/
]

/** Words for people only. */
const TEXTS: readonly RegExp[] = [
  /^(name|status|lead\.name|partners\[\]\.name)$/,
  /\b(name|label|ask|text|help|spec|reason|summary|faq|contact|places|legalBasis|sections|steps)\b/,
  /^service\.(name|summary|faq|contact|places|legalBasis|sections|steps)\b/
]

interface Leaf {
  path: string
  keys: (string | number)[]
}

/** One leaf of each sort, by its path without numbers. */
function leavesOf(bundle: Bundle): Leaf[] {
  const found = new Map<string, Leaf>()
  const walk = (value: unknown, path: string, keys: (string | number)[]): void => {
    const isBelow = value !== null && typeof value === 'object' && !('op' in value)
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${path}[]`, [...keys, index]))
    else if (isBelow)
      for (const [name, one] of Object.entries(value))
        walk(one, path === '' ? name : `${path}.${name}`, [...keys, name])
    else if (value !== undefined && !found.has(path)) found.set(path, { path, keys })
  }
  walk(bundle, '', [])
  return [...found.values()]
}

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  need: ['original-and-copy', 'copy'],
  medium: ['paper', 'electronic'],
  unit: ['workday', 'month'],
  privacy: ['none', 'sensitive'],
  kind: ['login', 'asked'],
  status: ['draft', 'published']
}

function changed(value: unknown, key: string): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (value !== null && typeof value === 'object') return not(value as Cond)
  return OTHERS[key]?.find((one) => one !== value) ?? `${String(value)}x`
}

/** Only the way to the leaf is made anew: the rest stays the same object, as it would be slow otherwise. */
function withLeaf<T>(
  value: T,
  [first, ...rest]: (string | number)[],
  change: (value: unknown, key: string) => unknown
): T {
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as T
  const at = copy as Record<string | number, unknown>
  at[first!] = rest.length === 0 ? change(at[first!], String(first)) : withLeaf(at[first!], rest, change)
  return copy
}

/** What is said of a bundle in which this leaf is another. */
function said(bundle: Bundle, { keys }: Leaf, change = changed): 'nothing' | 'text' | 'meaning' {
  let diff: ReturnType<typeof serviceDiff>
  try {
    diff = serviceDiff(bundle, withLeaf(bundle, keys, change))
  } catch {
    // The name of a thing changed at one of its places only: no merging makes such a bundle.
    return 'meaning'
  }
  if (!diff) return 'nothing'
  return diff.changes.every(({ kind, look }) => kind === 'text-changed' && !look) ? 'text' : 'meaning'
}

/** The other has fewer sorts of leaves, and takes as long. */
it.each(IS_FULL ? ['newborn', 'second-hand-house'] : ['newborn'])(
  'each leaf of %s',
  (id) => {
    const bundle = bundleOf(id)
    const escaped = leavesOf(bundle).flatMap((leaf) => {
      if (SILENT.some((pattern) => pattern.test(leaf.path))) return []
      const what = said(bundle, leaf)
      const isText = TEXTS.some((pattern) => pattern.test(leaf.path))
      return what === 'meaning' || (what === 'text' && isText) ? [] : [`${leaf.path}: ${what}`]
    })
    expect(escaped).toEqual([])
  },
  600_000
)

it('a key that a bundle gets one day', () => {
  const bundle = bundleOf('newborn')
  const owners: Leaf[] = [
    ...(['fields', 'questions', 'items', 'materials', 'alternatives', 'subjects'] as const).map((name) => ({
      path: `${name}[].novel`,
      keys: [name, 0, 'novel']
    })),
    { path: 'novel', keys: ['novel'] }
  ]
  for (const leaf of owners)
    expect(
      said(bundle, leaf, () => 'x'),
      leaf.path
    ).toBe('meaning')
}, 60_000)
