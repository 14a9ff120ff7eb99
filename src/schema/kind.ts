/** Which kind of document a file says it is. */
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Spans } from '../syntax/index.js'
import type { Kind } from '../language/generated/types.js'
import * as validators from './generated/validators.js'
import { kindNode, type Node } from './node.js'
import { spanOf } from './place.js'
import { halfWidth } from './repair.js'
import { explainType } from './type.js'
import { choices, valueWords } from './words.js'

const TITLE = '种类'

/** All kinds of document, sorted. */
export const kinds: readonly Kind[] = Object.keys(validators)
  .filter((name): name is Kind => name !== 'definitions')
  .sort()

export type KindResult = { kind: Kind; root: Record<string, unknown> } | { diagnostic: Diagnostic }

/** The kind that a document says it is of. */
export function kindOf(file: string, root: unknown, spans: Spans): KindResult {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    return { diagnostic: diagnose('LB2005', { actual: valueWords(root) }, spanOf(file, spans.value([]))) }
  }
  const map = root as Record<string, unknown>
  if (!Object.hasOwn(map, 'kind')) return { diagnostic: missingKind(file, map, spans) }
  const { kind } = map
  const known = kinds.find((each) => each === kind)
  if (known) return { kind: known, root: map }

  if (typeof kind === 'object') {
    const node: Node = { title: TITLE, type: 'string' }
    const place = { file, spans, path: ['kind'], value: kind, node, parent: undefined, violations: [] }
    return { diagnostic: explainType(place, node) }
  }
  const text = String(kind)
  const span = spanOf(file, spans.value(['kind']))
  const half = halfWidth(text)
  if (half !== text && kinds.some((each) => each === half))
    return { diagnostic: diagnose('LB2017', { text, half }, span) }
  const near = byTitle(text) ?? suggest(half, kinds)
  return {
    diagnostic: diagnose(
      'LB2002',
      { kind: text, known: kindChoices() },
      span,
      near === undefined ? {} : { suggestion: near }
    )
  }
}

function missingKind(file: string, map: Record<string, unknown>, spans: Spans): Diagnostic {
  const keys = Object.keys(map)
  const chinese = keys.find((key) => key === TITLE)
  if (chinese !== undefined) return diagnose('LB2008', { key: TITLE, name: 'kind' }, spanOf(file, spans.key([TITLE])))
  const isKind = (value: unknown) => kinds.some((each) => each === value)
  const near =
    keys.find((key) => suggest(halfWidth(key), ['kind']) !== undefined) ?? keys.find((key) => isKind(map[key]))
  const place = near ?? (Object.hasOwn(map, 'id') ? 'id' : keys[0])
  const span = spanOf(file, place === undefined ? spans.value([]) : spans.key([place]))
  return diagnose('LB2001', { known: kindChoices() }, span, near === undefined ? {} : { suggestion: 'kind' })
}

/** People call a kind by the end of its title: 事项 for 政务服务事项. */
function byTitle(text: string): Kind | undefined {
  return text.length < 2 ? undefined : kinds.find((each) => kindNode(each).title?.endsWith(text))
}

function kindChoices(): ReturnType<typeof choices> {
  return choices(kinds, (kind) => kindNode(kind as Kind).title)
}
