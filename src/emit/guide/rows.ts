/** Term and texts: what the templates print as a description list. */
import { UNSTATED } from '../../wording/unstated.js'
import type { Cond } from '../../condition/cond.js'
import { safeHref, telHref } from '../../base/text.js'

/**
 * A line that is not for everybody. On a page that is answered it is hidden once it is certain that it does not hold, and
 * plain once it is certain that it does; `css` are then the classes that say so.
 */
export interface Conditional {
  cond?: Cond
  css?: string
}

/**
 * Where a line stands. `still`: only where nothing can be answered, on paper and in Markdown. `live`: only where answers
 * are chosen. `range`: until the answers decide. `stop`: only when it is certain. Else everywhere.
 */
export type Standing = 'still' | 'live' | 'range' | 'stop'

export interface LinkedText extends Conditional {
  standing?: Standing
  /** When it is so, said before the text as long as it is not certain. */
  lead?: string
  /** Said after the text, each with its own condition. */
  names?: (Conditional & { name: string })[]
  /** The number of what is brought, reckoned on the page, with what is said after it. */
  sum?: string
  text: string
  /** Only http, https and tel; null when there is nothing to follow. */
  href: string | null
}

export interface Row {
  term: string
  texts: LinkedText[]
}

/** What a reader looks for and no source states. */
export { UNSTATED }

type Stated = string | LinkedText | undefined

/** A row for the texts that there are; none at all when there are none. */
export function row(term: string, ...texts: Stated[]): Row[] {
  const there = texts.filter((text) => text !== undefined && text !== '').map(plain)
  return there.length > 0 ? [{ term, texts: there }] : []
}

function plain(text: string | LinkedText | undefined): LinkedText {
  return typeof text === 'object' ? text : { text: text ?? '', href: null }
}

export function link(text: string, address: string | undefined): LinkedText {
  return { text, href: safeHref(address) ?? null }
}

/** A phone number or an address becomes a link; other ways to ask stay words. */
export function contactText(text: string): LinkedText {
  return { text, href: telHref(text) ?? safeHref(text) ?? null }
}
