/**
 * Acceptance: somebody else writes the standard of another province, as files only, beside the one that ships. The same
 * specs are judged by the standard that they name: other names, codes, code lists (GB/T 39046 instead of C0109), required
 * elements and severities.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findings, type Files } from '../../src/testing/index.js'

const SPECS = join(import.meta.dirname, '../../specs')

function shipped(folder: string): Files {
  const names = readdirSync(join(SPECS, folder)).sort()
  return Object.fromEntries(
    names.map((name) => [`${folder}/${name}`, readFileSync(join(SPECS, folder, name), 'utf8')] as const)
  )
}

const HUNAN = `kind: standard
id: hunan
name: 湖南省标准（示例）
version: "1"
region: "430000"
effective: { from: 2026-01-01 }
naming:
  - { of: service, pattern: '^[^“”]+一件事$', message: 名称写作 XX一件事，不加引号, example: 生育一件事 }
tables: { itemType: item-type, audience: audience-gbt39046, level: level, department: central-department }
codes:
  itemCatalog:
    name: 基本编码
    at: [item.codes.catalog]
    segments:
      - { id: region, name: 行政区划, length: 2, values: { "00": 全国通用, "43": 湖南省 } }
      - { id: type, name: 事项类型, length: 2, characters: 0-9, table: item-type }
      - { id: department, name: 部门, length: 2, characters: 0-9, table: central-department }
      - { id: main, name: 主项, length: 3, characters: 0-9 }
      - { id: sub, name: 子项, length: 3, characters: 0-9 }
    agrees: [{ segment: type, with: type }]
  bundle:
    name: 一件事目录编码
    at: [service.code]
    segments:
      - { id: province, name: 省, fixed: "43" }
      - { id: audience, name: 服务对象, length: 1, values: { P: 自然人, T: 法人 } }
      - { id: letter, name: 字母, fixed: C }
      - { id: list, name: 清单, length: 1, values: { N: 国家, P: 省, C: 市 } }
      - { id: serial, name: 顺序号, length: 4, characters: 0-9 }
required:
  item: { draft: [eligibility] }
severity: { LB5002: error }
`

const spec = (standard: string) => ({
  item: `kind: item
id: allowance
name: 生育津贴支付
standard: ${standard}
owner: health
type: 行政给付
audience: ["1", "6"]
codes: { catalog: "430511001000" }
eligibility: [本省户籍]
roles: { holder: person }
form: [holder.name, holder.idNumber]
limits: { statutory: 10 workdays, promised: 5 workdays }
`,
  service: `kind: service
id: maternity
name: 生育一件事
standard: ${standard}
audience: person
code: 43PCN0009
subjects: { mother: { entity: person, name: 母亲 } }
items: { allowance: { use: allowance, bind: { holder: mother } } }
`
})

type Specs = ReturnType<typeof spec>

/** What is found in the two specs, notes left out. */
async function found({ item, service }: Specs, standard = HUNAN): Promise<string[]> {
  const all = await findings({
    ...shipped('standard'),
    ...shipped('codelists'),
    ...shipped('entities'),
    'standard/hunan.yaml': standard,
    'organizations/health.yaml': 'kind: organization\nid: health\nname: 卫健部门\n',
    'items/allowance.yaml': item,
    'services/maternity.yaml': service
  })
  const own = all.filter(({ span }) => /^(items|services)\/|hunan/.test(span?.file ?? ''))
  return own.filter(({ severity }) => severity !== 'info').map(({ code, severity }) => `${code} ${severity}`)
}

const hunan = spec('hunan')
const inItem = (from: string, to: string): Specs => ({ ...hunan, item: hunan.item.replace(from, to) })
const inService = (from: string, to: string): Specs => ({ ...hunan, service: hunan.service.replace(from, to) })

describe('the standard of another province', () => {
  it('accepts what follows it', async () => {
    expect(await found(hunan)).toEqual([])
  })

  it.each<[string, Specs, string[]]>([
    ['an audience that only C0109 has', inItem('"6"]', '"9"]'), ['LB6217 warning']],
    ['quotation marks in the name of a service', inService('生育一件事', '生育“一件事”'), ['LB6002 error']],
    ['a bundle code of no list', inService('43PCN0009', '43PCX0009'), ['LB6202 warning']],
    ['an item code of another province', inItem('"430511001000"', '"210511001000"'), ['LB6202 warning']],
    ['a code that is of another type', inItem('"430511001000"', '"430111001000"'), ['LB6205 warning']],
    ['no conditions of acceptance', inItem('eligibility: [本省户籍]\n', ''), ['LB6001 error']],
    ['a promise above the limit, an error here', inItem('promised: 5', 'promised: 15'), ['LB5002 error']]
  ])('%s', async (_, specs, codes) => {
    expect(await found(specs)).toEqual(codes)
  })

  it('leaves the other standard as it is', async () => {
    const { item, service } = spec('liaoning')
    expect((await found({ item, service })).sort()).toEqual(['LB6002 error', 'LB6202 warning'])
    const same = { item: item.replace('"4305', '"2105'), service: service.replace('生育一件事', '生育“一件事”') }
    expect(await found(same)).toEqual([])
  })

  it('has to be named where there are two', async () => {
    const { item, service } = hunan
    const codes = await found({ item, service: service.replace('standard: hunan\n', '') })
    expect(codes).toContain('LB6008 error')
  })
})
