/** Judges the text of one segment: its characters, its pattern, its values, its date. */
import { usablePattern } from '../vocabulary/pattern.js'
import { isAllowed, meant } from './characters.js'
import { flaw, positions } from './flaws.js'
import { find } from './meaning.js'
import type { CodeSet, Flaw, FlawKind, FlawSeverity, SegmentRule } from './types.js'

interface Read {
  meaning?: string
  flaws: Flaw[]
}

interface Words {
  zh: string
  en: string
}

/** Judges the text of a segment that is not a code of its own. Its check character is judged elsewhere. */
export function readSegment(text: string, rule: SegmentRule, at: number, path: string, set: CodeSet): Read {
  const { name } = rule
  if (rule.fixed !== undefined && text === rule.fixed) return { flaws: [] }
  // Words are made only for segments that are wrong.
  const one = (kind: FlawKind, words: (place: Words) => Words & { expected?: string }, severity?: FlawSeverity) => ({
    flaws: [flaw(kind, { at, text, segment: path, severity }, words(positions(at, text)))]
  })

  if (rule.fixed !== undefined) {
    const { fixed } = rule
    return one('fixed', ({ zh, en }) => ({
      zh: `${zh}应是“${fixed}”`,
      en: `${en} should be "${fixed}"`,
      expected: fixed
    }))
  }
  const wrong = wrongCharacter(text, rule, at, path)
  if (wrong) return { flaws: [wrong] }
  if (rule.format === 'date') {
    const date = dateOf(text)
    if (date !== undefined) return { meaning: date, flaws: [] }
    return one('date', ({ zh, en }) => ({
      zh: `${zh}“${text}”不是日期（${name}）`,
      en: `${en}, "${text}", are no date (${name})`
    }))
  }
  if (rule.pattern !== undefined && !matches(rule.pattern, text))
    return one('pattern', ({ zh, en }) => ({
      zh: `${zh}“${text}”不合“${name}”的格式 ${rule.pattern}`,
      en: `${en}, "${text}", do not have the form of "${name}": ${rule.pattern}`
    }))
  const found = find(text, rule, set)
  if (!found) return { flaws: [] }
  if ('meaning' in found) return { meaning: found.meaning, flaws: [] }
  if (found.table !== undefined)
    return one(
      'table',
      ({ zh, en }) => ({
        zh: `${zh}“${text}”（${name}）不在代码表“${found.table}”里`,
        en: `${en}, "${text}" (${name}): not in the code list "${found.table}"`
      }),
      found.open ? 'info' : 'error'
    )
  const known = Object.keys(rule.values!).sort().join('、')
  return one('value', ({ zh, en }) => ({
    zh: `${zh}“${text}”（${name}）应是 ${known} 之一`,
    en: `${en}, "${text}" (${name}): should be one of ${known}`
  }))
}

/** The first character that cannot stand in the segment. */
export function wrongCharacter(
  text: string,
  { characters, name }: SegmentRule,
  at: number,
  path: string
): Flaw | undefined {
  if (characters === undefined) return undefined
  let index = 0
  while (index < text.length && isAllowed(characters, text[index]!)) index++
  if (index === text.length) return undefined
  const character = text[index]!
  const expected = meant(characters, character)
  const guess = expected === undefined ? { zh: '', en: '' } : { zh: `，应是“${expected}”`, en: `; write "${expected}"` }
  return flaw(
    'character',
    { at: at + index, text: character, segment: path },
    {
      zh: `第 ${at + index + 1} 位“${character}”不能用，“${name}”只用 ${characters}${guess.zh}`,
      en: `character ${at + index + 1}, "${character}", cannot stand here: "${name}" is made of ${characters}${guess.en}`,
      expected
    }
  )
}

/** A pattern that could take too long counts for nothing; that it is unsafe is told where it is written. */
export function matches(pattern: string, text: string): boolean {
  return usablePattern(pattern)?.test(text) ?? true
}

/** `19491231` as `1949-12-31`. Nobody alive, and no organisation with such a code, is of another century. */
function dateOf(text: string): string | undefined {
  const [, year, month, day] = /^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal ? `${year}-${month}-${day}` : undefined
}
