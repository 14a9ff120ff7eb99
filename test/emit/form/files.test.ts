import { describe, expect, test } from 'vitest'
import { emitForm } from '../../../src/emit/form/index.js'
import type { Schema } from '../../../src/emit/form/model.js'
import type { Ui, UiSubject } from '../../../src/emit/form/ui.js'
import type { OutputFile } from '../../../src/emit/output.js'
import { compileTexts, shippedBundles } from '../../support/specs.js'
import { SPECS } from '../dispatch/kinds.js'

const context = { template: () => '' }
const parse = (files: OutputFile[], path: string): unknown =>
  JSON.parse(files.find((file) => file.path === `form/${path}`)!.text)

describe('the files of a small service', async () => {
  const files = await emitForm(compileTexts(SPECS).bundles['kinds']!, context)

  test('the schema of the merged submission', () => {
    const { $comment, ...schema } = parse(files, 'submission.schema.json') as Schema
    expect($comment).toMatch(/^lianban digest [0-9a-f]{64}$/)
    expect(schema).toMatchSnapshot()
  })

  test('order and words', () => {
    const { digest, ...ui } = parse(files, 'ui.json') as Ui
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(ui).toMatchSnapshot()
  })

  test('the form of an item, in its department’s words', () => {
    const { $comment: _, ...schema } = parse(files, 'items/main.schema.json') as Schema
    expect(schema).toMatchSnapshot()
  })
})

describe.each(Object.entries(shippedBundles()))('%s', async (_, bundle) => {
  const files = await emitForm(bundle, context)

  test('every file carries the digest and says that it is a draft', () => {
    for (const { text } of files) expect(text).toContain(bundle.digest)
    const draft = bundle.status === 'draft'
    for (const { path, text } of files)
      if (path.endsWith('.schema.json')) expect((JSON.parse(text) as Schema).title?.includes('草案')).toBe(draft)
    expect((parse(files, 'ui.json') as Ui).draft).toBe(draft)
  })

  test('every field is shown once, under its subject, with a reason', () => {
    const { sections, codes } = parse(files, 'ui.json') as Ui
    const fieldsOf = (subject: UiSubject): UiSubject['fields'] => [
      ...subject.fields,
      ...subject.nested.flatMap(fieldsOf)
    ]
    const shown = sections.flatMap(({ subjects }) => subjects.flatMap(fieldsOf))
    expect(shown.map(({ key }) => key).sort()).toEqual(bundle.fields.map(({ key }) => key).sort())
    for (const field of shown) {
      expect(field.why.length, field.key).toBeGreaterThan(0)
      expect(field.sources.length, field.key).toBeGreaterThan(0)
      if (field.codes !== undefined) expect(codes[field.codes]).toBeDefined()
    }
  })

  test('the schema stays small', () => {
    const { length } = files.find(({ path }) => path === 'form/submission.schema.json')!.text
    expect(length).toBeLessThan(2000 + 500 * (bundle.fields.length + bundle.questions.length))
  })

  test('twice the same', async () => {
    expect(await emitForm(bundle, context)).toEqual(files)
  })
})
