/** `choose` over optional items: what it forbids is in no example, proof, form, row or weight. */
import { expect, test } from 'vitest'
import { submissionForm } from '../../../src/emit/form/submission.js'
import { emitProof } from '../../../src/emit/proof/index.js'
import { proofOf } from '../../../src/prove/index.js'
import { recheck } from '../../../src/recheck/index.js'
import { isPossible } from '../../../src/situations/index.js'
import { all } from '../../../src/condition/cond.js'
import { tell } from '../../support/truth.js'
import { link } from '../../../src/link/index.js'
import { filesIn } from '../../../src/testing/index.js'
import { compileTexts, documentsOf } from '../../support/specs.js'

const files = filesIn('test/truth/exclusion/specs')
const without = { ...files, 'svc.yaml': files['svc.yaml']!.replace(/examples:[\s\S]*$/, '') }

test('an example that takes both is impossible', () => {
  expect(compileTexts(files).codes).toContain('LB4011')
})

test('the guide says that it is at most one, and of which, where nothing else is asked', async () => {
  const { guides } = await tell(without)
  expect(guides['svc']).toContain('### 由您选择办不办的 2 项\n\n二者互斥：事项a、事项b，至多办 1 项\n')
  expect(guides['svc']).toContain('二者互斥（由您选择，至多办 2 项中的 1 项')
})

test.each([
  ['at most one', 'max: 1', 3],
  ['at least one', 'min: 1', 3],
  ['exactly one', 'min: 1, max: 1', 2]
])('%s: so many applications, in ledger and proof, and the re-checker agrees', async (_, bounds, count) => {
  const told = await tell({ ...without, 'svc.yaml': without['svc.yaml']!.replace('max: 1', bounds) })
  const bundle = told.bundles['svc']!
  expect(bundle.ledger.different).toBe(String(count))
  expect(bundle.ledger.classes).toHaveLength(count)
  expect(bundle.ledger.classes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 5)
  const [a, b] = bundle.items.map(({ when }) => when)
  expect(isPossible(all(a!, b!), bundle.situations)).toBe(!bounds.includes('max'))
  expect(submissionForm(bundle).demands.length).toBeGreaterThan(0)
  const { program } = link(documentsOf({ ...without, 'svc.yaml': without['svc.yaml']!.replace('max: 1', bounds) }))
  const proof = emitProof(bundle, proofOf(program, bundle), () => '')
  const certificate = proof.outputs.find(({ path }) => path === 'proof.json')!.text
  expect(recheck(certificate).problems).toEqual([])
  expect(proof.situations.different).toBe(String(count))
})
