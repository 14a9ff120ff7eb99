/** Term and texts: what the templates print as a description list. */
import { safeHref, telHref } from '../../base/text.js'

export interface LinkedText {
  text: string
  /** Only http, https and tel; null when there is nothing to follow. */
  href: string | null
}

export interface Row {
  term: string
  texts: LinkedText[]
}

/** What a reader looks for and no source states. */
export const UNSTATED = '来源没有写'

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
