/** Another province needs only other files: its bundles, its regions, its zones without a national code. */
import { describe, expect, it } from 'vitest'
import { isValid, parseCode, recognise, segmentAt, structureFlaws, type CodeStructure } from '../../src/codes/index.js'
import { validate } from '../../src/schema/validate.js'
import { parse } from '../../src/syntax/index.js'
import { documentsOf } from '../support/specs.js'
import { setOf, standards } from './shipped.js'

const STANDARD = `kind: standard
id: hunan-example
name: 湖南省标准（示例）
region: "430000"
codes:
  itemCatalog:
    name: 基本编码
    at: [item.codes.catalog]
    segments:
      - {id: region, name: 行政区划, length: 2, values: {"00": 全国通用, "43": 湖南省}}
      - {id: type, name: 事项类型, length: 2, table: item-type}
      - {id: department, name: 部门, length: 2, table: central-department}
      - {id: main, name: 主项, length: 3, characters: 0-9A-HJ-NP-RTUWXY}
      - {id: sub, name: 子项, length: 3, pattern: '^(00Y|[0-9]{3})$'}
  region:
    name: 行政区划代码
    table: [region-hunan, region-hunan-local]
    segments:
      - {id: all, name: 六位, length: 6, characters: 0-9}
  bundle:
    name: 一件事目录编码
    at: [service.code]
    segments:
      - {id: province, name: 省, length: 2, values: {"43": 湖南省}}
      - {id: audience, name: 服务对象, length: 1, values: {P: 自然人, T: 法人}}
      - {id: letter, name: 字母, fixed: C}
      - {id: list, name: 清单, length: 1, values: {N: 国家, P: 省, C: 市}}
      - {id: serial, name: 顺序号, length: 4, characters: 0-9}
  bundleImplementation:
    name: 一件事实施清单编码
    segments:
      - {id: bundle, name: 目录编码, ref: bundle}
      - {id: version, name: 版本, length: 3, characters: 0-9A-Z}
      - {id: letter, name: 字母, fixed: J}
      - {id: area, name: 区划后四位, length: 4, table: area-hunan}
    agrees:
      - {segment: bundle, with: code}
`
const LISTS = {
  'region.yaml': `kind: codelist
id: region-hunan
name: 湖南的区划
codes: {"430000": 湖南省, "430100": {name: 长沙市, parent: "430000"}, "430102": {name: 芙蓉区, parent: "430100"}}
`,
  'local.yaml': `kind: codelist
id: region-hunan-local
name: 没有国家代码的功能区
codes: {"430104": 湖南湘江新区}
`,
  'area.yaml': `kind: codelist
id: area-hunan
name: 区划后四位
codes: {"0100": 长沙市, "0102": 芙蓉区, "0104": 湘江新区}
`
}

const [standard] = documentsOf({ 'hunan.yaml': STANDARD })
const set = setOf(standard, documentsOf(LISTS))
const read = (text: string, id: string) => parseCode(text, id, set)

describe('a second standard', () => {
  it('is a valid document', () => {
    expect(validate('hunan.yaml', parse(STANDARD)).diagnostics).toEqual([])
    expect(structureFlaws(set.structures)).toEqual([])
  })

  it('reads the codes of its bundles', () => {
    expect(recognise('43PCN0009', set).map(({ id }) => id)).toEqual(['bundle'])
    const reading = read('43PCN0009225J0102', 'bundleImplementation')
    expect(reading.flaws).toEqual([])
    expect(segmentAt(reading, 'bundle.list')?.meaning).toBe('国家')
    expect(segmentAt(reading, 'area')?.meaning).toBe('芙蓉区')
  })

  it.each([
    ['21PCN0009', 'bundle', 'value', 0],
    ['43XCN0009', 'bundle', 'value', 2],
    ['43PXN0009', 'bundle', 'fixed', 3],
    ['43PCN009', 'bundle', 'length', 8],
    ['43PCN0009225J9999', 'bundleImplementation', 'table', 13],
    ['430199', 'region', 'table', 0]
  ])('%s is no %s', (text, id, kind, at) => {
    const flaws = read(text, id).flaws.filter(({ severity }) => severity === 'error')
    expect(flaws).toMatchObject([{ kind, at }])
  })

  it('knows regions of its own and zones that the nation has no code for', () => {
    expect(read('430102', 'region')).toMatchObject({ meaning: '湖南省长沙市芙蓉区', flaws: [] })
    expect(read('430104', 'region')).toMatchObject({ meaning: '湖南湘江新区', flaws: [] })
  })

  it('takes the place of the national structure, also inside other codes', () => {
    expect(isValid(read('370117002011', 'itemCatalog'))).toBe(false)
    expect(read('11370800MB285591843370117002011', 'itemImplementation').flaws).toMatchObject([
      // Its list of regions knows only its own province, and that only warns.
      { severity: 'warning', segment: 'owner.region' },
      { severity: 'error', kind: 'value', segment: 'catalog.region' }
    ])
  })
})

describe('structures', () => {
  it('that ship are sound, and read their own examples', () => {
    for (const { data } of standards) {
      expect(structureFlaws(data.codes ?? {})).toEqual([])
      const own = setOf(standards.find(({ id }) => id === data.id))
      for (const [id, { example }] of Object.entries(data.codes ?? {}))
        expect(example === undefined || isValid(parseCode(example, id, own)), `${id} ${example}`).toBe(true)
    }
    const national = setOf()
    expect(structureFlaws(national.structures)).toEqual([])
    for (const [id, { example }] of Object.entries(national.structures))
      expect(example === undefined || isValid(parseCode(example, id, national)), id).toBe(true)
  })

  const one = (segments: CodeStructure['segments'], rest: Partial<CodeStructure> = {}) => ({
    own: { name: '自定', segments, ...rest }
  })

  it.each([
    ['no length', one([{ id: 'a', name: '甲' }]), ['own', 'segments', 0], 'length is not stated'],
    ['half a range', one([{ id: 'a', name: '甲', minLength: 2 }]), ['own', 'segments', 0], 'come together'],
    ['an unknown code', one([{ id: 'a', name: '甲', ref: 'nothing' }]), ['own', 'segments', 0], 'no code "nothing"'],
    ['itself', one([{ id: 'a', name: '甲', ref: 'own' }]), ['own', 'segments', 0], 'refers to itself'],
    [
      'a dangerous pattern',
      one([{ id: 'a', name: '甲', length: 2, pattern: '(a+)+' }]),
      ['own', 'segments', 0],
      'pattern'
    ],
    [
      'an agreement of nothing',
      one([{ id: 'a', name: '甲', ref: 'uscc' }], { agrees: [{ segment: 'a.nothing', with: 'level' }] }),
      ['own', 'agrees', 0, 'segment'],
      'no segment'
    ],
    [
      'the same name twice',
      one([
        { id: 'a', name: '甲', length: 1 },
        { id: 'a', name: '乙', length: 1 }
      ]),
      ['own', 'segments', 1],
      'twice'
    ]
  ])('with %s are told', (_, codes: Record<string, CodeStructure>, path, words) => {
    expect(structureFlaws(codes)).toMatchObject([{ path, en: expect.stringContaining(words) as string }])
  })

  it('that refer to themselves come to an end', () => {
    const endless = { ...set, structures: one([{ id: 'a', name: '甲', ref: 'own' }]) }
    expect(parseCode('abc', 'own', endless).flaws.map(({ kind }) => kind)).toEqual(['length'])
    const both = one([
      { id: 'a', name: '甲', ref: ['own', 'own', 'own'] },
      { id: 'b', name: '乙', ref: 'own' }
    ])
    expect(isValid(parseCode('abc', 'own', { ...set, structures: both }))).toBe(false)
    expect(isValid(parseCode('', 'constructor', set))).toBe(false)
  })
})
