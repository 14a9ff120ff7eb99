/** The flow chart of a service, drawn: for a desk and for A4, and for a phone. The guide, the portal and `process/` show the same. */
import { remembered } from '../../base/memo.js'
import type { Bundle } from '../../merge/bundle.js'
import { lanesScene } from './lanes.js'
import { listScene } from './list.js'
import { chartOf, type Chart } from './model.js'
import { pagesOf } from './pages.js'
import type { Scene } from './scene.js'
import { svg } from './svg.js'

export interface Drawn {
  chart: Chart
  /** 510 units wide: points, on A4. */
  desk: Scene
  /** 328 units wide: pixels, on a phone. */
  phone: Scene
}

/** Widths in which each drawing is meant to be shown. */
export const DESK = 510
export const PHONE = 328

export const drawn = remembered((bundle: Bundle): Drawn => {
  const chart = chartOf(bundle)
  return { chart, desk: lanesScene(chart) ?? listScene(chart, DESK), phone: listScene(chart, PHONE) }
})

/** A file of its own, for the desk or for the phone. */
export function chartFile(bundle: Bundle, which: 'desk' | 'phone'): string {
  const { chart, ...scenes } = drawn(bundle)
  const { title, description, digest } = chart
  return svg(scenes[which], { title, description, digest, id: 'flow', alone: true })
}

/** For a page: the drawing for the desk, in as many parts as it takes so that none is higher than a sheet, and that for the phone. */
export function chartParts(bundle: Bundle): { desk: string[]; phone: string } {
  const { chart, desk, phone } = drawn(bundle)
  const { title, description, digest } = chart
  const pages = pagesOf(desk)
  const parts = pages.map((part, index) =>
    svg(desk, {
      title: pages.length > 1 ? `${title}（${index + 1}/${pages.length}）` : title,
      description: index === 0 ? description : '接上图',
      digest,
      id: `flow-${index + 1}`,
      part
    }).trimEnd()
  )
  return { desk: parts, phone: svg(phone, { title, description, digest, id: 'flow-phone' }).trimEnd() }
}
