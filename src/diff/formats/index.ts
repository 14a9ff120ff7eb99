/** The forms that a comparison takes. Each is loaded when it is asked for. */
import { jsonText } from '../../base/inert.js'
import type { Diff } from '../model.js'
import type { Terminal } from './pretty.js'

/** Pure: the same comparison gives the same text, which ends with a line break. */
type DiffFormatter = (diff: Diff, context: Terminal) => string | Promise<string>

export const DIFF_FORMATS = ['pretty', 'markdown', 'json'] as const
export type DiffFormat = (typeof DIFF_FORMATS)[number]

/** What a comparison may be made to fail on; `burden`: some applicant has more to do. */
export const GATES = ['major', 'minor', 'patch', 'burden'] as const
export type Gate = (typeof GATES)[number]

export const diffFormats: Readonly<Record<DiffFormat, DiffFormatter>> = {
  pretty: async (diff, context) => (await import('./pretty.js')).pretty(diff, context),
  markdown: async (diff, { lang }) => (await import('./markdown.js')).markdown(diff, lang),
  json: (diff) => jsonText(diff)
}
