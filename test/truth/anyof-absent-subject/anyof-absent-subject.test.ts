/** A subject that does not exist brings nothing, and hears nothing of it. */
import { expect, test } from 'vitest'
import { holds } from '../../../src/condition/evaluate.js'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/anyof-absent-subject/specs')

test.each([
  ['asked for', files],
  [
    'had by a certificate',
    { ...files, 'i.yaml': files['i.yaml']!.replace('licence, of', 'licence, exemption: certificate, of') }
  ]
])('a truck without a trailer hears nothing of trailer papers: %s', async (_, texts) => {
  const { bundles, guides } = await tell(texts)
  const [group] = bundles['s']!.alternatives
  expect(['truck', 'train'].map((vehicle) => holds(group!.when, () => vehicle))).toEqual([false, true])
  const lines = guides['s']!.split('\n').filter(
    (line) => line.includes('挂车') && !line.startsWith('- 行驶证') && !line.startsWith('- 临时')
  )
  for (const line of lines) expect(line).toContain('“哪一类车”选“汽车列车”时')
})
