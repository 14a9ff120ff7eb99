/**
 * Items that differ in little but their names, written in the item that they continue: each is a document of its own, as if
 * it stood in a file of its own that extends this one. Places in it lead to where it is written.
 */
import type { ItemDoc } from '../language/generated/types.js'
import type { Path, Spans } from '../syntax/index.js'
import type { Document } from './document.js'
import { hash } from './hash.js'

/** The document, without its variants, and they. */
export function withVariants(document: Document): Document[] {
  const { variants, ...data } = document.data as ItemDoc
  if (document.kind !== 'item' || !variants) return [document]
  const { hash: _, ...rest } = document
  return [hashed(rest, data), ...Object.entries(variants).map(([id, stated]) => variantOf(id, stated, document))]
}

/** Ids of items that a document has besides its own, whatever else is wrong with it. */
export function variantIds(value: unknown): string[] {
  const variants = (value as { variants?: unknown } | null | undefined)?.variants
  return typeof variants === 'object' && variants !== null && !Array.isArray(variants) ? Object.keys(variants) : []
}

/** What a document says of all that is in its file. */
const SHARED = ['status', 'version', 'effective', 'standard', 'sources', 'source'] as const

function variantOf(id: string, stated: NonNullable<ItemDoc['variants']>[string], base: Document): Document {
  const { kind, file, library } = base
  const data = base.data as ItemDoc
  const own = typeof stated === 'string' ? { name: stated } : stated
  const shared = Object.fromEntries(SHARED.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])))
  return hashed(
    {
      kind,
      id,
      file,
      ...(library !== undefined && { library }),
      spans: spansOf(id, typeof stated === 'string', base.spans)
    },
    { kind, id, extends: base.id, ...shared, ...own } as ItemDoc
  )
}

/** Its parts stand under its id, which is its key; what it shares stands where the document says it. */
function spansOf(id: string, isName: boolean, spans: Spans): Spans {
  const place = ['variants', id]
  const isShared = ([key]: Path) => SHARED.some((one) => one === key)
  const written = (path: Path): Path => (path.length === 0 || isName ? place : [...place, ...path])
  return {
    value: (path) => {
      if (path[0] === 'id') return spans.key(place)
      if (path[0] === 'extends') return spans.value(['id'])
      return (
        (isName && isShared(path) ? undefined : spans.value(written(path))) ??
        spans.value(isShared(path) ? path : place)
      )
    },
    key: (path) => spans.key(written(path)) ?? spans.key(isShared(path) ? path : place),
    pathOf: (range) => {
      const path = spans.pathOf(range)
      if (path[0] !== 'variants' || path[1] !== id) return path
      return isName ? ['name'] : path.slice(2)
    }
  }
}

function hashed(document: Omit<Document, 'hash' | 'data'>, data: Document['data']): Document {
  let known: string | undefined
  return Object.defineProperty({ ...document, data } as Document, 'hash', {
    get: () => (known ??= hash(data)),
    enumerable: true
  })
}
