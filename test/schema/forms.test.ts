import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forms } from '../../src/schema/forms.js'

const root = join(import.meta.dirname, '../../schemas')

/** Patterns of values and of keys that authors make up; a choice of words, as in `^(a|b)$`, needs no explanation. */
function patterns(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'pattern' && typeof value === 'string') return [value]
    const keys = key === 'patternProperties' ? Object.keys(value as object) : []
    return [...keys.filter((each) => !/^\^\([a-z|]+\)\$$/.test(each)), ...patterns(value)]
  })
}

describe('forms', () => {
  it('explain every pattern of the schemas, and no other', () => {
    const used = readdirSync(root)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => patterns(JSON.parse(readFileSync(join(root, file), 'utf8'))))
    expect(Object.keys(forms).sort()).toEqual([...new Set(used)].sort())
  })

  it.each(Object.entries(forms))('%s has an example that matches', (pattern, { zh, en, example }) => {
    expect(example).toMatch(new RegExp(pattern, 'u'))
    expect(zh).toContain(example)
    expect(en).toContain(example)
  })
})
