/** What comes before the review and after it, and what is said below. */
import { moved, stack, type Sizes } from './box-text.js'
import type { Chart, ChartStage } from './model.js'
import type { Scene } from './scene.js'

/** Draws stages side by side from a height on, each leading to the next; returns where the next thing begins. */
export function stages(
  scene: Scene,
  own: readonly ChartStage[],
  { top = 1, sizes, abreast }: { top?: number; sizes: Sizes; abreast: number }
): number {
  const hasReview = top > 1
  const arrow = sizes.strong * 1.8
  const width = (scene.width - 1 - arrow * (abreast - 1)) / abreast
  let y = top
  // Below the review, a way leads here from it.
  if (hasReview) y = down(scene, y, arrow, sizes.pad * 4)
  for (let start = 0; start < own.length; start += abreast) {
    if (start > 0) y = down(scene, y, arrow, scene.width - sizes.pad * 4)
    const row = own.slice(start, start + abreast).map((stage, index) => {
      const x = 0.5 + index * (width + arrow)
      const at = { x: x + sizes.pad, width: width - 2 * sizes.pad }
      const title = stack([stage.name], { ...at, y: 0, size: sizes.strong, tone: 'strong' })
      const rest = stack(stage.lines, { ...at, y: title.height, size: sizes.quiet, tone: 'quiet' })
      return { x, lines: [...title.lines, ...rest.lines], height: title.height + rest.height + sizes.pad * 1.8 }
    })
    const height = Math.max(...row.map((one) => one.height))
    for (const [index, { x, lines }] of row.entries()) {
      scene.rects.push({ kind: 'stage', x, y, width, height })
      scene.lines.push(...moved(lines, 0, y + sizes.pad * 0.8))
      const middle = y + height / 2
      if (index > 0) scene.ways.push({ points: [[x - arrow, middle], [x, middle]], always: true }) // prettier-ignore
    }
    y += height
  }
  scene.cuts.push(y)
  // Above the review, a way leads on to it.
  return hasReview ? y : down(scene, y, arrow, scene.width - sizes.pad * 4)
}

function down(scene: Scene, y: number, length: number, x: number): number {
  scene.ways.push({ points: [[x, y], [x, y + length]], always: true }) // prettier-ignore
  return y + length
}

/** The legend of what is drawn, and the notes; returns the height of the whole. */
export function footer(scene: Scene, chart: Chart, top: number, sizes: Sizes): number {
  const kinds = [...new Set(chart.arrows.map(({ always }) => always))].sort().reverse()
  const sample = sizes.strong * 3
  let y = top + sizes.pad * 1.5
  for (const always of kinds) {
    const text = always ? '前一项办完，才办后一项' : '有的情形才要等前一项办完'
    const at = { x: sample + sizes.pad, y, width: scene.width - sample - sizes.pad, size: sizes.quiet }
    const block = stack([text], { ...at, tone: 'quiet' })
    const middle = y + sizes.quiet * 0.75
    scene.ways.push({ points: [[0.5, middle], [sample, middle]], always }) // prettier-ignore
    scene.lines.push(...block.lines)
    y += block.height
  }
  const hasMaybe = scene.rects.some(({ kind }) => kind === 'maybe')
  const notes = [...(hasMaybe ? ['虚线框的，不是人人都办'] : []), ...chart.notes]
  const block = stack(notes, { x: 0.5, y, width: scene.width - 1, size: sizes.quiet, tone: 'quiet' })
  scene.lines.push(...block.lines)
  return y + block.height + sizes.pad
}
