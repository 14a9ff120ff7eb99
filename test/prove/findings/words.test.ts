import { describe, expect, it } from 'vitest'
import { aboutText, keyText, situationText } from '../../../src/prove/findings/words.js'
import { normalOf } from '../read.js'
import { TINY } from '../tiny.js'

const { model } = normalOf(TINY)

describe('in words', () => {
  it('a situation: what is asked, and the answer', () => {
    expect(situationText({ 'situations.settle': 1, 'same.agent': 2 }, model)).toBe(
      '随谁落户：随母亲；经办人就是母亲吗：不是'
    )
    expect(situationText({}, model)).toBe('任何情形')
    expect(situationText({}, model, 'en')).toBe('any situation')
    expect(situationText({ 'situations.hurry': 1 }, model, 'en')).toMatch(/^是否加急: (yes|no)$/)
    expect(situationText({ 'nobody.knows': 3 }, model)).toBe('nobody.knows：3')
  })

  it('a field: whose, and what', () => {
    expect(keyText('mother.idNumber', model)).toBe('母亲的证件号码')
    expect(keyText('mother.unknown', model)).toBe('mother.unknown')
  })

  it.each([
    ['use first/guardian.name/mother.name', '甲事项 · 母亲的姓名'],
    ['submit deed of mother', '证明'],
    ['question situations.hurry', '是否加急'],
    ['edge first/second/0', '甲事项 → 乙事项'],
    ['acyclic', '事项的先后'],
    ['service', '整个一件事'],
    ['check 0', '几项之间的校验']
  ])('a claim: %s', (about, text) => {
    expect(aboutText(about, model)).toBe(text)
  })
})
