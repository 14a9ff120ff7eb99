import { expect, test } from 'vitest'
import { patternText } from '../../src/wording/pattern.js'

test.each([
  ['00Y|[0-9]{3}', '“00Y”，或者 3 位数字'],
  ['^(00Y|[0-9]{3})$', '（“00Y”，或者 3 位数字）'],
  ['职工代表大会|监事会|股东会|股东', '只能是“职工代表大会”、“监事会”、“股东会”、“股东”中的一个'],
  ['[A-Z]{2}[0-9]+', '2 位大写字母，再加 1 位以上的数字'],
  ['[0-9]{2,4}(-[0-9])?', '2 到 4 位数字，再加 “-”，再加 1 位数字（可以没有）'],
  ['[ABC]\\.[0-9A-Z]{3}', '1 位“A、B、C”之一，再加 “.”，再加 3 位数字或大写字母'],
  ['[0-68-9]{3}x{2}', '3 位“0、1、2、3、4、5、6、8、9”之一，再加 2 位“x”'],
  ['[\\u4e00-\\u9fff]{2,10}', '2 到 10 位汉字']
])('%s is told in words', (pattern, text) => {
  expect(patternText(pattern)).toBe(text)
})

test.each(['[^a-zA-Z]{3}', '[\\u0100-\\u0200]', '(ab){3}', 'a('])('%s is not told', (pattern) => {
  expect(patternText(pattern)).toBeUndefined()
})
