import { describe, expect, it } from 'vitest'
import { isValid, NATIONAL_SET, recognise } from '../../src/codes/index.js'
import { liaoning, national } from './shipped.js'

const kinds = (text: string, set = national) => recognise(text, set).map(({ id }) => id)

describe('recognise', () => {
  it.each([
    ['210102', 'region'],
    ['MB2855918', 'organization'],
    ['11370800MB28559184', 'uscc'],
    ['11010519491231002X', 'residentId'],
    ['911124198108030024', 'permanentResidentId'],
    ['000709105001', 'itemCatalog'],
    ['11370800MB285591843370117002011', 'itemImplementation'],
    ['11370800MB28559184300011711200001', 'itemHandling'],
    ['11100000000013338W011', 'certificateType'],
    ['1.2.156.3005.2.11210000000000000D001.12210200000000002T.2026000001.001.H', 'certificateId'],
    ['3010200/000001', 'resource']
  ])('%s is a valid %s', (text, id) => {
    const readings = recognise(text, national)
    expect(readings.map((each) => each.id)).toEqual([id])
    expect(readings.every(isValid)).toBe(true)
  })

  it.each([
    ['43PCN0009', 'serviceCatalog'],
    ['43TCP0018', 'serviceCatalog'],
    ['43PCN0009225J0100', 'serviceImplementation'],
    ['43TCN0005D25J0100', 'serviceImplementation'],
    ['43TCP0021A26J0100', 'serviceImplementation'],
    ['M43PCN00090008', 'material'],
    ['T1000020', 'materialTemplate']
  ])('%s is a valid %s under the standard that ships', (text, id) => {
    const readings = recognise(text, liaoning)
    expect(readings.filter(isValid).map((each) => each.id)).toEqual([id])
  })

  it('a number of a resident of Hong Kong, Macao or Taiwan is also that of his residence permit', () => {
    for (const number of ['810000199408230021', '820000199001010010', '830000199201300022'])
      expect(recognise(number, national).flatMap((each) => (isValid(each) ? [each.id] : []))).toContain(
        'residencePermitId'
      )
  })

  it('names the kind that a wrong code comes nearest to', () => {
    expect(kinds('11370500004311394A3370310004812')).toEqual(['itemImplementation'])
    expect(kinds('21010219900307002x')).toEqual(['residentId'])
    expect(kinds('11370800MB28559185')).toEqual(['uscc'])
    expect(recognise('11370800MB28559185', national).some(isValid)).toBe(false)
  })

  it('knows the code of another province by its form', () => {
    expect(kinds('370117002011', liaoning)).toEqual(['itemCatalog'])
    expect(recognise('370117002011', liaoning)[0]?.flaws).toMatchObject([{ segment: 'region', kind: 'value' }])
  })

  it('names two when both are equally near', () => {
    expect(kinds('2101021990030700', NATIONAL_SET)).toEqual(['uscc', 'residentId'])
  })

  it('names none for other texts', () => {
    expect(kinds('你好')).toEqual([])
    expect(kinds('')).toEqual([])
    expect(kinds('hello world, this is no code')).toEqual([])
  })
})
