/** Facts that are worked out from others, in Chinese: “车重加货重”, “人均面积”, “户籍地与居住地相同”. */
import { parseDerived, type Term } from '../condition/derived.js'

type NameOf = (fact: string) => string

/** What it is called; undefined for a fact that is answered itself. */
export function derivedName(fact: string, nameOf: NameOf): string | undefined {
  const derived = parseDerived(fact)
  if (!derived) return undefined
  if ('same' in derived) return `${derived.same.map(nameOf).join('与')}相同`
  if (derived.name !== undefined) return `“${derived.name}”`
  if ('ratio' in derived) return derived.ratio.map(nameOf).join('除以')
  const { plus, minus } = sides(derived.sum)
  const less = minus.map((term) => `减${termText(term, nameOf)}`).join('')
  return `${plus.map((term) => termText(term, nameOf)).join('加')}${less}`
}

/** “甲大于乙”: a comparison of facts, with what is taken away on the other side. Undefined of all others. */
export function comparedText(fact: string, bound: unknown, word: string, nameOf: NameOf): string | undefined {
  const derived = parseDerived(fact)
  if (!derived || 'same' in derived) return undefined
  const unit = derived.unit === undefined ? '' : ` ${derived.unit}`
  const constant = `${String(bound)}${unit}`
  if (derived.name !== undefined || 'ratio' in derived) return `${derivedName(fact, nameOf)}${word} ${constant}`
  const { plus, minus } = sides(derived.sum)
  const say = (terms: Term[]) => terms.map((term) => termText(term, nameOf)).join('加')
  if (minus.length === 0) return `${say(plus)}${word} ${constant}`
  return `${say(plus)}${word}${say(minus)}${bound === 0 ? '' : `加 ${constant}`}`
}

function sides(terms: Term[]): { plus: Term[]; minus: Term[] } {
  return {
    plus: terms.filter(([, times]) => times > 0),
    minus: terms.filter(([, times]) => times < 0).map(([fact, times]): Term => [fact, -times])
  }
}

function termText([fact, times]: Term, nameOf: NameOf): string {
  return times === 1 ? nameOf(fact) : `${nameOf(fact)}的 ${times} 倍`
}
