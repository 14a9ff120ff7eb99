import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'

/** A rule looks at one document at a time and reports; it knows nothing of severities or ignores. */
export interface Rule {
  code: string
  check(doc: Document, program: Program, report: (diagnostic: Diagnostic) => void): void
}

export const STATUS_NAMES = {
  draft: { zh: '草案', en: 'draft' },
  reviewed: { zh: '已审', en: 'reviewed' },
  published: { zh: '已发布', en: 'published' }
} as const
