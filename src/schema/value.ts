/** Schema errors of single values in words. */
import { diagnose, type Extra } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { copiesOf, partsWords, materialOf, unclear } from './amounts.js'
import { form } from './forms.js'
import { childNode, knownKeys, matches, valueNamed, valueNames, textsOf, type Node } from './node.js'
import { valueSpan, type Place } from './place.js'
import { halfWidth, repair } from './repair.js'
import { explainType } from './type.js'
import { choices, label } from './words.js'

/** The first thing that is wrong with a single value: its type, the choice, its length, its form, its size. */
export function explainValue(place: Place): Diagnostic | undefined {
  const { node, value, violations } = place
  const has = (keyword: string) => violations.find((each) => each.keyword === keyword)
  if (!node) return undefined
  if (has('type')) {
    // Quotes would not help a number or a yes-no whose text is not accepted either.
    const scalar = typeof value === 'number' || typeof value === 'boolean'
    const text = String(value)
    return scalar && isText(node) && !accepts(node, text) ? wrongText(place, node, text) : explainType(place, node)
  }
  const what = label(place)
  const span = valueSpan(place)
  const short = has('minLength')
  const minimum = has('minimum') ?? has('exclusiveMinimum')
  if (has('enum')) return wrongText(place, node, typeof value === 'object' ? JSON.stringify(value) : String(value))
  if (short) return diagnose('LB2018', { what, limit: limit(short), count: Array.from(value as string).length }, span)
  if (has('pattern')) return wrongText(place, node, value as string)
  if (minimum) return diagnose('LB2021', { what, bound: lowerBound(minimum), value: value as number }, span)
  return undefined
}

function isText(node: Node): boolean {
  return node.type === 'string' || (Array.isArray(node.type) && node.type.includes('string'))
}

function accepts(node: Node, text: string): boolean {
  return node.enum?.includes(text) ?? (node.pattern === undefined || matches(node.pattern, text))
}

/** A text that is not one of the choices, or not of the form. */
function wrongText(place: Place, node: Node, value: string): Diagnostic {
  const { path } = place
  const span = valueSpan(place)
  const half = halfWidth(value)
  if (half !== value && accepts(node, half)) return diagnose('LB2017', { text: value, half }, span)
  const what = label(place)
  if (node.enum) {
    const names = valueNames(node)
    const named = valueNamed(node, value)
    const texts = textsOf(node)
    const known = choices(texts, (each) => names.get(each))
    const copies = path.at(-1) === 'need' ? copiesOf(value) : undefined
    if (copies) return diagnose('LB2029', { what, value, parts: partsWords(copies) }, span)
    const other = named === undefined ? elsewhere(place, value) : undefined
    if (other) return diagnose('LB2015', { what, value, known: joined(known, other) }, span)
    return diagnose('LB2015', { what, value, known }, span, suggested(named ?? suggest(half, texts)))
  }
  const doubt = unclear(value)
  if (doubt) return diagnose('LB2016', { what, value, form: doubt }, span)
  const one = path.at(-1) === 'material' ? materialOf(value) : undefined
  if (one && place.parent && childNode(place.parent, 'of')) {
    const words = { zh: `material: ${one.id} 和 of: ${one.role}`, en: `material: ${one.id} and of: ${one.role}` }
    return diagnose('LB2029', { what, value, parts: words }, span)
  }
  const better = suggested(repair(value, (text) => accepts(node, text)))
  if (path.length === 1 && path[0] === 'id') return diagnose('LB2004', { id: value }, span, better)
  return diagnose('LB2016', { what, value, form: form(node.pattern) }, span, better)
}

function suggested(suggestion: string | undefined): Extra {
  return suggestion === undefined ? {} : { suggestion }
}

function limit({ params }: { params: Record<string, unknown> }): number {
  return params.limit as number
}

function lowerBound({ keyword, params }: { keyword: string; params: Record<string, unknown> }): Text {
  const least = String(params.limit)
  if (keyword === 'minimum') return { zh: `不小于 ${least}`, en: `at least ${least}` }
  return { zh: `大于 ${least}`, en: `greater than ${least}` }
}

/** 承诺件 is no value of 性质 (nature), but one of 办件类型 (handlingType) beside it. */
function elsewhere({ parent, path }: Place, word: string): Text | undefined {
  for (const key of parent ? knownKeys(parent) : []) {
    const node = key === path.at(-1) ? undefined : childNode(parent!, key)
    const value = node?.enum && valueNamed(node, word)
    if (value !== undefined)
      return { zh: `“${word}”写作 ${key}: ${value}`, en: `“${word}” is written ${key}: ${value}` }
  }
  return undefined
}

function joined(a: Text, b: Text): Text {
  return { zh: `${a.zh}；${b.zh}`, en: `${a.en}; ${b.en}` }
}
