/** Ways at right angles: out of a box to a track of its own, along it, and into the boxes that wait for it. */
import { stack } from './box-text.js'
import { flowText, type Grid } from './grid.js'
import type { Arrow, Chart, Column } from './model.js'
import type { Scene, Way } from './scene.js'
import { A4 } from './sizes.js'

export interface Gutter {
  x: number
  width: number
  tracks: Track[]
  /** Width of the room for what flows; 0 where nothing is named. */
  label: number
}

/** A vertical line that belongs to one box: to the one that is left, or (across a step) to the one that is reached. */
export interface Track {
  id: string
  /** By the boxes that are reached from here: what flows. */
  flows: Map<string, string[]>
}

export function tracksOf(arrows: readonly Arrow[], columns: readonly Column[], column: number): Track[] {
  const columnOf = new Map(columns.flatMap(({ boxes }, at) => boxes.map(({ id }) => [id, at] as const)))
  const tracks = new Map<string, Track>()
  for (const { from, to, what } of arrows) {
    const [start, end] = [columnOf.get(from), columnOf.get(to)]
    if (start === undefined) continue
    const id = start + 1 === column ? from : end === column ? to : undefined
    if (id === undefined) continue
    const track = tracks.get(id) ?? { id, flows: new Map<string, string[]>() }
    if (end === column) track.flows.set(to, [...(track.flows.get(to) ?? []), ...what])
    tracks.set(id, track)
  }
  return [...tracks.values()]
}

export function route(
  scene: Scene,
  { arrows, columns }: Pick<Chart, 'arrows' | 'columns'>,
  { places, channels }: Grid,
  gutters: readonly Gutter[]
): void {
  const trackX = (column: number, id: string) => {
    const { x, tracks } = gutters[column]!
    return x + 5 + tracks.findIndex((track) => track.id === id) * 4
  }
  const own = arrows.filter(({ from, to }) => places.has(from) && places.has(to))
  const ways = own.map(({ from, to, always }): Way => {
    const [start, end] = [places.get(from)!, places.get(to)!]
    const out = start.y + start.height - Math.min(6, start.height / 4)
    const first = trackX(start.column + 1, from)
    const points: Way['points'] = [
      [start.x + start.width, out],
      [first, out]
    ]
    if (end.column > start.column + 1) {
      const channel = channels.get(to)!
      const last = trackX(end.column, to)
      points.push([first, channel], [last, channel], [last, end.entry])
    } else points.push([first, end.entry])
    points.push([end.x, end.entry])
    return { points, always, from, to }
  })
  scene.ways.push(...ways)
  for (const { boxes } of columns)
    for (const { id } of boxes) {
      const place = places.get(id)!
      const { tracks, label } = gutters[place.column]!
      const what = tracks.flatMap(({ flows }) => flows.get(id) ?? [])
      if (what.length === 0) continue
      const block = stack(flowText(what), { x: place.x - label - 8, y: 0, width: label, size: A4.quiet, tone: 'quiet' })
      const y = place.entry - 2.5 - block.height
      scene.lines.push(...block.lines.map((line) => ({ ...line, y: line.y + y })))
    }
}
