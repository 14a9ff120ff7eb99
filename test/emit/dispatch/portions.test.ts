/** 拆单包: sealed for each department, refused when changed, put together again, and sent again after a supplement. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonical, type Hashing } from '../../../templates/integration/runtime/canonical.js'
import { join } from '../../../templates/integration/runtime/join.js'
import { isReceiptFor, isWhole, receiptOf, split, splitAgain } from '../../../templates/integration/runtime/portion.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'
import { smallBundle } from '../small.js'
import { SPECS } from './kinds.js'
import { ABOUT, roundTrips } from './portions.js'

const small = smallBundle()
const plan = planFor(small)
const FORM: Row = {
  situations: { kind: 'a' },
  choices: { notice: false },
  applicant: { name: '张三', sex: '1' },
  sharers: [{ name: '李四' }]
}
const FILES = [{ fileId: 'f-1', sha256: '0'.repeat(64) }]

test('round trips', async () => {
  await roundTrips(small, 12)
  await roundTrips(compileTexts(SPECS).bundles['kinds']!, 12)
})

test('a portion has the form, the attachments of its item, its clock and the digest of it all', async () => {
  const attachments = [{ material: 'licence of applicant', files: FILES }]
  const [end, card, ...more] = await split(plan, FORM, { ...ABOUT, attachments })
  expect(more).toEqual([])
  expect(end).toMatchObject({
    portionId: 's-1.end',
    item: 'end',
    revision: 1,
    contractDigest: plan.contract,
    schema: 'form/items/end.schema.json',
    form: { holder: { name: '张三', sex: '男' } },
    attachments,
    clock: {
      submittedAt: ABOUT.submittedAt,
      limits: [
        { kind: 'statutory', amount: 20, unit: 'day' },
        { kind: 'promised', amount: 5, unit: 'workday' }
      ]
    }
  })
  expect([card!.attachments, card!.clock.limits]).toEqual([[], []])
  const { hash, ...rest } = end!
  expect(hash).toEqual({ algorithm: 'sha-256', value: createHash('sha256').update(canonical(rest)).digest('hex') })
})

test('the digest is SM3 for whoever asks for it, and one of another kind is not taken for whole', async () => {
  const sm3: Hashing = { algorithm: 'sm3', of: (bytes) => createHash('sm3').update(bytes).digest('hex') }
  const [portion] = await split(plan, FORM, { ...ABOUT, hashing: sm3 })
  expect(portion!.hash.algorithm).toBe('sm3')
  expect([await isWhole(portion!, sm3), await isWhole(portion!)]).toEqual([true, false])
  expect((await join(plan, [portion!], FORM, sm3)).refused).toEqual([])
})

test('what is of another contract, or of no item, is refused', async () => {
  const [portion] = await split({ ...plan, contract: 'f'.repeat(64) }, FORM, ABOUT)
  expect((await join(plan, [portion!], FORM)).refused).toMatchObject([{ why: 'contract' }])
  expect((await join(plan, [{ ...portion!, item: 'nobody' }], FORM)).refused).toMatchObject([{ why: 'item' }])
})

test('a receipt is for one revision with its content', async () => {
  const [portion] = await split(plan, FORM, ABOUT)
  const receipt = receiptOf(portion!, { caseId: 'A-1', receivedAt: ABOUT.submittedAt })
  expect(isReceiptFor(receipt, portion!)).toBe(true)
  expect(isReceiptFor(receipt, { ...portion!, revision: 2 })).toBe(false)
})

test('after a supplement, only the departments whom it concerns get their portion again; an item that falls away is withdrawn', async () => {
  const sent = await split(plan, FORM, ABOUT)
  expect(await splitAgain(plan, FORM, ABOUT, sent)).toEqual({ send: [], withdraw: [] })
  const corrected = { ...FORM, applicant: { name: '张三', sex: '2' } }
  const { send } = await splitAgain(plan, corrected, ABOUT, sent)
  expect(send.map(({ portionId, revision }) => [portionId, revision])).toEqual([['s-1.end', 2]])
  const renamed = await splitAgain(plan, { ...FORM, applicant: { name: '张三丰', sex: '1' } }, ABOUT, sent)
  expect(renamed.send.map(({ item }) => item)).toEqual(['end', 'card'])
  const other = await splitAgain(plan, { ...FORM, situations: { kind: 'b' } }, ABOUT, sent)
  expect(other.send.map(({ item }) => item)).toEqual(['other'])
  expect(other.withdraw.map(({ item }) => item)).toEqual(['end'])
})

test('what a department corrects comes back into the one form', async () => {
  const [end] = await split(plan, FORM, ABOUT)
  const corrected = await split(plan, { ...FORM, applicant: { name: '张三丰', sex: '2' } }, ABOUT)
  const { submission, refused } = await join(plan, [end!, corrected[0]!], FORM)
  expect(refused).toEqual([])
  expect(submission).toEqual({ ...FORM, applicant: { name: '张三丰', sex: '2' } })
})
