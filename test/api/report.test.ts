import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { report, type ReportResult } from '../../src/api/report.js'
import { reportFormats } from '../../src/report/formats.js'
import type { Report } from '../../src/report/model.js'
import { tree } from '../source/tree.js'

const INPUT = join(import.meta.dirname, '../cases/report/milestones/input')

async function of(folder: string, options: { asOf?: string } = {}): Promise<ReportResult> {
  return report({ cwd: folder, ...options })
}

function project(files: Record<string, string>): string {
  const cwd = tree({})
  cpSync(INPUT, cwd, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(cwd, path, '..'), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
  return cwd
}

const service = (made: ReportResult) => made.report!.services[0]!

describe('completeness', () => {
  it('counts what the standard asks of published documents, through all parts of a service', async () => {
    const made = await of(INPUT)
    // name, lead, channels of the service; owner of the item. Missing: one promise each, and the type of the item.
    expect(service(made).own).toEqual({ stated: 3, required: 4, percent: 75 })
    expect(service(made).completeness).toEqual({ stated: 4, required: 7, percent: 57 })
    expect(made.report!.totals.completeness).toEqual({ stated: 4, required: 7, percent: 57 })
    expect(made.report!.incomplete).toMatchObject([
      { kind: 'service', id: 'newborn', missing: ['承诺办结时限'] },
      { kind: 'item', id: 'social-card', missing: ['事项类型', '承诺办结时限'] }
    ])
  })

  it('is reckoned for each department on what it leads and what is its own', async () => {
    const { departments } = (await of(INPUT)).report!
    expect(departments).toMatchObject([
      { id: 'health', leads: ['新生儿出生“一件事”'], items: 0, completeness: { stated: 3, required: 4 } },
      { id: 'police', leads: [], items: 1, completeness: { stated: 1, required: 3, percent: 33 } }
    ])
  })

  it('keeps apart what names no department', async () => {
    const cwd = project({
      'specs/g.yaml': 'kind: item\nid: other\nname: 别的事项\nroles: { holder: person }\nform: [holder.name]\n'
    })
    const { departments } = (await of(cwd)).report!
    expect(departments.at(-1)).toMatchObject({ id: '', items: 1, completeness: { stated: 0, required: 3, percent: 0 } })
  })

  it('counts for an item what it has from the one that it extends, and asks nothing of an abstract one', async () => {
    const cwd = project({
      'specs/g.yaml': 'kind: item\nid: base\nname: 样板\nabstract: true\ntype: "07"\nroles: { holder: person }\n',
      'specs/h.yaml': 'kind: item\nid: other\nname: 别的事项\nextends: base\nowner: health\nform: [holder.name]\n'
    })
    const { incomplete, departments } = (await of(cwd)).report!
    expect(incomplete.map(({ id }) => id)).toEqual(['newborn', 'other', 'social-card'])
    expect(incomplete[1]!.missing).toEqual(['承诺办结时限'])
    expect(departments[0]).toMatchObject({ id: 'health', items: 1 })
  })

  it('says nothing without a standard', async () => {
    const cwd = project({ 'specs/a.yaml': 'kind: organization\nid: other\nname: 别的部门\nsector: government\n' })
    const made = await of(cwd)
    expect(service(made).completeness).toEqual({ stated: 0, required: 0, percent: null })
    expect(made.report!.incomplete).toEqual([])
  })

  it('does not count a service whose results another takes', async () => {
    const second = `kind: service
id: school
name: 入学“一件事”
subjects: { child: { entity: person, name: 学生, minor: true } }
items: { card: { use: social-card, bind: { holder: child } } }
prior: [{ service: newborn, of: child, gives: [child.name] }]
`
    const { services } = (await of(project({ 'specs/g.yaml': second }))).report!
    expect(services.map(({ id, completeness: { required } }) => [id, required])).toEqual([
      ['newborn', 7],
      ['school', 7]
    ])
  })
})

describe('milestones', () => {
  const states = async (asOf?: string) => {
    const { milestones, totals } = (await of(INPUT, asOf === undefined ? {} : { asOf })).report!
    return [...milestones.map(({ state }) => state), totals.overdue]
  }

  it('are never overdue without a day', async () => expect(await states()).toEqual(['done', 'late', 'open', 'open', 0]))
  it('are overdue on the day after they are due', async () => {
    expect(await states('2026-09-30')).toEqual(['done', 'late', 'open', 'open', 0])
    expect(await states('2026-10-01')).toEqual(['done', 'late', 'overdue', 'open', 1])
    expect(await states('2027-01-01')).toEqual(['done', 'late', 'overdue', 'overdue', 2])
  })
  it('are judged as on that day, whatever was done later', async () =>
    expect(await states('2026-07-01')).toEqual(['done', 'overdue', 'open', 'open', 1]))

  it.each(['2026-02-30', '2026-13-01', 'tomorrow', '2026-1-1', ''])('LB8016: %j is no day', async (asOf) => {
    const made = await of(INPUT, { asOf })
    expect(made.report).toBeUndefined()
    expect(made.diagnostics).toMatchObject([{ code: 'LB8016' }])
  })
})

describe('findings', () => {
  it('are counted by severity, what is ignored apart, with its reason and who answers for it', async () => {
    const { totals, ignored } = (await of(INPUT, { asOf: '2026-10-01' })).report!
    expect(totals.findings).toEqual({ error: 0, warning: 0, info: 1, ignored: 1 })
    expect(ignored).toMatchObject([
      {
        code: 'LB6005',
        document: { id: 'item/social-card', name: '社会保障卡申领' },
        reason: '来源没有写类型和时限，等牵头部门补',
        owner: '省人社厅',
        until: '2026-09-30',
        expired: true
      }
    ])
    expect((await of(INPUT)).report!.ignored[0]!.expired).toBe(false)
  })

  it('a service with errors is reported without figures; a file that cannot be read is named', async () => {
    expect(service(await of(INPUT)).figures).toEqual({
      items: 1,
      situations: 0,
      fields: 1,
      asked: 1,
      materials: 0,
      submitted: 0,
      examples: 0
    })
    const cwd = project({ 'specs/c.yaml': 'kind: item\n' })
    const made = await of(cwd)
    expect(made.report!.unread).toEqual(['specs/c.yaml'])
    expect(service(made)).not.toHaveProperty('figures')
    expect(service(made).findings.error).toBeGreaterThan(0)
  })
})

describe('formats', () => {
  let made: ReportResult
  const formatted = (format: keyof typeof reportFormats, change: Partial<Report> = {}, lang: 'zh' | 'en' = 'zh') =>
    reportFormats[format]({ ...made.report!, ...change }, { lang, template: made.template })
  const named = (name: string) => ({ services: [{ ...service(made), name }] })
  beforeAll(async () => void (made = await of(INPUT, { asOf: '2026-10-01' })))

  it('say in each form by which law the standard asks what it asks', async () => {
    const standards = [{ id: 's', name: '标准', status: 'draft' as const, citations: { onceOnly: '某条例第六条' } }]
    for (const format of ['pretty', 'html', 'csv', 'json'] as const)
      expect(await formatted(format, { standards })).toMatch(/onceOnly[^\n]*某条例第六条/)
    expect(await formatted('pretty')).not.toContain('检查的依据')
  })

  it('are the same each time', async () => {
    const again = await of(INPUT, { asOf: '2026-10-01' })
    for (const format of ['pretty', 'html', 'csv', 'json'] as const)
      expect(await reportFormats[format](again.report!, { lang: 'zh', template: again.template })).toBe(
        await formatted(format)
      )
  })

  it('the page is whole in itself, safe, marked as a draft, and shows what is overdue in words', async () => {
    const page = await formatted('html', named('<script>alert(1)</script>'))
    expect(page).not.toMatch(/<script|src=|<link/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('<p class="draft">含草案</p>')
    expect(page).toContain('<span class="stop">逾期</span>')
    expect(page).toContain('prefers-color-scheme: dark')
    expect(page).toMatch(/@page \{ size: A4/)
    const published = [{ ...service(made), status: 'published' as const }]
    expect(await formatted('html', { services: published })).not.toContain('含草案')
    expect(await formatted('html', {}, 'en')).toContain('<html lang="en">')
  })

  it('links go to web addresses only', async () => {
    const sources = ['https://example.gov.cn/a', 'javascript:alert(1)'].map((url) => ({
      document: 'a',
      title: url,
      url
    }))
    const page = await formatted('html', { services: [{ ...service(made), sources }] })
    expect([...page.matchAll(/<a href="([^#"]*)"/g)].map(([, href]) => href)).toEqual(['https://example.gov.cn/a'])
  })

  it('a spreadsheet gets a byte order mark, CRLF and no formulas', async () => {
    const table = await formatted('csv', named('=1+1'))
    expect(table.startsWith('\ufeff一件事,一件事,状态')).toBe(true)
    expect(table.split('\r\n').filter((line) => line.includes('\n'))).toEqual([])
    expect(table).toContain("\r\n一件事,'=1+1,草案")
    expect(table).toContain('\r\n进度,联调接口,逾期,2026-09-30,,公安部门,新生儿出生“一件事”\r\n')
  })

  it('a terminal shows no control characters, colour only when asked for, and keeps to its width', async () => {
    const escape = '\u001b['
    expect(await formatted('pretty', named(`a${escape}31m`))).not.toContain(escape)
    const context = { lang: 'zh', template: made.template } as const
    expect(await reportFormats.pretty(made.report!, { ...context, color: true })).toContain(`${escape}31m`)
    const narrow = await reportFormats.pretty(made.report!, { ...context, width: 60 })
    expect(narrow).toContain('来源没有写类型')
    expect(narrow).not.toContain('来源没有写类型和时限，等牵头部门补')
  })

  it('for programs it is the report itself', async () =>
    expect(JSON.parse(await formatted('json'))).toEqual(made.report))
})
