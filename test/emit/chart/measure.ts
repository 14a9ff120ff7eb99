/** What is wrong with a drawing, measured: boxes on each other, text beside its box, ways through boxes. */
import type { Line, Rect, Scene } from '../../../src/emit/chart/scene.js'
import { widthOf } from '../../../src/emit/chart/text.js'

/** Rounding, and strokes that touch. */
const SLACK = 0.01

export function faultsOf(scene: Scene): string[] {
  const boxes = scene.rects.filter(({ kind }) => ['box', 'maybe', 'stage'].includes(kind))
  return [
    ...pairs(boxes).flatMap(([a, b]) => (overlap(a, b) ? [`box on box at ${a.x},${a.y} and ${b.x},${b.y}`] : [])),
    ...scene.rects.filter((rect) => !isInside(rect, scene)).map(({ x, y }) => `box beside the drawing at ${x},${y}`),
    ...scene.lines.flatMap((line) => lineFaults(line, boxes, scene)),
    ...pairs(scene.lines.map(placeOf)).flatMap(([a, b]) =>
      overlap(a, b) ? [`text on text: ${a.text} / ${b.text}`] : []
    ),
    ...scene.ways.flatMap(({ points, from, to }) =>
      points.slice(1).flatMap((point, index) => {
        const crossed = boxes.find((box) => crosses(points[index]!, point, box))
        return crossed ? [`way ${from} → ${to} through the box at ${crossed.x},${crossed.y}`] : []
      })
    )
  ]
}

function lineFaults(line: Line, boxes: readonly Rect[], { width, height }: Scene): string[] {
  const place = placeOf(line)
  // What a box says stands in that box, wherever it is; the rest at least not half in one.
  const holder = boxes.find((box) => (line.of === undefined ? overlap(box, place) : box.of === line.of))
  const room = holder ?? { x: 0, y: 0, width, height }
  return isInside(place, { ...room, x: room.x, y: room.y }) ? [] : [`text leaves its place: ${line.text}`]
}

function placeOf({ x, y, size, text }: Line): Rect & { text: string } {
  return { kind: 'box', x, y: y - size * 0.88, width: widthOf(text) * size, height: size * 1.12, text }
}

function isInside(inner: Rect, outer: { x?: number; y?: number; width: number; height: number }): boolean {
  const { x = 0, y = 0, width, height } = outer
  return (
    inner.x >= x - SLACK &&
    inner.y >= y - SLACK &&
    inner.x + inner.width <= x + width + SLACK &&
    inner.y + inner.height <= y + height + SLACK
  )
}

function overlap(a: Rect, b: Rect): boolean {
  const along = (from: number, length: number, other: number, otherLength: number) =>
    Math.min(from + length, other + otherLength) - Math.max(from, other) > SLACK
  return along(a.x, a.width, b.x, b.width) && along(a.y, a.height, b.y, b.height)
}

function crosses([x1, y1]: [number, number], [x2, y2]: [number, number], box: Rect): boolean {
  const within = (from: number, to: number, start: number, length: number) =>
    Math.min(Math.max(from, to), start + length) - Math.max(Math.min(from, to), start)
  const [x, y] = [within(x1, x2, box.x, box.width), within(y1, y2, box.y, box.height)]
  return x1 === x2 ? y > SLACK && x1 > box.x + SLACK && x1 < box.x + box.width - SLACK : x > SLACK && y >= 0 && y1 > box.y + SLACK && y1 < box.y + box.height - SLACK // prettier-ignore
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]))
}
