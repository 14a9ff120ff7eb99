/** The sources of figures in words. */
import type { Source, SourceList } from '../../language/generated/types.js'

/** What a person writes as the source of a number that is only an estimate. */
const ESTIMATE = '推定'

/** A source in words: the titles of those it names; and whether it is nobody's figure but an estimate. */
export function cited(source: Source, sources: SourceList | undefined): { source: string; estimated: boolean } {
  const names = Array.isArray(source) ? source : [source]
  const titles = names.map((name) => (sources && Object.hasOwn(sources, name) ? sources[name]!.title : name))
  return { source: titles.join('；'), estimated: titles.some((name) => name.startsWith(ESTIMATE)) }
}
