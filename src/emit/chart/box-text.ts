/** The text of a box in lines, and how high it makes the box. */
import type { Line } from './scene.js'
import type { Box } from './boxes.js'
import { linesOf } from './text.js'

/** Sizes of a layout: of type, and of the space around it. */
export interface Sizes {
  strong: number
  plain: number
  quiet: number
  /** Space within a box. */
  pad: number
  /** An option needs so much width; more beside each other where there is room. */
  option: number
}

export interface Measured {
  height: number
  lines: Line[]
}

export const LEAD = 1.4

/** Lines from a height on, the first base line one line below it. */
export function stack(
  texts: readonly string[],
  at: { x: number; y: number; width: number; size: number; tone: Line['tone'] }
): Measured {
  const lines = texts.flatMap((text) => linesOf(text, at.width / at.size))
  const step = at.size * LEAD
  return {
    height: lines.length * step,
    lines: lines.map((text, index) => ({
      x: at.x,
      y: at.y + index * step + at.size * 1.1,
      size: at.size,
      text,
      tone: at.tone
    }))
  }
}

/** A box with its left upper corner at 0, 0. */
export function measure(box: Box, width: number, sizes: Sizes, lead: readonly string[] = []): Measured {
  const inner = width - 2 * sizes.pad
  const lines: Line[] = []
  let y = sizes.pad * 0.8
  const add = (texts: readonly string[], size: number, tone: Line['tone']) => {
    const part = stack(texts, { x: sizes.pad, y, width: inner, size, tone })
    lines.push(...part.lines)
    y += part.height
  }
  add(lead, sizes.quiet, 'quiet')
  add([box.name], sizes.strong, 'strong')
  add(box.notes, sizes.quiet, 'quiet')
  if (box.options.length > 0) {
    const part = optionLines(box, inner, sizes, y + sizes.pad * 0.4)
    lines.push(...part.lines)
    y += part.height + sizes.pad * 0.4
  }
  return { height: y + sizes.pad, lines }
}

/** Options beside each other, read down each column. */
function optionLines({ options }: Box, inner: number, sizes: Sizes, top: number): Measured {
  const columns = Math.min(options.length, Math.max(1, Math.floor(inner / sizes.option)))
  const each = Math.ceil(options.length / columns)
  const gap = sizes.pad
  const width = (inner - gap * (columns - 1)) / columns
  const lines: Line[] = []
  let height = 0
  for (let column = 0; column < columns; column++) {
    const x = sizes.pad + column * (width + gap)
    let y = top
    for (const { name, notes } of options.slice(column * each, (column + 1) * each)) {
      const indent = sizes.plain
      const title = stack([name], { x: x + indent, y, width: width - indent, size: sizes.plain, tone: 'plain' })
      lines.push({ x, y: title.lines[0]?.y ?? y, size: sizes.plain, text: '·', tone: 'plain' }, ...title.lines)
      y += title.height
      const rest = stack(notes, { x: x + indent, y, width: width - indent, size: sizes.quiet, tone: 'quiet' })
      lines.push(...rest.lines)
      y += rest.height
    }
    height = Math.max(height, y - top)
  }
  return { height, lines }
}

export function moved(lines: readonly Line[], x: number, y: number, of?: string): Line[] {
  return lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y, ...(of !== undefined && { of }) }))
}
