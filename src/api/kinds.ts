/** The kinds of documents as users name them, each with the folder that is its custom. */
import type { Kind } from '../language/generated/types.js'

/** The kinds of documents, and the folder where each is put by custom. Any folder works. */
export const FOLDERS = {
  standard: 'standard',
  service: 'services',
  item: 'items',
  overlay: 'overlays',
  resource: 'resources',
  entity: 'entities',
  material: 'materials',
  organization: 'organizations',
  codelist: 'codelists',
  sources: 'sources'
} as const satisfies Record<Kind, string>

export const KINDS = Object.keys(FOLDERS) as Kind[]

export function isKind(text: string): text is Kind {
  return Object.hasOwn(FOLDERS, text)
}
