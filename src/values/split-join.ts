/** One text of ours in several fields of the department's, and several of ours in one. */
import type { ValueMap } from '../link/model.js'
import type { Accepts } from './accepts.js'
import { automatonOf } from './automaton.js'
import { before } from './dfa.js'
import { none, type Invertible } from './mapping.js'
import { findText } from './search.js'
import { shapeOf } from './set.js'
import { automataOf, textsOf, type Texts } from './texts.js'

const TOO_LARGE = 'comparing the automata takes too many steps'

/** At run time, what is beyond the last separator stays in the last part: joined again, the text is the same. */
export function splitting({ at, into }: NonNullable<ValueMap['split']>, element: Accepts): Invertible {
  if (shapeOf(element) !== 'text') return none(element, `${element.type} 不能拆`, `${element.type} cannot be split`)
  if (new Set(into).size < into.length) return none(element, '两部分写在同一栏里', 'two parts go into the same field')
  const texts = textsOf(element)
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

/** Where the separator begins must be recognisable: its first character is in no part. */
export function joining({ with: by }: NonNullable<ValueMap['join']>, parts: Accepts[] | undefined): Invertible {
  if (!parts) return { holds: undefined, why: 'the joined elements are not given' }
  for (const part of parts) {
    if (shapeOf(part) !== 'text') return none(part, `${part.type} 不能合`, `${part.type} cannot be joined`)
    const found = search(textsOf(part), [literal([...by][0]!)])
    if (typeof found === 'string') return { holds: undefined, why: found }
    if (found.text === undefined) continue
    const back = (found.text + by).split(by)[0]!
    const why = {
      zh: `“${found.text}”合成后读回来是“${back}”`,
      en: `“${found.text}”, once joined, is read back as “${back}”`
    }
    return { holds: false, why, first: found.text, ...(back !== found.text && back !== '' && { second: back }) }
  }
  return { holds: true }
}

function search(texts: Texts, more: string[]): { text?: string } | string {
  const { automata, why } = automataOf([...texts.patterns, ...more])
  const listed = texts.listed ? [automatonOf(texts.listed)] : []
  const found = findText({ automata: [...automata, ...listed], least: texts.least, most: texts.most })
  if (found === 'unknown') return TOO_LARGE
  return found.text !== undefined && why !== undefined ? why : found
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
