import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patternFlaw } from '../../../src/vocabulary/pattern.js'
import { runs } from '../../support/effort.js'

describe('what is allowed', () => {
  it.each([
    '^[0-9]{6}$',
    '^[^“”"\']+“一件事”$',
    '^(19|20)[0-9]{2}$',
    '^[A-Z]{2,4}-?[0-9]*$',
    '^(ab)?(cd){2}$',
    '[)(]+',
    '\\(.+\\)',
    '^\\d{18}$'
  ])('%s', (pattern) => expect(patternFlaw(pattern)).toBeUndefined())
})

describe('what is not', () => {
  it.each([
    ['malformed', '^[0-9', '写法有误'],
    ['an open group', '(ab', '写法有误'],
    ['a repetition in a repetition', '^(a+)+$', '重复里套着重复或分支'],
    ['a star in a star', '^([0-9]*)*$', '重复里套着重复或分支'],
    ['a branch in a repetition', '^(a|aa)+$', '重复里套着重复或分支'],
    ['an open count in a repetition', '^(a{2,})*$', '重复里套着重复或分支'],
    ['nested deeper', '^((ab+)c)*$', '重复里套着重复或分支'],
    ['in an open count', '^(a+){2,}$', '重复里套着重复或分支'],
    ['a short repetition in a repetition', '^(a{1,3})*$', '重复里套着重复或分支'],
    ['many short ones', '^(a{1,3}){30}$', '写法太活，可能要算很久'],
    ['many that may be absent', 'a?'.repeat(40), '写法太活，可能要算很久'],
    ['three without end', '^a*a*a*$', '写法太活，可能要算很久'],
    ['a back reference', '^(a)\\1$', '用了反向引用'],
    ['a named back reference', '^(?<x>a)\\k<x>$', '用了反向引用'],
    ['look-ahead', '^(?=a)a$', '用了环视等特殊分组'],
    ['look-behind', '(?<!a)b', '用了环视等特殊分组'],
    ['a huge count', '^a{5000}$', '重复多于 1000 次'],
    ['a huge upper count', '^a{1,5000}$', '重复多于 1000 次'],
    ['too long', 'a'.repeat(201), '长于 200 个字符']
  ])('%s', (_, pattern, why) => expect(patternFlaw(pattern)?.zh).toBe(why))
})

it('never lets through what takes for ever', { timeout: 60_000 }, () => {
  const atom = fc.constantFrom('a', '[ab]', '.', '(a)', '(ab)', '(a|b)', '\\w')
  const count = fc.constantFrom('', '*', '+', '?', '{2}', '{1,3}', '{2,}')
  const piece = fc.tuple(atom, count).map(([one, many]) => one + many)
  const group = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), count)
    .map(([all, many]) => `(${all.join('')})${many}`)
  const pattern = fc.array(fc.oneof(piece, group), { minLength: 1, maxLength: 3 }).map((all) => `^${all.join('')}$`)
  fc.assert(
    fc.property(pattern, (text) => {
      if (patternFlaw(text)) return
      const start = performance.now()
      new RegExp(text, 'u').test(`${'a'.repeat(300)}!`)
      expect(performance.now() - start, text).toBeLessThan(1000)
    }),
    { numRuns: runs(500, 2000) }
  )
})
