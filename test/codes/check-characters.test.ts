/** Our check characters against an independent library, published values, and the promises of the standards. */
import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it } from 'vitest'
import { checkCharacters } from '../../src/codes/check-characters/index.js'
import { checkOrganizationCode, checkResidentId, checkUscc } from '../../src/codes/index.js'

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ALNUM = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DIGITS = '0123456789'

const text = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((each) => each.join(''))

const uscc = fc.tuple(text(USCC, 2), text(DIGITS, 6), text(USCC, 9)).map((parts) => parts.join(''))
const birth = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const resident = fc
  .tuple(fc.constantFrom(...'12345678'), text(DIGITS, 5), birth, text(DIGITS, 3))
  .map((parts) => parts.join(''))

const closed = (method: keyof typeof checkCharacters, body: string) => body + checkCharacters[method](body)!
const holds = (method: keyof typeof checkCharacters, code: string) =>
  checkCharacters[method](code.slice(0, -1)) === code.at(-1)

function replaced(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1)
}

function swapped(code: string, at: number): string {
  return code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2)
}

describe('against stdnum 1.12.0', () => {
  const { uscc: theirUscc, ric } = stdnum['CN']!

  it('agrees on unified social credit codes, right and wrong', () => {
    fc.assert(
      fc.property(uscc, fc.constantFrom(...USCC), (body, last) => {
        // stdnum wants digits in front and knows no check character 0; GB 32100 allows both.
        fc.pre(/^[0-9]/.test(body) && /^[0-9]{2}/.test(body) && checkCharacters.uscc(body) !== '0' && last !== '0')
        for (const code of [closed('uscc', body), body + last])
          expect(checkUscc(code) === undefined, code).toBe(theirUscc!.validate(code).isValid)
      })
    )
  })

  it('agrees on identity numbers, right and wrong', () => {
    fc.assert(
      fc.property(resident, fc.constantFrom(...'0123456789X'), (body, last) => {
        for (const code of [closed('mod11-2', body), body + last])
          expect(checkResidentId(code) === undefined, code).toBe(ric!.validate(code).isValid)
      })
    )
  })
})

describe('published values', () => {
  it.each([
    '11370800MB28559184',
    '11511301008778183N',
    '11430000006122244L',
    '11330105002500287C',
    '91210100MA0000001G'
  ])('unified social credit code %s', (code) => expect(checkUscc(code)).toBeUndefined())

  it.each(['11010519491231002X', '21010219900307002X', '210402200001010017'])('identity number %s', (code) =>
    expect(checkResidentId(code)).toBeUndefined()
  )

  // The organisation codes inside real unified social credit codes.
  it.each(['MB2855918', '008778183', '006122244', '002500287'])('organisation code %s', (code) =>
    expect(checkOrganizationCode(code)).toBeUndefined()
  )

  it('the GRid of the ISO 7064 MOD 37,36 literature', () => {
    expect(checkCharacters['mod37-36']('A12425GABC1234002')).toBe('M')
  })

  it('a certificate identifier', () => {
    const body = '11210000000000000D001' + '12210200000000002T' + '2026000001' + '001'
    expect(checkCharacters['mod37-36'](body)).toBe('H')
  })

  it('none for characters that the method does not know', () => {
    expect(checkCharacters.uscc('11O')).toBeUndefined()
    expect(checkCharacters['mod11-2']('12a')).toBeUndefined()
    expect(checkCharacters['mod37-36']('1.2')).toBeUndefined()
    expect(checkCharacters.gb11714('1234567')).toBeUndefined()
  })
})

describe.each([
  ['uscc', USCC, uscc],
  ['mod11-2', DIGITS, resident],
  // The values of letters reach beyond its modulus of 11, so only numbers are promised.
  ['gb11714', DIGITS, text(DIGITS, 8)],
  ['mod37-36', ALNUM, text(ALNUM, 40)]
] as const)('%s', (method, alphabet, body) => {
  it('finds every wrong character', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.constantFrom(...alphabet), (each, at, character) => {
        const code = closed(method, each)
        const wrong = replaced(code, at % each.length, character)
        expect(holds(method, wrong)).toBe(wrong === code)
      })
    )
  })
})

describe.each([
  ['uscc', uscc],
  ['mod11-2', resident],
  ['gb11714', text(DIGITS, 8)]
] as const)('%s', (method, body) => {
  it('finds every swap of neighbours', () => {
    fc.assert(
      fc.property(body, fc.nat(), (each, at) => {
        const code = closed(method, each)
        const wrong = swapped(code, at % (each.length - 1))
        expect(holds(method, wrong)).toBe(wrong === code)
      })
    )
  })
})

it('mod37-36 finds all swaps of neighbours but a few in a thousand', () => {
  const pairs = [...ALNUM].flatMap((a) => [...ALNUM].flatMap((b) => (a === b ? [] : [a + b])))
  const tried = pairs.flatMap((pair) => Array.from({ length: 12 }, (_, at) => ({ pair, at })))
  const missed = tried.filter(({ pair, at }) => {
    const code = closed('mod37-36', ALNUM.slice(0, at) + pair + ALNUM.slice(at))
    return holds('mod37-36', swapped(code, at))
  })
  expect(missed.length / tried.length).toBeLessThan(0.005)
})
