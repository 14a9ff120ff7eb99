/** The dossier's real codes and the ways in which each national code can be wrong. */
import { describe, expect, it } from 'vitest'
import * as codes from '../../src/codes/index.js'
import type { Reading } from '../../src/codes/index.js'
import { national } from './shipped.js'

const { parseCode, parseItemCode, segmentAt } = codes
const told = ({ flaws }: Pick<Reading, 'flaws'>) =>
  flaws.map(({ severity, kind, at, length, segment }) => [severity, kind, at, length, segment].join(' '))
const read = (text: string, id: string) => parseCode(text, id, national)

describe('item codes', () => {
  it.each([
    ['11370800MB285591843370117002011', '3', '37', '01', '17', '002', '011'],
    ['11370800MB285591843370118009001', '3', '37', '01', '18', '009', '001'],
    ['11370800MB28559184300011711200001', '3', '00', '01', '17', '112', '000'],
    ['11370800MB28559184337011505600001', '3', '37', '01', '15', '056', '000'],
    ['11370800MB28559184337012100800003', '3', '37', '01', '21', '008', '000']
  ])('%s is taken apart', (text, level, region, type, department, main, sub) => {
    const code = parseItemCode(text, undefined, national)
    expect(told(code)).toEqual([])
    expect(code).toMatchObject({ level, region, type, department, main, sub, owner: '11370800MB28559184' })
    expect(code.implementation).toBe(text.slice(0, 31))
    expect(code.catalog).toBe(text.slice(19, 31))
  })

  it('names what the segments stand for', () => {
    const code = read('11370800MB28559184337011505600001', 'itemHandling')
    const meaning = (path: string) => segmentAt(code, `implementation.${path}`)?.meaning
    expect(meaning('level')).toBe('市级')
    expect(meaning('catalog.type')).toBe('行政许可')
    expect(meaning('catalog.department')).toBe('自然资源部')
    expect(meaning('catalog.region')).toBe('山东省')
    expect(meaning('owner.registrant')).toBe('机关')
    expect(segmentAt(code, 'implementation.nothing')).toBeUndefined()
  })

  it.each([
    ['level 6, which means two things', '11370800MB285591846370117000003', ['warning doubtful 18 1 level']],
    [
      'the wrong check character of a real code',
      '11370500004311394A3370310004812',
      ['warning check 16 1 owner.body.check', 'error check 17 1 owner.check']
    ],
    ['a level that does not exist', '11370800MB285591849370117002011', ['error character 18 1 level']],
    ['a department that does not exist', '11370800MB285591843370103002011', ['error table 23 2 catalog.department']],
    ['a type that provinces may add', '11370800MB285591843371117002011', ['info table 21 2 catalog.type']],
    ['a letter that is not used', '11370800MB28559184337011700I011', ['error character 27 1 catalog.main']],
    ['a main item that has sub-items', '11370800MB28559184337011700200Y', ['warning doubtful 28 3 catalog.sub']],
    ['an impossible sub-item', '11370800MB28559184337011700201Y', ['error pattern 28 3 catalog.sub']],
    ['one character less', '11370800MB28559184337011700201', ['error length 30 1 ']],
    ['one character more', '11370800MB2855918433701170020111', ['error length 31 1 ']]
  ])('%s', (_, text, flaws) => {
    expect(told(read(text, 'itemImplementation'))).toEqual(flaws)
  })

  it('a handling item has a number from 01', () => {
    expect(told(read('11370800MB28559184337011505600000', 'itemHandling'))).toEqual(['error pattern 31 2 serial'])
  })

  it('00Y is a directory entry', () => {
    expect(told(read('37011700200Y', 'itemCatalog'))).toEqual([])
  })

  it('the kind follows from the length, the nearest when it is none', () => {
    expect(parseItemCode('000709105001').id).toBe('itemCatalog')
    expect(parseItemCode('0007091050').id).toBe('itemCatalog')
    expect(parseItemCode('11370800MB2855918433701170020111').id).toBe('itemImplementation')
    expect(parseItemCode('').catalog).toBe('')
  })
})

describe('unified social credit codes', () => {
  it('says what stands there and what should', () => {
    expect(codes.checkUscc('11370800MB28559185')).toMatchObject({ kind: 'check', at: 17, expected: '4' })
    expect(codes.checkUscc('11370800mB28559184')).toMatchObject({ kind: 'character', at: 8, expected: 'M' })
    expect(codes.checkUscc('11370800MB2855918４')).toMatchObject({ kind: 'character', at: 17, expected: '4' })
    expect(codes.checkUscc('1137o800MB28559184')).toMatchObject({ kind: 'character', at: 4 })
    expect(codes.checkUscc('11370800MBI8559184')).toMatchObject({ kind: 'character', at: 10 })
    expect(codes.checkUscc('11370800MB2855918')).toMatchObject({ kind: 'length', at: 17 })
    expect(codes.checkUscc('')).toMatchObject({ kind: 'length', at: 0 })
  })

  it('gives a warning for the organisation code inside', () => {
    expect(told(read('12210200000000002T', 'uscc'))).toEqual(['warning check 16 1 body.check'])
    expect(codes.parseUscc('12210200000000002T')).toMatchObject({
      registrant: '12',
      region: '210200',
      body: '000000002'
    })
  })

  it('an organisation code alone must be right', () => {
    expect(codes.checkOrganizationCode('000000002')).toMatchObject({ kind: 'check', expected: '0' })
  })
})

describe('identity numbers', () => {
  it('tells date of birth, sex and region', () => {
    const id = codes.parseResidentId('21010219900307002X', national)
    expect(told(id)).toEqual([])
    expect(id).toMatchObject({ region: '210102', birth: '1990-03-07', sex: '女' })
    expect(segmentAt(id, 'region')?.meaning).toBe('辽宁省沈阳市和平区')
  })

  it.each([
    ['a day that does not exist', '210102199002300024', 'date', 6],
    ['February 29 of a common year', '210102199002290024', 'date', 6],
    ['another century', '210102179003070024', 'date', 6],
    ['a small x', '21010219900307002x', 'character', 17],
    ['a wrong check character', '210102199003070021', 'check', 17],
    ['a letter', '2101021990O307002X', 'character', 10]
  ])('%s', (_, text, kind, at) => {
    expect(codes.checkResidentId(text)).toMatchObject({ kind, at })
  })

  it('does not refuse a region that it does not know, as it may be history', () => {
    expect(
      told(codes.parseResidentId('990102199003070029', national)).filter((each) => !each.startsWith('error'))
    ).toEqual(['info table 0 2 region.province'])
  })
})

describe('certificates', () => {
  it.each([
    '11100000000013338W011',
    '11100000000013661B006',
    '11100000MB03271699022',
    '11100000MB0341032Y002',
    '1110000000001332XW059'
  ])('the type code %s', (text) => {
    expect(codes.checkCertificateType(text)).toBeUndefined()
  })

  it('a type code of another authority', () => {
    expect(codes.checkCertificateType('11100000000013339W011')).toMatchObject({
      kind: 'check',
      segment: 'authority.check'
    })
    expect(codes.checkCertificateType('11100000000013338W01')).toMatchObject({ kind: 'length' })
  })

  const id = '1.2.156.3005.2.11210000000000000D001.12210200000000002T.2026000001.001.H'

  it('an identifier, also by a region', () => {
    expect(codes.checkCertificateId(id)).toBeUndefined()
    const byRegion = id.replace('12210200000000002T', '210200')
    const { expected } = codes.checkCertificateId(byRegion)!
    expect(codes.checkCertificateId(byRegion.replace(/H$/, expected!))).toBeUndefined()
  })

  it.each([
    ['check', id.replace(/H$/, 'X'), 'check'],
    ['root', id.replace('3005.2', '3005.3'), 'fixed'],
    ['serial too long', id.replace('2026000001', '2'.repeat(33)), 'length'],
    ['serial missing', id.replace('2026000001', ''), 'length'],
    ['no check character', id.slice(0, -1), 'length'],
    ['issuer of neither length', id.replace('12210200000000002T', '12210200'), 'length']
  ])('%s', (_, text, kind) => {
    expect(codes.checkCertificateId(text)).toMatchObject({ kind })
  })
})

describe('regions and resources', () => {
  it('a region has the form of GB/T 2260; whether it exists a list must tell', () => {
    expect(codes.checkRegion('210102')).toBeUndefined()
    expect(codes.checkRegion('21010')).toMatchObject({ kind: 'length' })
    expect(codes.checkRegion('210102', national)).toBeUndefined()
    expect(codes.checkRegion('990102', national)).toMatchObject({ kind: 'table', segment: 'province' })
    expect(told(read('210199', 'region'))).toEqual(['info table 0 6 '])
    expect(told(read('370800', 'region'))).toEqual([])
  })

  it('a resource code is class, item, group, detail, a slash and a number', () => {
    expect(codes.checkResourceCode('3010200/000001')).toBeUndefined()
    expect(codes.checkResourceCode('301020/1')).toBeUndefined()
    expect(codes.checkResourceCode('3010200000001')).toMatchObject({ kind: 'fixed' })
    expect(codes.checkResourceCode('3010200/')).toMatchObject({ kind: 'length' })
    expect(told(read('9010200/1', 'resource'))).toEqual(['error table 0 1 class'])
  })
})

it('hostile texts take no time', () => {
  for (const id of Object.keys(national.structures))
    for (const text of ['1'.repeat(100_000), '.'.repeat(100_000), '\u0000', '\uD800', '__proto__', '😀'.repeat(9)])
      expect(read(text, id).flaws.length, id).toBeGreaterThan(0)
})
