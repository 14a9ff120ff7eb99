/** One person with several hats over several entities: who he is stands once, what each hat has of its own stands apart. */
import { expect, it } from 'vitest'
import { certificateOf } from '../../src/prove/certificate/index.js'
import { normalForm } from '../../src/prove/normal-form/index.js'
import { prove } from '../../src/prove/prove.js'
import { recheck } from '../../src/recheck/index.js'
import { link } from '../../src/link/index.js'
import { merge } from '../../src/merge/index.js'
import { documentsOf } from '../support/specs.js'

const SPECS = {
  'person.yaml':
    'kind: entity\nid: person\nname: 自然人\nlogin: [name]\nelements:\n  name: { name: 姓名, type: text }\n  idNumber: { name: 证件号码, type: text }\n',
  'debt.yaml': 'kind: entity\nid: debt\nname: 债务\nelements:\n  amount: { name: 抵押金额, type: decimal }\n',
  'share.yaml': 'kind: entity\nid: share\nname: 份额\nelements:\n  part: { name: 所占份额, type: decimal }\n',
  'transfer.yaml':
    'kind: item\nid: transfer\nname: 转移登记\nroles: { buyers: { entity: person, many: { min: 1 } }, shares: { entity: share, of: buyers } }\nform: [buyers.name, buyers.idNumber, shares.part]\n',
  'mortgage.yaml':
    'kind: item\nid: mortgage\nname: 抵押登记\nroles: { debtor: person, debt: debt }\nform: [debtor.name, debtor.idNumber, debt.amount]\n',
  'v.yaml': `kind: service
id: v
name: 买房“一件事”
subjects:
  buyers: { entity: person, name: 买方, many: { min: 1 } }
  shares: { entity: share, name: 买方的份额, of: buyers }
  applicant: { entity: person, name: 申请人, login: true, mayBe: [buyers] }
  debtor: { entity: person, name: 债务人, mayBe: [applicant, buyers] }
  debt: { entity: debt, name: 债务人的债务 }
items:
  transfer: { use: transfer }
  mortgage: { use: mortgage }
`
}

it('asks who he is once, and what each hat has of its own in its place, proved', () => {
  const { program, diagnostics } = link(documentsOf(SPECS))
  expect(diagnostics).toEqual([])
  const { bundle: make, diagnostics: found } = merge(program, 'v')
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  const bundle = make!()
  expect(bundle.questions.map(({ fact }) => fact)).toContain('same.debtor')
  const dispatched = bundle.dispatch.find(({ item }) => item === 'mortgage')!.roles
  // The debtor is himself, the applicant, or the row that one of them is; his debt is asked whoever he is.
  expect(dispatched.find(({ role }) => role === 'debtor')!.subjects.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['debtor', 'applicant', 'buyers'])
  )
  expect(dispatched.find(({ role }) => role === 'debt')!.subjects).toHaveLength(1)
  const proved = prove(normalForm(program, bundle))
  expect(proved.findings).toEqual([])
  expect(recheck(JSON.stringify(certificateOf(bundle, proved)))).toMatchObject({ ok: true, problems: [] })
})
