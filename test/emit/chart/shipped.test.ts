import { describe, expect, it } from 'vitest'
import { drawn } from '../../../src/emit/chart/index.js'
import { pagesOf } from '../../../src/emit/chart/pages.js'
import { shippedBundles } from '../../support/specs.js'
import { faultsOf } from './measure.js'

const POINTS = 72 / 25.4

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  const { chart, desk, phone } = drawn(bundle)

  it('can be read on A4, in type of 7 points and more, and on a phone in 16 pixels', () => {
    const least = (size: number, scene: typeof desk) => size * Math.min(...scene.lines.map((line) => line.size)) // prettier-ignore
    // The guide leaves 170 mm between its margins.
    for (const width of [180, 170]) expect(least((width * POINTS) / desk.width, desk)).toBeGreaterThanOrEqual(7)
    expect(least(1, phone)).toBeGreaterThanOrEqual(16)
    expect(phone.width).toBeLessThanOrEqual(360 - 2 * 16)
    expect(pagesOf(desk).filter(([from, to]) => to - from > 640)).toEqual([])
  })

  it('has nothing on anything else', () => {
    expect(faultsOf(desk)).toEqual([])
    expect(faultsOf(phone)).toEqual([])
  })

  it('shows every item once and every order', () => {
    const boxes = chart.columns.flatMap((column) => column.boxes)
    expect(boxes.flatMap(({ items }) => items).sort()).toEqual(bundle.items.map(({ usage }) => usage).sort())
    const of = (item: string) => boxes.find(({ items }) => items.includes(item))!.id
    const shown = new Set(desk.ways.map(({ from, to }) => `${from} ${to}`))
    const missing = bundle.process.edges.filter(
      ({ from, to }) => of(from) !== of(to) && !shown.has(`${of(from)} ${of(to)}`)
    )
    expect(missing).toEqual([])
  })
})
