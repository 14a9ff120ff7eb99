import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { build, type BuildOptions } from '../../src/api/build.js'
import { init } from '../../src/api/init.js'
import { sha256 } from '../../src/emit/output.js'
import type { Ledger } from '../../src/merge/ledger/model.js'
import type { Manifest } from '../../src/source/marker.js'
import { tree } from '../source/tree.js'

let cwd: string

beforeEach(async () => {
  cwd = tree({})
  init({ cwd, bare: true })
  await build({ cwd, targets: ['ledger'] })
})

const ledger = () => JSON.parse(readFileSync(join(cwd, 'out/senior-benefits/ledger/ledger.json'), 'utf8'))
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(cwd, path), change(readFileSync(join(cwd, path), 'utf8')))
/** As if lianban had written it so. */
const editOutput = (path: string, change: (text: string) => string) => {
  edit(`out/${path}`, change)
  edit('out/manifest.json', (text) => {
    const whole = JSON.parse(text) as Manifest
    return JSON.stringify({
      ...whole,
      files: { ...whole.files, [path]: sha256(readFileSync(join(cwd, 'out', path), 'utf8')) }
    })
  })
}
/** As if the last output had asked for this much. */
const was = (figures: object) =>
  editOutput('senior-benefits/ledger/ledger.json', (text) => {
    const whole = JSON.parse(text)
    Object.assign(whole.weighted.after, figures)
    return JSON.stringify(whole)
  })
const again = async (options: BuildOptions) => {
  const { diagnostics, services } = await build({ cwd, targets: ['ledger'], ...options })
  const found = diagnostics.map(({ code, params }) => ({ code, params }))
  // The sources of this project do not speak of visits, then or now.
  return { found: found.filter(({ code }) => code !== 'LB4023'), written: services.length, notes: diagnostics }
}

describe('the gate on burden', () => {
  it('lets pass what stays, falls, or rises within the limit', async () => {
    const { fields } = ledger().weighted.after
    expect(await again({ maxBurdenIncrease: 0 })).toMatchObject({ found: [], written: 1 })
    was({ fields: fields + 1 })
    expect(await again({ maxBurdenIncrease: 0 })).toMatchObject({ found: [], written: 1 })
    was({ fields: fields - 1 })
    expect(await again({ maxBurdenIncrease: 100 / (fields - 1) })).toMatchObject({ found: [], written: 1 })
  })

  it('fails on a rise above it, and leaves the output', async () => {
    const { fields } = ledger().weighted.after
    was({ fields: fields - 1 })
    const { found, written } = await again({ maxBurdenIncrease: 100 / (fields - 1) - 0.1 })
    expect(written).toBe(0)
    expect(found.map(({ code }) => code)).toEqual(['LB4020'])
    expect(found[0]!.params).toMatchObject({ measure: { zh: '填写项' } })
    expect(ledger().weighted.after.fields).toBe(fields - 1)
  })

  it('sees an added material', async () => {
    edit('specs/items/bus-pass.yaml', (text) => text.replace('materials:', 'materials:\n  - senior-card'))
    const { found } = await again({ maxBurdenIncrease: 5 })
    expect(found.filter(({ code }) => code === 'LB4020').map(({ params }) => params)).toMatchObject([
      { measure: { zh: '材料' }, limit: 5 }
    ])
  })

  it('sees a longer way', async () => {
    edit('specs/items/bus-pass.yaml', (text) => text.replace('promised: 3 workdays', 'promised: 5 workdays'))
    const { found } = await again({ maxBurdenIncrease: 0 })
    expect(found.filter(({ code }) => code === 'LB4020').map(({ params }) => params)).toMatchObject([
      { measure: { zh: '时限（工作日）' } }
    ])
  })

  it('does not take unknown for less, nor for more', async () => {
    was({ minutes: 10 })
    expect((await again({ maxBurdenIncrease: 1000 })).found).toMatchObject([
      { code: 'LB4020', params: { detail: { zh: '由 10 变为未知' } } }
    ])
    was({ minutes: null, fields: null })
    const { found, notes } = await again({ maxBurdenIncrease: 0 })
    expect(found).toEqual([])
    expect(notes.find(({ code }) => code === 'LB4023')).toMatchObject({
      severity: 'info',
      params: { measures: { zh: '申请人用时（分钟）、跑动' } }
    })
  })

  it('fails when somebody has more to do, though all have less on average', async () => {
    const before = ledger()
    const { fields } = before.weighted.after
    const [row] = before.classes
    const write = (change: (whole: Ledger) => void) =>
      editOutput('senior-benefits/ledger/ledger.json', () => {
        const whole = structuredClone(before) as Ledger
        whole.weighted.after.fields = fields + 5
        change(whole)
        return JSON.stringify(whole)
      })
    write((whole) => (whole.most.after.fields! -= 1))
    expect((await again({ maxBurdenIncrease: 0 })).found).toMatchObject([
      { code: 'LB4020', params: { detail: { zh: expect.stringMatching(/^最多的由/) } } }
    ])
    write((whole) => {
      whole.classes[0]!.after.fields! -= 1
      delete whole.classes[0]!.most
    })
    expect((await again({ maxBurdenIncrease: 0 })).found).toMatchObject([
      { code: 'LB4020', params: { detail: { zh: expect.stringContaining(row.label) } } }
    ])
  })

  it.each(['', 'null', '{"weighted":{"after":{"fields":"many"}}}'])(
    'notes an earlier ledger that says %j',
    async (text) => {
      editOutput('senior-benefits/ledger/ledger.json', () => text)
      const { found, written } = await again({ maxBurdenIncrease: 0 })
      expect([found.map(({ code }) => code), written]).toEqual([['LB4021'], 1])
    }
  )

  it('compares with a named output; alone it allows no rise', async () => {
    await build({ cwd, targets: ['ledger'], out: 'released' })
    rmSync(join(cwd, 'out'), { recursive: true })
    expect(await again({ burdenBaseline: 'released' })).toMatchObject({ found: [], written: 1 })
    for (const burdenBaseline of ['specs', 'nowhere'])
      expect(await again({ burdenBaseline })).toMatchObject({
        found: [{ code: 'LB8030', params: { path: burdenBaseline } }],
        written: 0
      })
  })

  it('does not open for a damaged ledger in a named output', async () => {
    await build({ cwd, targets: ['ledger'], out: 'released' })
    edit('released/senior-benefits/ledger/ledger.json', () => '{}')
    expect(await again({ burdenBaseline: 'released' })).toMatchObject({
      found: [{ code: 'LB8030', params: { path: 'released/senior-benefits/ledger/ledger.json' } }],
      written: 0
    })
  })
})
