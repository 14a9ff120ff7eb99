/** What a region says of itself as one of several places of a case stands in the report, with what decides the place. */
import { expect, it } from 'vitest'
import { compile } from '../../src/compile/index.js'
import { reportOf } from '../../src/report/index.js'
import { tablesOf } from '../../src/report/tables.js'

const FILES = {
  'move.yaml': `kind: item
id: move
name: 迁户
situations: { fromRegion: { ask: 从哪里迁出, type: region } }
localMaterials: { text: 按各市州政策 }
`,
  'letter.yaml': 'kind: material\nid: letter\nname: 介绍信\n',
  'o.yaml': `kind: overlay
id: o
name: 沈阳迁出
region: "210100"
item: move
at: fromRegion
places: [{ name: 迁出窗口 }]
limits: { promised: 5 workdays }
materials: [{ material: letter, basis: 某办法 }]
`
}

it('is listed, its material with the place', async () => {
  const files = Object.entries(FILES).map(([path, text]) => ({ path, bytes: Buffer.from(text), sha256: path }))
  const report = reportOf(await compile(files), Object.keys(FILES), undefined)
  expect(report.placed).toMatchObject([
    {
      region: { id: '210100' },
      document: { id: 'move' },
      at: { id: 'fromRegion', name: '从哪里迁出' },
      promised: '5 个工作日'
    }
  ])
  expect(report.localMaterials).toMatchObject([{ at: '从哪里迁出', materials: ['介绍信'] }])
  const table = tablesOf(report, 'zh').find(({ id }) => id === 'placed')
  expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    [expect.any(String), '迁户', '从哪里迁出', '迁出窗口', '5 个工作日', '1', 'o.yaml']
  ])
})
