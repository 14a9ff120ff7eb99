/** Who does not fulfil a condition of acceptance is refused everywhere: nothing goes to a department, whoever calls. */
import { expect, test } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { applicable, dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { check } from '../../../templates/integration/runtime/check.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { planFor } from '../../support/submissions.js'
import { tell } from '../../support/truth.js'

const specs = filesIn('test/truth/gate-and-parameter/specs')
const files = {
  ...specs,
  'service.yaml': specs['service.yaml']!.replace('default: 6,', 'default: 6, max: 36,').replace(/examples:[^]*$/, ''),
  'overlay.yaml': specs['overlay.yaml']!.replace('随便写的', '430100PCP0001')
}
const person = { idNumber: '11010519491231002X' }

test.each([
  [undefined, 6],
  ['430100', 24]
])('below the number of %s', async (region, number) => {
  const plan = planFor((await tell(files, region)).bundles['svc']!)
  const found = (months: number) => {
    const submission: Row = { situations: { months }, holder: person }
    return [
      check(plan, submission).map(({ code }) => code),
      applicable(plan, submission),
      dispatch(plan, submission, 'loan')
    ]
  }
  expect(found(number - 1)).toEqual([['gate'], [], undefined])
  expect(found(number)).toEqual([[], ['loan'], { holder: person }])
})

test('a choice that is not kept goes to nobody either', async () => {
  const exclusion = filesIn('test/truth/exclusion/specs')
  const text = exclusion['svc.yaml']!.replace(/examples:[^]*$/, '')
  const plan = planFor((await tell({ ...exclusion, 'svc.yaml': text })).bundles['svc']!)
  const found = (a: boolean, b: boolean) => applicable(plan, { choices: { a, b } })
  expect([found(true, true), found(true, false), found(false, false)]).toEqual([[], ['a'], []])
})
