/** Need and copies depend on who brings it, and the proof notices what is too much or too little. */
import { copyOf } from '../../support/copy.js'
import { holds } from '../../../src/condition/evaluate.js'
import { expect, test } from 'vitest'
import { broughtIn } from '../../../src/merge/materials/brought.js'
import { normalForm } from '../../../src/prove/normal-form/index.js'
import { prove } from '../../../src/prove/prove.js'
import { compileTexts, documentsOf } from '../../support/specs.js'
import { tell } from '../../support/truth.js'
import { link } from '../../../src/link/index.js'
import { filesIn } from '../../../src/testing/index.js'

const files = filesIn('test/truth/maybe-need-too-strong/specs')

test('two people: the boss brings one copy; one person: the stronger need', async () => {
  const { s } = (await tell(files)).bundles
  const of = (same: string) =>
    broughtIn(s!, (cond) => holds(cond, (fact) => (fact === 'same.agent' ? same : undefined)))
  expect(of('other')).toEqual([
    { key: 'id-card of agent', need: 'original-and-copy', copies: 3, originals: 3 },
    { key: 'id-card of boss', need: 'copy', copies: 1 }
  ])
  expect(of('boss')).toEqual([{ key: 'id-card of boss', need: 'original-and-copy', copies: 3, originals: 3 }])
})

test('originals and copies are counted apart', async () => {
  const item = files['i.yaml']!.replace('copies: 3', 'originals: 1, copies: 2')
  const { bundles, guides } = await tell({ ...files, 'i.yaml': item })
  expect(guides['s']).toContain('原件 1 份，复印件 2 份')
  expect(bundles['s']!.ledger.classes.map(({ after }) => after.copies).sort()).toEqual([3, 4])
})

test('a need too strong is found broken', () => {
  const bundle = copyOf(compileTexts(files).bundles['s']!)
  const { program } = link(documentsOf(files))
  const boss = bundle.materials.find(({ key }) => key === 'id-card of boss')!
  const weak = boss.demands.find(({ copies }) => copies === 1)!
  Object.assign(weak, { copies: 3, need: 'original-and-copy' })
  const found = prove(normalForm(program, bundle)).findings.map(({ property, about }) => `${property} ${about}`)
  expect(found).toContain(`minimal amount id-card of boss/${boss.demands.indexOf(weak)}/copies`)
  expect(found).toContain(`minimal amount id-card of boss/${boss.demands.indexOf(weak)}/original`)
})
