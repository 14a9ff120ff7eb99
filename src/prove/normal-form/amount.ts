/** What is asked of a material as numbers, one for each thing that can be asked: more of each is more. docs/proof.md. */
import type { Amount } from '../../merge/bundle.js'

type Asked = { [K in keyof Omit<Amount, 'when'>]?: Amount[K] | undefined }

/** An original also does where it is only looked at; anything definite does for a file, or for whatever one likes. */
const OF_NEED: Record<Amount['need'], readonly string[]> = {
  'original-and-copy': ['original', 'inspect', 'copy', 'file', 'any'],
  'inspect-and-copy': ['inspect', 'copy', 'file', 'any'],
  original: ['original', 'inspect', 'file', 'any'],
  inspect: ['inspect', 'file', 'any'],
  copy: ['copy', 'file', 'any'],
  electronic: ['file', 'any'],
  any: ['any'],
  unknown: []
}
const OF_MEDIUM: Record<string, readonly string[]> = {
  paper: ['paper', 'medium'],
  electronic: ['electronic', 'medium'],
  'paper-and-electronic': ['paper', 'electronic', 'medium'],
  'paper-or-electronic': ['medium']
}

export function amountOf({ need = 'unknown', copies, originals, medium }: Asked): Record<string, number> {
  // The one number of an original is of originals as well.
  const own = originals ?? (need === 'original' ? copies : undefined)
  const things = [...OF_NEED[need], ...(medium === undefined ? [] : (OF_MEDIUM[medium] ?? []))]
  return {
    ...Object.fromEntries(things.map((thing) => [thing, 1])),
    ...(copies !== undefined && { copies }),
    ...(own !== undefined && { originals: own })
  }
}
