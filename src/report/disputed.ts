/** What published texts say differently of one thing, and which of it the specs follow. */
import type { ItemDoc, ServiceDoc } from '../language/generated/types.js'
import type { Document } from '../schema/document.js'
import { DISPUTED } from '../vocabulary/disputed.js'
import type { DisputedReport } from './model.js'

/** @param docs in the order of the report */
export function disputedOf(docs: readonly Document[]): DisputedReport[] {
  return docs.flatMap((doc) => {
    if (doc.kind !== 'item' && doc.kind !== 'service') return []
    const { file, id } = doc
    const { name, disputed = [] } = doc.data as ItemDoc | ServiceDoc
    return disputed.map(({ about, values, reason = '' }) => ({
      document: { id, name },
      about: DISPUTED[about],
      values: values.map(({ says, source }) => ({ says, source: [source].flat().join('、') })),
      chosen: values.find(({ chosen }) => chosen)?.says ?? '',
      reason,
      file
    }))
  })
}
