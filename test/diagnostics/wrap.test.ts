import { describe, expect, it } from 'vitest'
import { wrap } from '../../src/diagnostics/wrap.js'

describe('wrapping', () => {
  it('counts a Chinese character as two columns', () => {
    expect(wrap('甲乙丙丁', 4)).toEqual(['甲乙', '丙丁'])
  })

  it('ends no line with an opening mark and starts none with a closing one', () => {
    expect(wrap('免费乘车卡（示例）时', 12)).toEqual(['免费乘车卡', '（示例）时'])
    expect(wrap('免费乘车，卡', 8)).toEqual(['免费乘车，', '卡'])
  })

  it('loses nothing, whatever the width', () => {
    const text = '（（（“甲”（乙）丙（'
    for (let width = 1; width <= 24; width++) expect(wrap(text, width).join('')).toBe(text)
  })
})
