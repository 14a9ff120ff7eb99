import { expect, it } from 'vitest'
import { emitForm, submissionSchema } from '../../../src/emit/form/index.js'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'
import { tell } from '../../support/truth.js'
import { bothValidators } from '../../support/validators.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const submission = (kind: string) => ({ holder: { name: '张三', kind } })

it('a code that ceased is not offered to a new applicant, nor accepted', async () => {
  const { bundles } = await tell(files)
  const flaws = bothValidators(submissionSchema(bundles['one']!))
  expect(flaws(submission('1'))).toEqual([])
  expect(flaws(submission('2'))).not.toEqual([])
  const ui = (await emitForm(bundles['one']!, { template: () => '' })).find(({ path }) => path.endsWith('ui.json'))!
  expect(ui.text).toContain('家庭户')
  expect(ui.text).not.toContain('船民户')
})

it('an element that records the past takes it, and says that it ceased', async () => {
  const [path, entity] = Object.entries(files).find(([, text]) => text.includes('list: kind'))!
  const past = { ...files, [path]: entity.replace('list: kind', 'list: kind, deprecatedCodes: true') }
  const { bundles } = await tell(past)
  expect(bothValidators(submissionSchema(bundles['one']!))(submission('2'))).toEqual([])
  expect(bundles['one']!.fields.find(({ element }) => element === 'kind')!.codes).toContainEqual({
    code: '2',
    name: '船民户（已停用）'
  })
  const listless = { ...past, [path]: past[path]!.replace('type: code, list: kind', 'type: text') }
  expect(await said(listless, 'LB3040')).toHaveLength(1)
})

it('a question does not offer it either, and no condition can wait for it', async () => {
  const asked = {
    ...files,
    'i.yaml': `${files['i.yaml']!.split('form:')[0]}situations: {kind: {ask: 户别, list: kind}}\nform:\n  - {element: holder.name, when: {kind: "2"}}\n`
  }
  const { bundles } = await tell({ ...asked, 'i.yaml': asked['i.yaml'].replace('"2"', '"1"') })
  expect(bundles['one']!.questions[0]!.options).toEqual([{ code: '1', name: '家庭户' }])
  expect(await said(asked, 'LB3006')).toHaveLength(1)
})
