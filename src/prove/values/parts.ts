/** One text of ours in several fields of the department's, and several of ours in one. */
import type { ValueMap } from '../../link/model.js'
import type { Accepts } from '../model.js'
import { automatonOf, before } from './dfa.js'
import type { Invertible } from './mapping.js'
import { findText } from './search.js'
import { example, shapeOf } from './set.js'
import { automataOf, textsOf, type Texts } from './texts.js'

const TOO_LARGE = 'comparing the automata takes too many steps'

/** At run time, what is beyond the last separator stays in the last part: joined again, the text is the same. */
export function splitting({ at, into }: NonNullable<ValueMap['split']>, element: Accepts): Invertible {
  const wrong = notText(element, { zh: '不能拆', en: 'cannot be split' })
  if (wrong) return wrong
  const texts = textsOf(element)
  if (new Set(into).size < into.length) {
    const found = search(texts, [literal(at)])
    if (typeof found === 'string') return { holds: undefined, why: found }
    if (found.text === undefined) return { holds: true }
    const why = { zh: '两部分写在同一栏里', en: 'two parts go into the same field' }
    return { holds: false, why, first: found.text }
  }
  const shorter = sameButForBlanks(texts, at)
  return shorter === undefined
    ? { holds: true }
    : {
        holds: true,
        assumes: {
          zh: `部门的系统区分没有填的栏和空的栏（“${shorter}”和“${shorter}${at}”）`,
          en: `the department's system tells a missing field from an empty one (“${shorter}” and “${shorter}${at}”)`
        }
      }
}

/** A text that is accepted with and without a separator behind it. */
function sameButForBlanks({ listed, ...texts }: Texts, at: string): string | undefined {
  if (listed) return listed.find((text) => listed.includes(text + at))
  const { automata, why } = automataOf(texts.patterns)
  const most = texts.most - [...at].length
  const found = findText({
    automata: [...automata, ...automata.map((one) => before(one, at))],
    least: texts.least,
    most
  })
  return found === 'unknown' || why !== undefined ? '…' : found.text
}

/** The separator must be recognisable: in no part, nor begun at the end of one. */
export function joining({ with: by }: NonNullable<ValueMap['join']>, parts: Accepts[] | undefined): Invertible {
  if (!parts) return { holds: undefined, why: 'the joined elements are not given' }
  for (const part of parts) {
    const wrong = notText(part, { zh: '不能合', en: 'cannot be joined' })
    if (wrong) return wrong
    const found = search(textsOf(part), [[literal(by), ...begun(by)].join('|')])
    if (typeof found === 'string') return { holds: undefined, why: found }
    if (found.text === undefined) continue
    const back = (found.text + by).split(by)[0]!
    const why = {
      zh: `“${found.text}”合成后读回来是“${back}”`,
      en: `“${found.text}”, once joined, is read back as “${back}”`
    }
    return { holds: false, why, first: found.text, ...(back !== '' && { second: back }) }
  }
  return { holds: true }
}

/** Ends of a text with which a separator begins that the real one completes: “-” before “--”. */
function begun(by: string): string[] {
  return Array.from({ length: by.length - 1 }, (_, index) => by.length - 1 - index)
    .filter((length) => by.slice(length) === by.slice(0, by.length - length))
    .map((length) => `${literal(by.slice(0, length))}$`)
}

function search(texts: Texts, more: string[]): { text?: string } | string {
  const { automata, why } = automataOf([...texts.patterns, ...more])
  const listed = texts.listed ? [automatonOf(texts.listed)] : []
  const found = findText({ automata: [...automata, ...listed], least: texts.least, most: texts.most })
  if (found === 'unknown') return TOO_LARGE
  return found.text !== undefined && why !== undefined ? why : found
}

function notText(element: Accepts, cannot: { zh: string; en: string }): Invertible | undefined {
  if (shapeOf(element) === 'text') return undefined
  const first = example(element)
  const why = { zh: `${element.type} ${cannot.zh}`, en: `${element.type} ${cannot.en}` }
  return first === undefined ? { holds: true } : { holds: false, why, first }
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
