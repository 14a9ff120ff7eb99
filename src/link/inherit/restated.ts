/** A document that says in full what it, or another, says once. */
import { remembered } from '../../base/memo.js'
import type { Document } from '../../schema/document.js'
import { hash } from '../../schema/hash.js'
import type { Path } from '../../syntax/index.js'
import type { At } from '../model.js'

const hashOf = remembered((data: object): string => hash(data))

/**
 * The document with other data. `written` says where a part of it was written that does not stand at its own path in the
 * file; findings about the part are told there.
 */
export function restated<D extends Document>(
  doc: D,
  data: object,
  written: (path: Path) => At | undefined,
  drawn: Partial<Pick<Document, 'draws'>> = {}
): D {
  const { hash: _, ...rest } = Object.getOwnPropertyDescriptors(doc)
  const full = Object.defineProperties({}, rest) as D
  return Object.defineProperty(
    Object.assign(full, drawn, { data, elsewhere: (path: Path) => written(path) ?? doc.elsewhere?.(path) }),
    'hash',
    { get: () => hashOf(data), enumerable: true }
  )
}
