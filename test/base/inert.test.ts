import { expect, it } from 'vitest'
import { escapeHidden, jsonText, withoutLinks } from '../../src/base/inert.js'

it('JSON means the same and shows everything', () => {
  const value = { '甲\u202e': ['\u0085\u200b\u2028', '\u{e0041}😀'] }
  expect(JSON.parse(jsonText(value))).toEqual(value)
  expect(jsonText(value)).toMatch(/^[\n -~甲😀]*$/u)
  expect(escapeHidden('"\u{e0041}"')).toBe('"\\udb40\\udc41"')
})

it.each([
  ['请找 @user', '请找 @<!-- -->user'],
  ['a@b.cn', 'a@<!-- -->b.cn'],
  ['见 #123', '见 #<!-- -->123'],
  ['见 !12', '见 !<!-- -->12'],
  ['GH-7', 'GH-<!-- -->7'],
  ['https://a.cn/#1', 'https<!-- -->://a.cn/#<!-- -->1'],
  ['www.a.cn', 'www<!-- -->.a.cn'],
  ['第 3 项，50%，a@，&#64;，＃1', '第 3 项，50%，a@，&#64;，＃1']
])('a forge sees nothing to do in %j', (text, inert) => expect(withoutLinks(text)).toBe(inert))
