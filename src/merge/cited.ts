import type { Source, Sources } from '../schema/generated/types.js'

/** What a person writes as the source of a number that is only an estimate. */
const ESTIMATE = '推定'

/** A source in words: the titles of those it names; and whether it is nobody's figure but an estimate. */
export function cited(source: Source, sources: Sources | undefined): { source: string; estimated: boolean } {
  const names = Array.isArray(source) ? source : [source]
  const titles = names.map((name) => (sources && Object.hasOwn(sources, name) ? sources[name]!.title : name))
  return { source: titles.join('；'), estimated: titles.some((name) => name.startsWith(ESTIMATE)) }
}

/** The names of sources that facts cite, however deep in a document. */
export function citedIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((part) => [...citedIn(part)]))
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      key === 'source' ? [part].flat().filter((name) => typeof name === 'string') : [...citedIn(part)]
    )
  )
}
