/** Where the boxes of one department on one step stand. */
import type { Box } from './boxes.js'
import { measure, moved, stack } from './box-text.js'
import type { Gutter } from './route.js'
import type { Rect, Scene } from './scene.js'
import { A4 } from './sizes.js'

export interface Cell {
  boxes: Box[]
  column: number
  x: number
  width: number
  /** So many boxes side by side. */
  abreast: number
}

export interface Grid {
  /** Of boxes that are waited for across a step: the height of their channel. */
  channels: Map<string, number>
  places: Map<string, Rect & { column: number; entry: number }>
}

const GAP = 6

/** Draws the boxes of a cell and tells how high they are together. */
export function boxPlaces(scene: Scene, grid: Grid, cell: Cell, top: number, gutters: readonly Gutter[]): number {
  const { boxes, abreast, column } = cell
  const width = (cell.width - GAP * (abreast - 1)) / abreast
  let y = top
  for (let start = 0; start < boxes.length; start += abreast) {
    const row = boxes.slice(start, start + abreast)
    const measured = row.map((one) => measure(one, width, A4))
    const labels = row.map((one) => labelHeight(gutters[column]!, one.id))
    const height = Math.max(...measured.map((one) => one.height), ...labels.map((one) => one + 12))
    row.forEach((one, index) => {
      const x = cell.x + index * (width + GAP)
      const rect: Rect = { kind: one.sometimes ? 'maybe' : 'box', x, y, width, height, of: one.id }
      scene.rects.push(rect)
      scene.lines.push(...moved(measured[index]!.lines, x, y, one.id))
      grid.places.set(one.id, { ...rect, column, entry: y + Math.max(10, labels[index]! + 5) })
    })
    y += height + GAP
  }
  return boxes.length === 0 ? 0 : y - GAP - top
}

function labelHeight({ label, tracks }: Gutter, id: string): number {
  const what = tracks.flatMap(({ flows }) => flows.get(id) ?? [])
  return what.length === 0
    ? 0
    : stack(flowText(what), { x: 0, y: 0, width: label, size: A4.quiet, tone: 'quiet' }).height
}

const MOST = 4

/** A long list of fields is in the data of the process. */
export function flowText(what: readonly string[]): string[] {
  const names = [...new Set(what)]
  return names.length > MOST ? [`${names.slice(0, MOST).join('、')}，共 ${names.length} 项`] : [names.join('、')]
}
