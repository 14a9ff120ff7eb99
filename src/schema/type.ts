/** Schema errors of types in words, with the usual slips of YAML named. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { counted, copiesOf, partsWords, unclear } from './amounts.js'
import { mapFor, mapWords } from './map-words.js'
import { isYesOrNo, listShape, listWords, mapShape } from './shapes.js'
import { keyPattern, knownKeys, types, type Node } from './node.js'
import { valueSpan, type Place } from './place.js'
import { halfWidth } from './repair.js'
import { label, typeOf, typeWords, valueWords } from './words.js'

const NUMBER = /^[+-]?\d+(\.\d+)?$/
const YES = /^(yes|y|on|true|t|1|是|有|对|真|√)$/i
const NO = /^(no|n|off|false|f|0|否|无|没有|不|假|×)$/i

/** A value of another type than its place takes, with the mistakes that are usual named as such. */
export function explainType(place: Place, node: Node): Diagnostic {
  const { value } = place
  const wanted = types(node)
  const what = label(place)
  const span = valueSpan(place)
  if (value === null || value === undefined) return diagnose('LB2010', { what }, span)

  const actual = typeOf(value)
  const shown = valueWords(value)
  if (isYesOrNo(value) && place.parent && knownKeys(place.parent).includes('ask')) {
    const how = {
      zh: '把这一项改成 type: boolean：是非题不列选项',
      en: 'Write type: boolean instead: a question of yes or no lists no options'
    }
    return diagnose('LB2009', { what, expected: typeWords(node), actual: shown, how }, span)
  }
  if (actual === 'array' && keyPattern(node) !== undefined) {
    return diagnose('LB2028', { what, shape: mapShape(node, value as unknown[]) }, span)
  }
  if (actual === 'array') return diagnose('LB2013', { what }, span)
  // Where a map is the rarer way of writing a list, whoever writes one value means the list.
  const isList = wanted.every((type) => type === 'array') || (wanted[0] === 'array' && typeof value === 'string')
  if (isList && typeof value === 'string') {
    const how = listWords(value)
    if (how) return diagnose('LB2030', { what, value, how }, span)
  }
  if (isList) return diagnose('LB2014', { what, actual: shown, shape: listShape(value) }, span)
  if (actual !== 'object') {
    const text = String(value)
    const isNumber = wanted.includes('number') || wanted.includes('integer')
    if (wanted.includes('string')) return diagnose('LB2012', { what, value: text }, span)
    if (isNumber && typeof value === 'string' && halfWidth(text) !== text && NUMBER.test(halfWidth(text))) {
      return diagnose('LB2017', { text, half: halfWidth(text) }, span)
    }
    if (isNumber && typeof value === 'string') {
      const number = counted(text, node.title)
      const copies = place.path.at(-1) === 'copies' ? copiesOf(text) : undefined
      if (copies) return diagnose('LB2029', { what, value: text, parts: partsWords(copies) }, span)
      const how = unclear(text)
      if (how) return diagnose('LB2009', { what, expected: typeWords(node), actual: shown, how }, span)
      if (number !== undefined)
        return diagnose('LB2009', { what, expected: typeWords(node), actual: shown, how: howTo(node, value) }, span, {
          suggestion: number
        })
    }
    if (wanted.every((type) => type === 'boolean')) {
      const suggestion = YES.test(text) ? 'true' : NO.test(text) ? 'false' : undefined
      return diagnose('LB2011', { what, value: text }, span, suggestion === undefined ? {} : { suggestion })
    }
  }
  const meant = wanted.includes('object') && typeof value === 'string' ? mapFor(node, value) : undefined
  const how = (meant === undefined && typeof value === 'string' && whereMap(node, value)) || howTo(node, value)
  const params = { what, expected: typeWords(node), actual: shown, how }
  return diagnose('LB2009', params, span, meant === undefined ? {} : { suggestion: meant })
}

function whereMap(node: Node, text: string): Text | undefined {
  return types(node).includes('object') && !types(node).includes('string') ? mapWords(node, text) : undefined
}

function howTo(node: Node, value: unknown): Text {
  const wanted = types(node)
  const isText = typeof value === 'string'
  if (typeof value === 'object' && value !== null && 'fact' in value)
    return {
      zh: '这里只写定的值；和另一个答案比，写 eq、lt、lte、gt、gte: { fact: … }，日期的先后用 before、after',
      en: 'This takes fixed values; to compare with another answer write eq, lt, lte, gt or gte: { fact: … }, and before or after for dates'
    }
  if (wanted.includes('number') || wanted.includes('integer')) {
    if (isText && NUMBER.test(value)) return { zh: '去掉引号', en: 'Remove the quotes' }
    if (typeof value === 'number') return { zh: '写整数', en: 'Write a whole number' }
    return { zh: '只写数字，不加引号和单位', en: 'Write the digits only, without quotes or unit' }
  }
  if (wanted.includes('string')) return { zh: '只写一段文字', en: 'Write just a text' }
  if (wanted.includes('object')) {
    return { zh: '另起一行并缩进，逐项写“键: 值”', en: 'Start a new, indented line for each “key: value”' }
  }
  return { zh: '写 true 或 false', en: 'Write true or false' }
}
