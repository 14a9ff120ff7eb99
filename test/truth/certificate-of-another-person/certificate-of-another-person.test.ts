/** Nobody is exempt by his e-certificate but whoever logs in, or those of whom it is stated. */
import { expect, test } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/certificate-of-another-person/specs')
const brought = async (item: string) => {
  const { bundles } = await tell({ ...files, 'item.yaml': item })
  return bundles['svc']!.materials.filter(({ submit }) => submit.op !== 'false').map(({ key }) => key)
}
const item = files['item.yaml']!
const withForm = item.replace('materials:', 'form: [holder.idNumber, guarantor.idNumber]\nmaterials:')

test('a field on the form exempts nobody', async () => {
  expect(await brought(item)).toEqual(['id-card of guarantor'])
  expect(await brought(withForm)).toEqual(['id-card of guarantor'])
})

test('what is stated does, for that need and holder', async () => {
  const state = (role: string, how: string) =>
    withForm.replace(`of: ${role}, need`, `of: ${role}, exemption: ${how}, need`)
  expect(await brought(state('guarantor', 'certificate'))).toEqual([])
  expect(await brought(state('holder', 'none'))).toEqual(['id-card of holder', 'id-card of guarantor'])
})
