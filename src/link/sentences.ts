/** Parameters inside sentences: `连续缴存 {months} 个月` says the number that holds in the region. */
import type { Scalar } from '../condition/cond.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Document } from '../schema/document.js'
import { durationText, parseDuration } from '../vocabulary/duration.js'
import { spanOf, type LinkContext } from './context.js'
import type { At } from './model.js'

const NAMED = /\{([a-z][A-Za-z0-9]*)\}/g

/** What is no sentence of the service: braces mean something else there, or only authors read it. */
const APART = new Set(['pattern', 'url', 'website', 'note', 'sources', 'ignore'])

/** The parameters that the sentences of a document name, each with its places. */
export function namedInSentences(data: unknown): { name: string; path: At['path'] }[] {
  const found: { name: string; path: At['path'] }[] = []
  mapSentences(data, [], (text, path) => {
    for (const [, name] of text.matchAll(NAMED)) found.push({ name: name!, path: [...path] })
    return text
  })
  return found
}

/** The document with the values put in. Other documents call it by its name, so that has no number in it. */
export function withValues<D extends Document>(
  doc: D,
  values: ReadonlyMap<string, Scalar>,
  { report }: Pick<LinkContext, 'report'>
): D {
  const data = mapSentences(doc.data, [], (text, path) =>
    text.replace(NAMED, (whole, name: string) => {
      const value = values.get(name)
      if (path.length === 1 && path[0] === 'name')
        report(diagnose('LB3130', { name }, spanOf({ doc, path: [...path] })))
      else if (value !== undefined) return words(value)
      else {
        const suggestion = suggest(name, values.keys())
        const more = suggestion === undefined ? {} : { suggestion }
        report(diagnose('LB3010', { name }, spanOf({ doc, path: [...path] }), more))
      }
      return whole
    })
  )
  return data === doc.data ? doc : { ...doc, data: data as D['data'] }
}

function words(value: Scalar): string {
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  return duration ? durationText(duration) : String(value)
}

/** What has no sentence that changes stays the same object. */
function mapSentences(
  value: unknown,
  path: (string | number)[],
  change: (text: string, path: readonly (string | number)[]) => string
): unknown {
  if (typeof value === 'string') return value.includes('{') ? change(value, path) : value
  if (typeof value !== 'object' || value === null) return value
  let changed: Record<string, unknown> | undefined
  const isList = Array.isArray(value)
  for (const name of Object.keys(value)) {
    if (!isList && APART.has(name)) continue
    const before = (value as Record<string, unknown>)[name]
    path.push(isList ? Number(name) : name)
    const after = mapSentences(before, path, change)
    path.pop()
    if (after !== before) (changed ??= copied(value))[name] = after
  }
  return changed ?? value
}

function copied(value: object): Record<string, unknown> {
  return (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
}
