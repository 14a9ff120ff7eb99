/** What can be told of a file that is not a valid document, so that what refers to it is not called wrong. */
import { kinds } from './kind.js'
import { fileStem } from '../base/paths.js'
import { variantIds } from './variants.js'
import type { Kind } from '../language/generated/types.js'

export interface Unread {
  kind?: Kind
  /** The name that it states. */
  name?: string
  /** The id that it states, the name of the file, which by convention is the id, and those of its variants. */
  ids: string[]
}

export function unreadDocument(file: string, value: unknown): Unread {
  const stated = (typeof value === 'object' && value !== null ? value : {}) as Record<'kind' | 'id' | 'name', unknown>
  const { kind, id, name } = stated
  const stem = fileStem(file)
  const known = kinds.find((each) => each === kind)
  return {
    ...(known && { kind: known }),
    ...(typeof name === 'string' && { name }),
    ids: [...(typeof id === 'string' ? [id] : []), stem, ...variantIds(value)]
  }
}
