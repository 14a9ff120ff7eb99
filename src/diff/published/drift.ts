/** What of a published file is not as the specs have it now. */
import type { Element } from './elements.js'

export interface Drift {
  where: string
  /** In the published file; 0 where lines mean nothing. */
  line: number
  /** Null where the file does not say it, or says what the specs say no more. */
  published: string | null
  current: string | null
}

/** Above it, what was moved is not told from what was changed. */
const MOST = 4_000_000

export function driftOf(published: readonly Element[], current: readonly Element[]): Drift[] {
  const isJson = [...published, ...current].every(({ line }) => line === 0)
  return isJson ? byPlace(published, current) : byOrder(published, current)
}

function byPlace(published: readonly Element[], current: readonly Element[]): Drift[] {
  const now = new Map(current.map(({ where, text }) => [where, text]))
  const then = new Map(published.map(({ where, text }) => [where, text]))
  return [
    ...published.flatMap(({ where, text }) => {
      const other = now.get(where) ?? null
      return other === text ? [] : [{ where, line: 0, published: text, current: other }]
    }),
    ...current.flatMap(({ where, text }) =>
      then.has(where) ? [] : [{ where, line: 0, published: null, current: text }]
    )
  ]
}

function byOrder(published: readonly Element[], current: readonly Element[]): Drift[] {
  let start = 0
  while (start < published.length && start < current.length && published[start]!.text === current[start]!.text) start++
  let [left, right] = [published.length, current.length]
  while (left > start && right > start && published[left - 1]!.text === current[right - 1]!.text) {
    left--
    right--
  }
  const old = published.slice(start, left)
  const made = current.slice(start, right)
  const lastLine = published[start - 1]?.line ?? 1
  const gaps = old.length * made.length > MOST ? unordered(old, made) : ordered(old, made)
  let line = lastLine
  return gaps.flatMap(({ gone, come }) =>
    Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
      const [before, after] = [gone[index], come[index]]
      line = before?.line ?? line
      return {
        where: (before ?? after)!.where,
        line,
        published: before?.text ?? null,
        current: after?.text ?? null
      }
    })
  )
}

interface Gap {
  gone: Element[]
  come: Element[]
}

/** Between what both have in the same order. */
function ordered(old: readonly Element[], made: readonly Element[]): Gap[] {
  const width = made.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = made.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i]!.text === made[j]!.text
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const gaps: Gap[] = []
  let gap: Gap = { gone: [], come: [] }
  const close = () => {
    if (gap.gone.length + gap.come.length > 0) gaps.push(gap)
    gap = { gone: [], come: [] }
  }
  for (let i = 0, j = 0; i < old.length || j < made.length;) {
    if (i < old.length && j < made.length && old[i]!.text === made[j]!.text) {
      close()
      i++
      j++
    } else if (j >= made.length || (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      gap.gone.push(old[i++]!)
    else gap.come.push(made[j++]!)
  }
  close()
  return gaps
}

function unordered(old: readonly Element[], made: readonly Element[]): Gap[] {
  const without = (list: readonly Element[], others: readonly Element[]) => {
    const count = new Map<string, number>()
    for (const { text } of others) count.set(text, (count.get(text) ?? 0) + 1)
    return list.filter(({ text }) => {
      const left = count.get(text) ?? 0
      if (left > 0) count.set(text, left - 1)
      return left === 0
    })
  }
  return [{ gone: without(old, made), come: without(made, old) }]
}
