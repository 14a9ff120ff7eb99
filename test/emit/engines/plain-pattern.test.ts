import { expect, test } from 'vitest'
import { plainPattern } from '../../../src/emit/engines/plain-pattern.js'

test.each([
  ['^[0-9]{4}$', ['2026', '20260']],
  ['^[㐀-鿿𠀀-𲎯]{2,3}$', ['王芳', '𠮷田', '𠮷𠮷𠮷𠮷', '王', 'ab', '\u{32400}王']],
  ['^(?:[^a\\u{20000}]|b{2}|𠮷?)$', ['a', '𠀀', '𠮷', 'bb', '', '王']],
  ['^\\p{Script=Han}+(?:·\\p{Script=Han}+)*$', ['王·𠮷', '·王', 'a', '王']],
  ['^(?=𠮷)[𠀀-𠿿]{1,2}', ['𠮷𠮷', '𠀁', '王']]
])('%s matches the same texts without the flag', (pattern, texts) => {
  const [withFlag, without] = [new RegExp(pattern, 'u'), new RegExp(plainPattern(pattern))]
  for (const text of texts) expect([text, without.test(text)]).toEqual([text, withFlag.test(text)])
})
