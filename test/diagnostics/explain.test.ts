import { describe, expect, it } from 'vitest'
import { explain } from '../../src/diagnostics/explain.js'

describe('explain', () => {
  it.each(['LB8001', 'lb8001', ' 8001 '])('finds the page of %j', (text) => {
    expect(explain(text)).toEqual({ page: expect.stringMatching(/^# LB8001 命令行/) })
  })

  it('proposes the nearest code for an unknown one', () => {
    expect(explain('LB9O01')).toEqual({
      diagnostic: expect.objectContaining({
        code: 'LB8001',
        params: expect.objectContaining({ option: 'explain', value: 'LB9O01' }),
        suggestion: 'LB9001'
      })
    })
    expect(explain('新生儿')).not.toHaveProperty('diagnostic.suggestion')
  })

  it.each(['../../package', '__proto__', 'constructor', ''])('reads no file for %j', (text) => {
    expect(explain(text)).toHaveProperty('diagnostic.code', 'LB8001')
  })

  it('says which page is missing', () => {
    expect(explain('LB8001', 'nowhere')).toHaveProperty('diagnostic.params.path', 'docs/diagnostics/LB8001.md')
  })
})
