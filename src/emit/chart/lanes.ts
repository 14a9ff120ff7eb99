/**
 * The drawing for a desk and for A4: a lane for each department, steps from left to right. One unit is one point when the
 * drawing is 180 mm wide. Undefined where there are so many steps that no box would be legible.
 */
import { boxPlaces, type Cell, type Grid } from './grid.js'
import { moved, stack } from './box-text.js'
import type { Chart, Column } from './model.js'
import { route, tracksOf, type Gutter } from './route.js'
import { emptyScene, type Scene } from './scene.js'
import { footer, stages } from './stages.js'
import { A4 } from './sizes.js'

const WIDTH = 510
const HEAD = 58
const GAP = 6
/** Narrower boxes break names at every fourth character. */
const LEAST = 84
/** Room for what flows, beside the ways. */
const LABEL = 52
/** Between ways that run beside each other. */
const APART = 3
/** More options than this make a box long. */
const MANY = 4

/** Columns that share lanes, with what runs before each. */
interface Block {
  columns: Column[]
  gutters: Gutter[]
  xs: number[]
  widths: number[]
}

export function lanesScene(chart: Chart): Scene | undefined {
  const ordered = blockOf(chart, chart.columns.filter(({ apart }) => !apart)) // prettier-ignore
  const others = blockOf(chart, chart.columns.filter(({ apart }) => apart)) // prettier-ignore
  if (Math.min(...ordered.widths) < LEAST) return undefined
  const scene = emptyScene(WIDTH)
  const top = stages(scene, chart.before, { sizes: A4, abreast: 2 })
  const title = stack([chart.review], { x: GAP, y: top + 3, width: WIDTH, size: A4.strong, tone: 'strong' })
  scene.lines.push(...title.lines)
  let y = top + (ordered.columns.some(({ label }) => label !== '') ? 0 : title.height)
  for (const block of [ordered, others]) if (block.columns.length > 0) y = drawBlock(scene, chart, block, y)
  scene.rects.push({ kind: 'head', x: 0.5, y: top, width: WIDTH - 1, height: y - top })
  y = stages(scene, chart.after, { top: y, sizes: A4, abreast: 2 })
  scene.height = footer(scene, chart, y, A4)
  return scene
}

function blockOf(chart: Chart, columns: Column[]): Block {
  const gutters = columns.map((column) => gutterOf(chart, columns, column))
  const room = WIDTH - HEAD - 2 * GAP - gutters.reduce((sum, { width }) => sum + width, 0)
  const widths = widthsOf(columns, room)
  let x = HEAD + GAP
  const xs = gutters.map((gutter, index) => {
    gutter.x = x
    x += gutter.width + widths[index]!
    return x - widths[index]!
  })
  return { columns, gutters, xs, widths }
}

/** A box with many options is given more room, where the others can spare it. */
function widthsOf(columns: readonly Column[], room: number): number[] {
  const isLong = ({ boxes }: Column) => boxes.some(({ options }) => options.length > MANY)
  const long = columns.filter(isLong).length
  const even = room / columns.length
  const spare = Math.max(0, Math.min(even * 0.4, even - LEAST)) * (columns.length - long)
  return columns.map((column) =>
    long === 0 ? even : isLong(column) ? even + spare / long : even - spare / (columns.length - long)
  )
}

/** What runs before a column: a track for each box that somebody waits for, and room for what flows. */
function gutterOf(chart: Chart, columns: readonly Column[], column: Column): Gutter {
  const tracks = tracksOf(chart.arrows, columns, columns.indexOf(column))
  const hasLabel = chart.arrows.some(({ to, what }) => what.length > 0 && column.boxes.some(({ id }) => id === to))
  const width = tracks.length === 0 ? 0 : tracks.length * 4 + (hasLabel ? LABEL : 0) + 16
  return { x: 0, width, tracks, label: hasLabel ? LABEL : 0 }
}

function drawBlock(scene: Scene, chart: Chart, block: Block, top: number): number {
  const { columns, gutters, xs, widths } = block
  const labels = columns.map(({ label }, index) =>
    stack(label === '' ? [] : [label], {
      x: xs[index]! + GAP,
      y: top + 4,
      width: widths[index]! - 2 * GAP,
      size: A4.quiet,
      tone: 'quiet'
    })
  )
  scene.lines.push(...labels.flatMap(({ lines }) => lines))
  const head = Math.max(0, ...labels.map(({ height }) => height))
  let y = top + (head === 0 ? 0 : head + 6)
  const grid: Grid = { channels: new Map(), places: new Map() }
  for (const lane of chart.lanes)
    if (columns.some(({ boxes }) => boxes.some((box) => box.lane === lane))) {
      y = drawLane(scene, chart, block, { grid, lane, top: y })
      scene.cuts.push(y)
    }
  for (const [index, { side }] of columns.entries())
    if (side) scene.rects.push({ kind: side, x: xs[index]!, y: top + 2, width: widths[index]!, height: y - top - 4 })
  route(scene, { arrows: chart.arrows, columns }, grid, gutters)
  return y
}

function drawLane(
  scene: Scene,
  chart: Chart,
  { columns, gutters, xs, widths }: Block,
  { grid, lane, top }: { grid: Grid; lane: string; top: number }
): number {
  const far = farTargets(chart, columns, lane)
  far.forEach((id, at) => grid.channels.set(id, top + 4 + at * APART))
  const channel = far.length * APART
  const cells = columns.map((column, at): Cell => ({
    boxes: column.boxes.filter((one) => one.lane === lane),
    column: at,
    x: xs[at]! + 4,
    width: widths[at]! - 8,
    abreast: abreast(chart, column, widths[at]! - 8)
  }))
  const name = stack([lane], { x: GAP, y: 0, width: HEAD - GAP, size: A4.plain, tone: 'plain' })
  const inner = Math.max(
    name.height,
    ...cells.map((cell) => boxPlaces(scene, grid, cell, top + GAP + channel, gutters))
  )
  const height = inner + channel + 2 * GAP
  scene.rects.push({ kind: 'lane', x: 0.5, y: top, width: WIDTH - 1, height })
  scene.lines.push(...moved(name.lines, 0, top + (height - name.height) / 2))
  return top + height
}

/** Boxes that ways run between stand one below the other; others side by side where there is room. */
function abreast({ arrows, lanes }: Chart, { boxes }: Column, width: number): number {
  if (boxes.some(({ id }) => arrows.some(({ from, to }) => from === id || to === id))) return 1
  const most = Math.max(...lanes.map((lane) => boxes.filter((one) => one.lane === lane).length))
  return Math.max(1, Math.min(most, Math.floor((width + GAP) / (118 + GAP))))
}

/** Boxes of a lane that wait for one two steps before or more: those ways run in a channel above the boxes of the lane. */
function farTargets({ arrows }: Chart, columns: readonly Column[], lane: string): string[] {
  const columnOf = new Map(columns.flatMap(({ boxes }, at) => boxes.map(({ id }) => [id, at] as const)))
  const isFar = (id: string) =>
    arrows.some(({ from, to }) => to === id && columnOf.get(id)! - (columnOf.get(from) ?? Infinity) > 1)
  return columns.flatMap(({ boxes }) => boxes.filter((one) => one.lane === lane && isFar(one.id)).map(({ id }) => id))
}
