/** Values that say what they mean in another way than the place takes. */
import { TYPE_NAMES } from '../link/condition/scope.js'
import { matches, nodeAt, types, valueNamed } from '../schema/node.js'
import { halfWidth } from '../schema/repair.js'
import { placeOf, replace, sourceOf, valueAt, written, type Fixer } from './fixer.js'

const YES: readonly string[] = ['yes', 'y', 'on', 'true', '是']
const NO: readonly string[] = ['no', 'n', 'off', 'false', '否']
const DATE = /^(?:\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)$/

/** Where a yes or no can be, and no text. */
export const trueOrFalse: Fixer = (found, source) => {
  const wanted = types(placeOf(found, source).node)
  const value = sourceOf(found, source).replace(/["']/g, '').toLowerCase()
  if (!wanted.includes('boolean') || wanted.includes('string')) return undefined
  return YES.includes(value) ? replace(found, 'true') : NO.includes(value) ? replace(found, 'false') : undefined
}

/** A counted number (`1份`), a map that says what a word says (免费), or a yes or no. */
export const trueFalseOrNumber: Fixer = (found, source) =>
  found.suggestion !== undefined && /^(\d+|\{ .* \})$/.test(found.suggestion)
    ? replace(found, found.suggestion)
    : trueOrFalse(found, source)

/** A kind by its Chinese name. */
export const kindByName: Fixer = (found) => {
  const { kind } = found.params as { kind?: unknown }
  const isMeant = found.suggestion !== undefined && typeof kind === 'string' && /\p{Script=Han}/u.test(kind)
  return isMeant ? replace(found, found.suggestion!) : undefined
}

/** One of the values by its Chinese name, or in capitals. */
export const oneOfTheValues: Fixer = (found, source) => {
  const { suggestion } = found
  const { value } = found.params as { value?: unknown }
  const { node } = placeOf(found, source)
  if (suggestion === undefined || typeof value !== 'string' || !node) return undefined
  const isMeant = valueNamed(node, value) === suggestion || suggestion.toLowerCase() === value.trim().toLowerCase()
  if (!isMeant) return undefined
  const isWord = node.enum?.includes(suggestion) ?? false
  // true and false are words of YAML where the list has them as such.
  return replace(found, isWord ? written(suggestion, sourceOf(found, source)) : suggestion)
}

/** 是 or 否 where a condition compares with true or false. */
export const answerOfYesOrNo: Fixer = (found, source) => {
  const { type } = found.params as { type?: { en?: unknown } }
  const value = sourceOf(found, source).replace(/["']/g, '').toLowerCase()
  if (type?.en !== TYPE_NAMES.boolean.en) return undefined
  return YES.includes(value) ? replace(found, 'true') : NO.includes(value) ? replace(found, 'false') : undefined
}

/** A date with other marks between its numbers. */
export const date: Fixer = (found, source) => {
  const { value } = found.params as { value?: unknown }
  const isDate = typeof value === 'string' && DATE.test(value) && /^\d{4}-\d\d-\d\d$/.test(found.suggestion ?? '')
  return isDate ? replace(found, written(found.suggestion!, sourceOf(found, source))) : undefined
}

/** Letters and digits in a place that takes plain ones. */
export const halfWidthText: Fixer = (found, source) => {
  const { half } = found.params as { half?: unknown }
  const old = sourceOf(found, source)
  if (typeof half !== 'string' || !halfWidth(old).includes(half)) return undefined
  const { path, node } = placeOf(found, source)
  const isKey = source.parsed.spans.key(path)?.start === found.span.start
  const isNumber = !isKey && types(node).some((type) => type === 'number' || type === 'integer')
  return replace(found, isNumber ? half : written(half.trim(), old))
}

/** An option by its name instead of its code, when only one has that name. */
export const optionCode: Fixer = (found, source) => {
  const { suggestion } = found
  const { value, known } = found.params as { value?: unknown; known?: unknown }
  if (suggestion === undefined || typeof value !== 'string' || !Array.isArray(known)) return undefined
  const named = known.filter((each) => typeof each === 'string' && each.slice(each.indexOf(' ') + 1) === value)
  const isMeant = named.length === 1 && named[0] === `${suggestion} ${value}`
  return isMeant ? replace(found, written(suggestion, sourceOf(found, source))) : undefined
}

/** A name where an id is wanted; the id is suggested only when exactly one thing has that name. */
export const idOfName: Fixer = (found, source) =>
  found.suggestion === undefined ? undefined : replace(found, written(found.suggestion, sourceOf(found, source)))

/** One word where a list of free texts or of the values of a closed list is wanted; one of several alternatives. */
export const listOfOne: Fixer = (found, source) => {
  const { path, node } = placeOf(found, source)
  const value = valueAt(source.parsed.value, path)
  const item = source.kind && node?.items && nodeAt(source.kind, [...path, 0])
  if (!item) return undefined
  const old = sourceOf(found, source)
  const takesMaps = types(item).includes('object')
  if (takesMaps && typeof value === 'object' && old.startsWith('{')) return replace(found, `[${old}]`)
  const isText = typeof value === 'string' && types(item).includes('string')
  if (!isText || (item.pattern !== undefined && !(takesMaps && matches(item.pattern, value)))) return undefined
  if (item.enum) {
    // Several values in one text: each part has to be one of them.
    const meant = value
      .split(/[\s，,、；;/／和及]+/u)
      .map((part) => (item.enum!.includes(part) ? part : valueNamed(item, part)))
    return meant.every((each) => each !== undefined)
      ? replace(found, `[${meant.map((each) => written(each, old)).join(', ')}]`)
      : undefined
  }
  return /[\s，,、；;/／和及]/u.test(value) ? undefined : replace(found, `[${written(value, old)}]`)
}

/** A telephone number with wide digits, a wide hyphen or spaces inside, when that is all that is wrong. */
export const plainNumber: Fixer = (found, source) =>
  found.suggestion === undefined ? undefined : replace(found, written(found.suggestion, sourceOf(found, source)))
