/** Whether what a cache holds is a diagnostic about files that were read: whoever prints it relies on that. */
import { isCode } from '../diagnostics/catalogue.js'

type SizeOf = (file: string) => number | undefined

const KEYS = ['code', 'severity', 'params', 'span', 'related', 'suggestion', 'fix', 'source', 'ignored', 'where']
const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info']

/** @param sizeOf the bytes of a file; undefined for one that was not read */
export function isDiagnostic(value: unknown, sizeOf: SizeOf): boolean {
  if (!isObject(value) || !Object.keys(value).every((key) => KEYS.includes(key))) return false
  const {
    code,
    severity,
    params,
    span,
    related = [],
    suggestion = '',
    fix = [],
    source = '',
    ignored,
    where = ''
  } = value
  const size = isObject(span) && typeof span['file'] === 'string' ? sizeOf(span['file']) : undefined
  return (
    typeof code === 'string' &&
    isCode(code) &&
    SEVERITIES.includes(severity) &&
    isObject(params) &&
    Object.values(params).every(isParam) &&
    (span === undefined || isSpan(span, sizeOf)) &&
    Array.isArray(related) &&
    related.every((each) => isObject(each) && isText(each) && isSpan(each['span'], sizeOf)) &&
    [suggestion, source, where].every((each) => typeof each === 'string') &&
    Array.isArray(fix) &&
    fix.every((each) => isObject(each) && typeof each['text'] === 'string' && isRange(each, size)) &&
    (ignored === undefined || isIgnored(ignored, sizeOf))
  )
}

function isIgnored(value: unknown, sizeOf: SizeOf): boolean {
  return isObject(value) && typeof value['reason'] === 'string' && isSpan(value['span'], sizeOf)
}

function isParam(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string')
  return typeof value === 'string' || typeof value === 'number' || (isObject(value) && isText(value))
}

function isText({ zh, en }: Record<string, unknown>): boolean {
  return typeof zh === 'string' && typeof en === 'string'
}

function isSpan(value: unknown, sizeOf: SizeOf): boolean {
  return isObject(value) && typeof value['file'] === 'string' && isRange(value, sizeOf(value['file']))
}

/** A text has at most as many code units as its file has bytes. */
function isRange({ start, end }: Record<string, unknown>, size: number | undefined): boolean {
  const areWhole = Number.isSafeInteger(start) && Number.isSafeInteger(end)
  return size !== undefined && areWhole && 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= size
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
