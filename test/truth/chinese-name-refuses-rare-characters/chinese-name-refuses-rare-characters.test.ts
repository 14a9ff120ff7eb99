import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { FORMATS } from '../../../src/vocabulary/formats.js'
import { automaton } from '../../support/automaton.js'
import { accepts } from '../../../src/values/dfa.js'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'
import { bothValidators } from '../../support/validators.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const submissions = JSON.parse(readFileSync(join(import.meta.dirname, 'submissions.json'), 'utf8')) as Record<
  string,
  object
>
const PATTERN = FORMATS['chinese-name']!.pattern

it('every ideograph is accepted in a submission, dots alone are not', async () => {
  const { bundles } = await tell(files)
  const flaws = bothValidators(submissionSchema(bundles['one']!))
  const valid = Object.keys(submissions).filter((name) => flaws(submissions[name]).length === 0)
  expect(valid).toEqual(Object.keys(submissions).filter((name) => name !== '··'))
})

it.each([
  ['an ideograph of extension G', '𰀀一', true],
  ['one of extension H', '王𲎯', true],
  ['a compatibility ideograph of plane 2', '王\u{2f800}', true],
  ['a name of minorities', '阿卜杜拉·买买提', true],
  ['a dot at an end', '·买买提', false],
  ['a full-width letter', '王Ａ', false],
  ['a blank', '王 五', false],
  ['kana', '王あ', false],
  ['one character', '王', false]
])('%s: %s', (_, name, isName) => {
  expect(new RegExp(PATTERN, 'u').test(name)).toBe(isName)
  // The proof decides it alike, so that the limits of two departments can still be compared.
  expect(accepts(automaton(PATTERN)!, name)).toBe(isName)
})
