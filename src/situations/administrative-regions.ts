/** Free texts and 行政区划代码, cut by the values and the regions that conditions name. */
import { REGION_LEVELS, regionPrefix } from '../condition/evaluate.js'
import { placeItself, placeOf } from '../codes/places.js'
import type { Cell } from './ordered-cells.js'

/** Stands for any text that no condition names. */
export const OTHER_TEXT = '\u{10FFFF}'

const COUNTY = 6
const LONGEST = 12

/** Every named value is a cell; so is what else lies within a named region, and what lies outside all of them. */
export function stringCells(exact: readonly string[], within: readonly string[], isRegion: boolean): Cell[] {
  const prefixes = [...new Set(within.map(regionPrefix))].sort()
  const isPlace = isRegion || prefixes.length > 0
  const points = exact.map((value): Cell => ({
    sample: value,
    point: true,
    text: isPlace && /^\d+$/.test(value) ? placeItself(value) : value
  }))
  const isTaken = (code: string, prefix: string) =>
    exact.includes(code) || prefixes.some((other) => other.length > prefix.length && code.startsWith(other))
  const inside = prefixes.flatMap((prefix): Cell[] => {
    const sample = find(codesUnder(prefix), (code) => !isTaken(code, prefix))
    if (sample === undefined) return []
    const isWhole = ![...exact, ...prefixes].some((other) => other !== prefix && other.startsWith(prefix))
    const name = prefix === '' ? '全国' : (placeOf(padded(prefix)) ?? `代码 ${padded(prefix)} 的地区`)
    return [{ sample, point: false, text: isWhole ? `${name}内` : `${name}内的其他地方` }]
  })
  if (prefixes.includes('')) return [...points, ...inside]
  const rest = isPlace ? find(codesUnder(''), (code) => !isTaken(code, '')) : OTHER_TEXT
  return [...points, ...inside, ...(rest === undefined ? [] : [{ sample: rest, point: false, text: '其他' }])]
}

/** Codes in a region, the plainest first: its own, those of the places in it, those of the places in these. */
function* codesUnder(prefix: string, depth = 2): Generator<string> {
  if (prefix !== '') yield padded(prefix)
  const width = (REGION_LEVELS.find((end) => end > prefix.length) ?? 0) - prefix.length
  if (depth === 0 || width < 0) return
  const children = Array.from(
    { length: 10 ** width - 1 },
    (_, index) => prefix + String(index + 1).padStart(width, '0')
  )
  // Provinces begin at 11.
  const ordered = prefix === '' ? [...children.slice(10), ...children.slice(0, 10)] : children
  for (const child of ordered) yield padded(child)
  for (const child of ordered) yield* codesUnder(child, depth - 1)
}

function padded(code: string): string {
  return code.padEnd(code.length > COUNTY ? LONGEST : COUNTY, '0')
}

function find(codes: Iterable<string>, isWanted: (code: string) => boolean): string | undefined {
  for (const code of codes) if (isWanted(code)) return code
  return undefined
}
