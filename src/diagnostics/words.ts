/** The words of a finding: the templates of its entry with the parameters filled in. */
import { entry, type Value } from './catalogue.js'
import { shorten, visible } from './visible.js'
import type { Diagnostic, Lang, Related } from './types.js'

/** Columns of one value of a spec inside a message. */
const VALUE_COLUMNS = 80
const LIST_ITEMS = 12

/**
 * What is wrong, in one sentence; safe to print.
 *
 * @example
 * const { document } = validate('a.yaml', parse('kind: item\nid: a\nname: 办卡\nowner: nobody\n'))
 * const [diagnostic] = link([document]).diagnostics
 * message(diagnostic, 'zh').includes('nobody') // => true
 */
export function message(diagnostic: Diagnostic, lang: Lang): string {
  return fill(entry(diagnostic.code).message[lang], diagnostic, lang)
}

/**
 * What to do about it, the nearest known name first; safe to print.
 *
 * @example
 * const { document } = validate('a.yaml', parse('kind: item\nid: a\nname: 办卡\nowner: nobody\n'))
 * const [diagnostic] = link([document]).diagnostics
 * typeof hint(diagnostic, 'en') // => 'string'
 */
export function hint(diagnostic: Diagnostic, lang: Lang): string | undefined {
  const words = entry(diagnostic.code).hint
  const name = diagnostic.suggestion === undefined ? undefined : shorten(diagnostic.suggestion, VALUE_COLUMNS)
  const guess = name === undefined ? [] : [lang === 'zh' ? `是不是“${name}”？` : `Did you mean "${name}"?`]
  const parts = words ? [...guess, fill(words[lang], diagnostic, lang)] : guess
  return parts.length === 0 ? undefined : parts.join(lang === 'zh' ? '' : ' ')
}

/** Where the requirement comes from; safe to print. */
export function source(diagnostic: Diagnostic): string | undefined {
  const words = diagnostic.source ?? entry(diagnostic.code).source
  return words === undefined ? undefined : visible(words)
}

/** The words of a related place; safe to print. */
export function note(related: Related, lang: Lang): string {
  return visible(related[lang])
}

function fill(template: string, diagnostic: Diagnostic, lang: Lang): string {
  const params: Readonly<Record<string, Value>> = diagnostic.params
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    return value === undefined ? placeholder : show(value, lang)
  })
}

function show(value: Value, lang: Lang): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return shorten(value, VALUE_COLUMNS)
  if ('zh' in value) return visible(value[lang])
  const shown = value.slice(0, LIST_ITEMS).map((item) => shorten(item, VALUE_COLUMNS))
  const rest = value.length - shown.length
  if (lang === 'zh') return shown.join('、') + (rest > 0 ? `等 ${value.length} 个` : '')
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
