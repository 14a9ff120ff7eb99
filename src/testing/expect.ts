/** Expectations of findings, exact, with a message that shows both sides; they need no library of tests. */
import { lines, positionAt } from '../diagnostics/position.js'
import type { Diagnostic, Severity } from '../diagnostics/types.js'
import { message } from '../diagnostics/words.js'
import type { Project } from './project.js'

/** A code, or what else has to be right of the finding. */
export type Expected =
  | string
  | {
      code: string
      severity?: Severity
      /** The marker where the finding begins: `here` of `‹here›`. */
      at?: string
      /** The text that it marks. */
      marks?: string
      /** Chinese words, or a part of them. */
      message?: string | RegExp
      /** Whether a comment in the specs ignores it, with a reason. */
      ignored?: boolean
    }

/**
 * Throws unless the findings are exactly these, in the order in which they are printed.
 *
 * @example
 * const checked = await check(`
 *   kind: entity
 *   id: car
 *   name: 车辆
 *   elements:
 *     fuel: { name: 燃料, type: code, list: ‹list›nobody, privacy: none }
 * `)
 * expectDiagnostics(checked, [{ code: 'LB3002', at: 'list' }])
 * checked.diagnostics.length // => 1
 */
export function expectDiagnostics(
  checked: Project & { diagnostics: readonly Diagnostic[] },
  expected: readonly Expected[]
): void {
  const { diagnostics } = checked
  const isRight =
    diagnostics.length === expected.length &&
    expected.every((one, index) => isLike(checked, diagnostics[index]!, typeof one === 'string' ? { code: one } : one))
  if (isRight) return
  const wanted = expected.map((one) => (typeof one === 'string' ? one : said(checked, one)))
  const found = diagnostics.map((one) => shown(checked, one))
  throw new Error(`expected:\n${listed(wanted)}\nfound:\n${listed(found)}`)
}

function isLike(
  { files, places }: Project,
  found: Diagnostic,
  { code, severity, at, marks, message: words, ignored }: Exclude<Expected, string>
): boolean {
  const place = at === undefined ? undefined : places[at]
  if (at !== undefined && !place) throw new Error(`no place is marked ‹${at}›`)
  const text = message(found, 'zh')
  return (
    found.code === code &&
    (severity === undefined || found.severity === severity) &&
    (!place || (found.span?.file === place.file && found.span.start === place.offset)) &&
    (marks === undefined || markedBy(files, found) === marks) &&
    (words === undefined || (typeof words === 'string' ? text.includes(words) : words.test(text))) &&
    (ignored === undefined || (found.ignored !== undefined) === ignored)
  )
}

/**
 * The text that a finding marks; empty when it has no place.
 *
 * @example
 * const { files, diagnostics } = await check({ 'a.yaml': 'kind: item\nid: a\nname: 甲\nowner: nobody\n' })
 * const found = diagnostics.find(({ code }) => code === 'LB3002')
 * markedBy(files, found) // => 'nobody'
 */
export function markedBy(files: Project['files'], { span }: Diagnostic): string {
  return span ? (files[span.file]?.slice(span.start, span.end) ?? '') : ''
}

function shown({ files }: Project, found: Diagnostic): string {
  const { span } = found
  const text = span && files[span.file]
  const at = text === undefined ? '' : `${placeIn(span!.file, text, span!.start)} [${markedBy(files, found)}] `
  return `${found.code} ${found.severity} ${at}${message(found, 'zh')}`
}

function said(
  { files, places }: Project,
  { code, at, marks, severity, message: words }: Exclude<Expected, string>
): string {
  const place = at === undefined ? undefined : places[at]
  const parts = [
    code,
    severity,
    place && placeIn(place.file, files[place.file]!, place.offset),
    marks && `[${marks}]`,
    words && String(words)
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

function placeIn(file: string, text: string, offset: number): string {
  const { line, column } = positionAt(lines(text), offset)
  return `${file}:${line}:${column}`
}

const listed = (all: readonly string[]) => (all.length === 0 ? '  nothing' : all.map((one) => `  ${one}`).join('\n'))
