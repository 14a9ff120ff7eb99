/** A region as one of several places: LB7162, LB7163, and what it comes to as both. */
import { expect, it } from 'vitest'
import { whereView } from '../../../src/emit/guide/where.js'
import { link } from '../../../src/link/index.js'
import { merge } from '../../../src/merge/index.js'
import { documentsOf } from '../../support/specs.js'

const overlay = (id: string, rest: string) =>
  `kind: overlay\nid: ${id}\nname: 某市\nregion: "210100"\nservice: svc\n${rest}\n`
const SPECS = {
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text}\n',
  'police.yaml': 'kind: organization\nid: police\nname: 公安局\n',
  'move.yaml':
    'kind: item\nid: move\nname: 迁户\nowner: police\nroles: {holder: person}\nform: [holder.name]\nmaterials: []\n',
  'svc.yaml': `kind: service
id: svc
name: 一件事
lead: police
subjects: {applicant: {entity: person, name: 申请人}}
situations:
  fromRegion: {ask: 从哪里迁出, type: region}
  toRegion: {ask: 迁往哪里, type: region}
items: {move: {use: move, bind: {holder: applicant}}}
limits: {promised: 10 workdays}
places: [{name: 省里的窗口}]
`
}
const linked = (more: Record<string, string>) => link(documentsOf({ ...SPECS, ...more }), { region: '210100' })

it('holds in each of its roles where that place lies in the region, and the rest stays as it is', () => {
  const { program, diagnostics } = linked({
    'a.yaml': overlay('a', 'at: fromRegion\nplaces: [{name: 迁出窗口, address: 一号}]\nlimits: {promised: 5 workdays}'),
    'b.yaml': overlay('b', 'at: toRegion\nplaces: [{name: 迁入窗口, address: 二号}]')
  })
  expect(diagnostics).toEqual([])
  const bundle = merge(program, 'svc').bundle!()
  const { places } = whereView(bundle)
  expect(places.map(({ name }) => name)).toEqual([
    '省里的窗口',
    '“从哪里迁出”在沈阳市的：迁出窗口',
    '“迁往哪里”在沈阳市的：迁入窗口'
  ])
  expect(bundle.limits.promised.map(({ time, when }) => [time.amount, when.op])).toEqual([
    [5, 'test'],
    [10, 'not']
  ])
})

it('is wrong where there is no such place, and where what it says cannot depend on one', () => {
  const found = (rest: string) => linked({ 'a.yaml': overlay('a', rest) }).diagnostics.map(({ code }) => code)
  expect(found('at: fromRegions\nplaces: [{name: 窗口}]')).toEqual(['LB7162'])
  expect(found('at: fromRegion\nvisits: 0')).toEqual(['LB7163'])
})
