/**
 * The drawing for a phone, and for a process of more steps than stand side by side: all boxes one below the other, their
 * department above each name, ways at the left.
 */
import { measure, moved, stack } from './box-text.js'
import { flowText } from './grid.js'
import type { Chart } from './model.js'
import { emptyScene, type Kind, type Scene, type Way } from './scene.js'
import { A4, PHONE } from './sizes.js'
import { footer, stages } from './stages.js'

/** At most this part of the width is for ways. */
const RAIL = 0.2

interface Place {
  y: number
  height: number
}

export function listScene(chart: Chart, width: number): Scene {
  const sizes = width < 400 ? PHONE : A4
  const scene = emptyScene(width, sizes === PHONE ? 1.6 : 1)
  let y = stages(scene, chart.before, { sizes, abreast: 1 })
  const top = y
  const tracks = tracksOf(chart)
  const count = Math.max(0, ...tracks.values()) + 1
  const step = tracks.size === 0 ? 0 : Math.min(9, (width * RAIL) / count)
  const left = sizes.pad + (tracks.size === 0 ? 0 : count * step + sizes.pad)
  const title = stack([chart.review], { x: sizes.pad, y: y + sizes.pad / 2, width, size: sizes.strong, tone: 'strong' })
  scene.lines.push(...title.lines)
  y += title.height + sizes.pad
  const places = new Map<string, Place>()
  for (const { boxes, label, side, apart } of chart.columns) {
    const start = y
    const at = { x: left, width: width - left - sizes.pad }
    if (label !== '') {
      const said = stack([label], { ...at, x: at.x + sizes.pad, width: at.width - 2 * sizes.pad, y: y + sizes.pad / 2, size: sizes.quiet, tone: 'quiet' }) // prettier-ignore
      scene.lines.push(...said.lines)
      y += said.height + sizes.pad
    }
    const inset = side ? sizes.pad : 0
    for (const box of boxes) {
      const lead = [box.lane, ...whatFor(chart, box.id)]
      const { height, lines } = measure(box, at.width - 2 * inset, sizes, lead)
      const kind: Kind = box.sometimes ? 'maybe' : 'box'
      scene.rects.push({ kind, x: at.x + inset, y, width: at.width - 2 * inset, height, of: box.id })
      scene.lines.push(...moved(lines, at.x + inset, y, box.id))
      places.set(box.id, { y, height })
      y += height + sizes.pad
      scene.cuts.push(y - sizes.pad / 2)
    }
    if (side) scene.rects.push({ kind: side, x: at.x, y: start, width: at.width, height: y - start })
    y += sizes.pad * (apart ? 1 : 1.5)
  }
  scene.rects.push({ kind: 'head', x: 0.5, y: top, width: width - 1, height: y - top })
  const insets = new Map(chart.columns.flatMap(({ boxes, side }) => boxes.map(({ id }) => [id, side ? sizes.pad : 0])))
  const x = (id: string) => left + (insets.get(id) ?? 0)
  scene.ways.push(
    ...chart.arrows.map(({ from, to, always }): Way => {
      const [start, end] = [places.get(from)!, places.get(to)!]
      const out = start.y + start.height - sizes.pad
      const into = end.y + sizes.pad * 1.2
      const track = sizes.pad + tracks.get(from)! * step
      return {
        points: [
          [x(from), out],
          [track, out],
          [track, into],
          [x(to), into]
        ],
        always,
        from,
        to
      }
    })
  )
  y = stages(scene, chart.after, { top: y, sizes, abreast: 1 })
  scene.height = footer(scene, chart, y, sizes)
  return scene
}

/** “要用：出生医学证明”, since there is no room beside the ways. */
function whatFor({ arrows }: Chart, id: string): string[] {
  const what = arrows.filter(({ to }) => to === id).flatMap((arrow) => arrow.what)
  return what.length === 0 ? [] : flowText(what).map((text) => `↳ 要用：${text}`)
}

/** A track for each box that is waited for; one that nobody needs further down is used again. */
function tracksOf(chart: Chart): Map<string, number> {
  const order = new Map(chart.columns.flatMap(({ boxes }) => boxes).map(({ id }, index) => [id, index]))
  const ends = new Map<string, number>()
  for (const { from, to } of chart.arrows) ends.set(from, Math.max(ends.get(from) ?? 0, order.get(to)!))
  const free: number[] = []
  const tracks = new Map<string, number>()
  for (const [from, end] of [...ends].sort(([a], [b]) => order.get(a)! - order.get(b)!)) {
    const found = free.findIndex((until) => until < order.get(from)!)
    const track = found < 0 ? free.length : found
    free[track] = end
    tracks.set(from, track)
  }
  return tracks
}
