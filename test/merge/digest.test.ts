import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentsOf } from '../support/specs.js'
import { link } from '../../src/link/index.js'
import { merge } from '../../src/merge/index.js'
import { validate } from '../../src/schema/validate.js'
import { parse } from '../../src/syntax/index.js'
import type { Files } from '../../src/testing/index.js'
import { BASE } from '../mistakes/project.js'
import { runs } from '../support/effort.js'

/** The digest of a service of files that are read as the compiler reads them. */
function digest(files: Files, id = 'newborn', region?: string): string {
  const documents = Object.entries(files).map(([file, text]) => validate(file, parse(text)).document!)
  return merge(link(documents, region === undefined ? {} : { region }).program, id).bundle!().digest
}

const changed = (file: string, from: string, to: string): Files => ({ ...BASE, [file]: BASE[file]!.replace(from, to) })
const original = digest(BASE)

describe('the digest of a service', () => {
  it('is a SHA-256', () => expect(original).toMatch(/^[0-9a-f]{64}$/))

  it.each<[string, Files]>([
    ['a comment', changed('items/birth-registration.yaml', 'form:', '# 表单\nform:')],
    ['layout', changed('organizations/health.yaml', 'generic: true', 'generic:   true')],
    [
      'the order of keys',
      changed('organizations/health.yaml', 'generic: true\ndepartmentCode: "33"', 'departmentCode: "33"\ngeneric: true')
    ],
    ['quotes', changed('organizations/health.yaml', '"33"', "'33'")],
    [
      'line breaks',
      { ...BASE, 'organizations/health.yaml': BASE['organizations/health.yaml']!.replaceAll('\n', '\r\n') }
    ],
    [
      'the name of a file',
      Object.fromEntries(Object.entries(BASE).map(([file, text]) => [file.replace('health', 'wei-jian'), text]))
    ],
    ['an unrelated document', { ...BASE, 'x.yaml': 'kind: organization\nid: x\nname: 无关\n' }],
    ['an overlay of another region', changed('overlays/shenyang-newborn.yaml', 'visits: 0', 'visits: 1')]
  ])('is not changed by %s', (_, files) => {
    expect(digest(files)).toBe(original)
  })

  it.each<[string, Files]>([
    ['a label', changed('items/birth-registration.yaml', '婴儿姓名', '新生儿姓名')],
    ['a department of an item', changed('organizations/police-bureau.yaml', '公安部门', '公安机关')],
    ['a code list', changed('codelists/sex.yaml', '未说明的性别', '未说明')],
    ['the base of an item', changed('items/welfare.yaml', 'required: true', 'required: false')],
    ['a resource that serves it', changed('resources/marriage-records.yaml', 'state: available', 'state: requested')],
    ['the standard', changed('standard/province.yaml', '牵头部门', '牵头单位')],
    ['its own questions', changed('services/newborn.yaml', '谁来办', '由谁来办')]
  ])('is changed by %s', (_, files) => {
    expect(digest(files)).not.toBe(original)
  })

  it('differs by region, and there by overlay', () => {
    const there = digest(BASE, 'newborn', '210100')
    expect(there).not.toBe(original)
    expect(digest(changed('overlays/shenyang-newborn.yaml', 'visits: 0', 'visits: 1'), 'newborn', '210100')).not.toBe(
      there
    )
  })
})

describe('merging', () => {
  it('does not depend on the order of the documents', () => {
    const documents = documentsOf(BASE)
    const all = (ordered: typeof documents) => {
      const linked = link(ordered)
      const services = ['marriage', 'newborn'].map((id) => merge(linked.program, id))
      return JSON.stringify(services.map((one) => ({ bundle: one.bundle!(), diagnostics: one.diagnostics })))
    }
    const expected = all(documents)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(documents, { minLength: documents.length }),
        (shuffled) => all(shuffled) === expected
      ),
      { numRuns: runs(10, 40) }
    )
  })

  it('never asks more because more is shared', () => {
    const fewer = merge(link(documentsOf(BASE)).program, 'newborn').bundle!()
    const more = merge(
      link(documentsOf(changed('resources/insurance.yaml', 'state: requested', 'state: available'))).program,
      'newborn'
    ).bundle!()
    const asked = (bundle: typeof fewer) =>
      bundle.fields.filter(({ sources }) => sources.some(({ kind }) => kind === 'asked')).map(({ key }) => key)
    expect(asked(fewer)).toContain('mother.insured')
    expect(asked(fewer)).toEqual(expect.arrayContaining(asked(more)))
  })
})
