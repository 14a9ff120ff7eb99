import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { diagnose } from '../../../src/diagnostics/catalogue.js'
import { junit } from '../../../src/diagnostics/reporters/junit.js'
import { run } from './run.js'

const schema = {
  fileName: 'jenkins-junit.xsd',
  contents: readFileSync(join(import.meta.dirname, '../../support/schemas/jenkins-junit.xsd'), 'utf8')
}
const judge = (contents: string) => validateXML({ xml: { fileName: 'report.xml', contents }, schema })
const checked = ['specs/items/出生登记.yaml', 'specs/clean.yaml']

describe('the JUnit report', () => {
  it.each(['zh', 'en'] as const)('is what Jenkins accepts, in %s', async (lang) => {
    const xml = junit({ ...run, lang, checked })
    expect((await judge(xml)).errors).toEqual([])
    await expect(xml).toMatchFileSnapshot(`__snapshots__/report.${lang}.xml`)
  })

  it('is judged by a schema that can say no', async () => {
    expect((await judge(junit(run).replaceAll('testcase', 'test'))).valid).toBe(false)
  })

  it('survives every character', async () => {
    const path =
      String.fromCodePoint(...Array.from({ length: 300 }, (_, code) => code), 0xfffe, 0xffff, 0x1f476) + ']]>\uD800'
    const at = { file: `a${path}`, start: 0, end: 0 }
    expect((await judge(junit({ ...run, diagnostics: [diagnose('LB8002', { path }, at)] }))).errors).toEqual([])
  })

  it('has a case for each file, which fails as the run does', () => {
    const warning = diagnose('LB8002', { path: 'b' }, { file: 'b.yaml', start: 0, end: 0 }, { severity: 'warning' })
    const of = (failOn: 'error' | 'warning') =>
      junit({ ...run, diagnostics: [warning], checked: ['a.yaml', 'b.yaml'] }, { failOn })
    expect(of('error')).toContain('tests="2" failures="0"')
    expect(of('error')).toContain('<system-out>b.yaml warning LB8002')
    expect(of('warning')).toContain('tests="2" failures="1"')
    expect(of('warning')).toMatch(/name="a.yaml"\/>\n.*name="b.yaml">\n *<failure type="LB8002"/)
  })
})
