/** What a group asks of its members is compared like what a material asks: more is told as more. */
import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { between, variant } from '../../diff/folders.js'

const specs = filesIn('test/truth/anyof/specs')
const old = { ...specs, 'm-c.yaml': specs['m-c.yaml']!.replace('origin: generated\n', '') }

it.each([
  ['copies', 'copies: 2', 'copies: 3', 'material-stricter:commitment of applicant'],
  [
    'a member of its own',
    'voucher-b, of: applicant}',
    'voucher-b, of: applicant, copies: 4}',
    'material-stricter:voucher-b of applicant'
  ],
  ['need', 'need: original-and-copy', 'need: copy', undefined],
  ['medium', 'medium: paper', 'medium: paper-or-electronic', undefined],
  ['duty', 'medium: paper', 'medium: paper\n    necessary: optional', undefined]
])('%s', (_, from, to, stricter) => {
  const there = between(old, variant(old, ['item.yaml', from, to]))
  const back = between(variant(old, ['item.yaml', from, to]), old)
  const [more, less] = stricter === undefined ? [back, there] : [there, back]
  expect(more).toMatchObject({ level: 'major', heavier: true })
  expect(more.ids.some((id) => /material-stricter|material-medium|alternative-stricter/.test(id))).toBe(true)
  if (stricter !== undefined) expect(more.ids).toContain(stricter)
  expect(more.text).not.toContain('换成另一人的')
  expect(less).toMatchObject({ level: 'minor', heavier: false })
  expect(less.demands).toEqual([])
})
