/** What a document says and no bundle carries: how long a material is valid, its blank form, what is said of it. */
import type { Document } from '../../schema/document.js'
import { differencesIn } from '../other-changes.js'
import type { RawChange } from '../raw-change.js'
import type { Pair } from '../pair.js'

/**
 * Kinds whose documents are looked at as they stand. The others are told by what comes of them: of entities and code lists
 * the fields, of overlays and standards all that they change.
 */
const KINDS: ReadonlySet<string> = new Set(['material', 'organization', 'resource'])

export function* documents(pair: Pair): Generator<RawChange> {
  const { old = [], new: made = [] } = pair.documents ?? {}
  const before = new Map(old.map((one) => [keyOf(one), one]))
  for (const after of made) {
    const known = before.get(keyOf(after))
    // A document that is added or removed shows in the items, fields and materials that it brings.
    if (!known || !KINDS.has(after.kind) || known.hash === after.hash) continue
    const { name } = after.data as { name?: string }
    const path = `documents.${after.kind}`
    const isCarried = after.kind === 'material' && pair.new.materials.some(({ material }) => material === after.id)
    const [was, is] = [known, after].map(({ data }) => (isCarried ? withoutCarried(data) : data))
    yield* differencesIn(path, keyOf(after), name ?? after.id, was, is, pair)
  }
}

/** What a bundle says of the materials that are handed in is told there. */
const CARRIED = ['spec', 'template', 'sample', 'validity', 'description', 'trust']

function withoutCarried(data: object): object {
  const kept = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (CARRIED.includes(key)) return []
    if (key !== 'certificate') return [[key, value]]
    const { typeCode: _, localCode: __, ...rest } = value as Record<string, unknown>
    return [[key, rest]]
  })
  return Object.fromEntries(kept)
}

function keyOf({ kind, id }: Document): string {
  return `${kind}/${id}`
}
