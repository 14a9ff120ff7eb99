/** Law 3 for some kinds of documents: a key that the schema accepts has an effect. */
import { describe, expect, it } from 'vitest'
import { IS_FULL, sample } from '../../support/effort.js'
import { effectOf, places } from './effect.js'
import { toldByMarks, upTo } from './marks.js'
import { keyPaths } from './paths.js'
import { REFUSED, SILENT } from './silent.js'

/**
 * What one kind takes from another, in the same words and read by the same code, is walked there; and of the channels, which
 * are alike, one stands for all.
 */
const WALKED_ELSEWHERE: Readonly<Record<string, RegExp>> = {
  overlay: /^overlay\.(materials\[\]\.|channels\.(online|mobile|window|mail)\b)/,
  item: /^item\.channels\.(online|mobile|window|terminal)\b/,
  service: /^service\.(values($|\.)|channels\.|situations\.\*\.(under|answeredBy\.(organization|resource|item))$)/
}

const isSilent = (path: string) => SILENT.some(([key]) => key.test(path))

export function lawOf(...kinds: readonly string[]): void {
  describe.each(kinds)('%s', (kind) => {
    const isElsewhere = (path: string) =>
      REFUSED.some(([key]) => key.test(path)) || WALKED_ELSEWHERE[kind]?.test(path) === true
    const paths = keyPaths(kind).filter((path) => !isElsewhere(path))

    it('uses each key in the rich project', () => {
      expect(paths.filter((path) => !places.has(path))).toEqual([])
    })

    it('tells each key, or tells something else without it', { timeout: 600_000 }, async () => {
      expect(await withoutEffect(paths.filter((path) => !isSilent(path)))).toEqual([])
    })

    it('tells nowhere what is for its authors alone', () => {
      expect(paths.filter((path) => isSilent(path) && toldByMarks.has(path))).toEqual([])
    })
  })
}

/**
 * Inner keys go first: what holds a key that has an effect has one. Of the keys that have to be changed one by one and
 * hold no others, one in nine; all keys in `npm run conformance -- --only walk`, which whoever adds a key runs.
 */
export async function withoutEffect(paths: readonly string[]): Promise<string[]> {
  const told = new Set(toldByMarks)
  const silent: string[] = []
  const untold = paths.filter((path) => !told.has(path)).sort((a, b) => depth(b) - depth(a))
  const holdsOthers = (path: string) =>
    untold.some((other) => /^(\[\])*\./.test(other.slice(path.length)) && other.startsWith(path))
  for (const path of IS_FULL
    ? untold
    : sample(
        untold.filter((path) => !holdsOthers(path)),
        9
      )) {
    if (told.has(path)) continue
    if ((await effectOf(path)) === undefined) silent.push(path)
    else for (const outer of upTo(path)) told.add(outer)
  }
  return silent
}

const depth = (path: string) => path.split('.').length
