/** The configuration of a project, checked by hand: so few keys do not need a validator. */
import { join, resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic, Severity, Lang, Span } from '../diagnostics/types.js'
import type { Text } from '../diagnostics/entry.js'
import { message } from '../diagnostics/words.js'
import { decode, parse, type Parsed, type Path } from '../syntax/index.js'
import { CONFIG_FILE, LARGEST_CONFIG } from './config-file.js'
import { realInside } from './files/look.js'
import { readFile } from './files/read.js'
import { OUTSIDE, reasonOf, unreadable } from './files/refusal.js'
import { isInside } from '../base/paths.js'

/** Every key may be absent. Paths are absolute. */
export interface Config {
  specs?: string[]
  out?: string
  targets?: string[]
  region?: string
  lang?: Lang
  failOn?: Severity
  templates?: string
  /** Where the output folder is published, with a `/` at the end. */
  site?: string
  /** What the project stands on: packages by name, folders of the project as `./name`. */
  library?: string[]
}

interface Reader {
  folder: string
  parsed: Parsed
  fields: Record<string, unknown>
  diagnostics: Diagnostic[]
  /** Whether the folder is as the file says it: not for a file of another version. */
  isThere: boolean
}

const KEYS = ['library', 'specs', 'out', 'targets', 'region', 'lang', 'failOn', 'templates', 'site']
const LANGS = ['zh', 'en'] as const
const SEVERITIES = ['error', 'warning', 'info'] as const

/**
 * Reads `lianban.yaml` in `folder`. What is wrong in it is reported and left out.
 *
 * @param bytes the file as it was in another version; by default it is read from disk
 */
export function readConfig(folder: string, bytes?: Uint8Array): { config: Config; diagnostics: Diagnostic[] } {
  const reader = open(folder, bytes)
  if ('code' in reader) return { config: {}, diagnostics: [reader] }
  const { fields, diagnostics } = reader
  for (const key of Object.keys(fields)) if (!KEYS.includes(key)) unknownKey(reader, key)
  const config: Config = {
    ...keep('specs', paths(reader, 'specs')),
    ...keep('out', paths(reader, 'out', 1)?.[0]),
    ...keep('targets', texts(reader, 'targets')),
    ...keep('region', texts(reader, 'region', 1)?.[0]),
    ...keep('lang', oneOf(reader, 'lang', LANGS)),
    ...keep('failOn', oneOf(reader, 'failOn', SEVERITIES)),
    ...keep('templates', paths(reader, 'templates', 1)?.[0]),
    ...keep('site', address(reader, 'site')),
    ...keep('library', texts(reader, 'library'))
  }
  return { config, diagnostics }
}

function open(folder: string, given: Uint8Array | undefined): Reader | Diagnostic {
  let bytes: Uint8Array
  try {
    bytes = given ?? readFile(join(folder, CONFIG_FILE), LARGEST_CONFIG, folder)
  } catch (error) {
    return unreadable(CONFIG_FILE, error)
  }
  const { text, problems } = decode(bytes)
  const parsed = parse(text)
  const reader: Reader = { folder, parsed, fields: {}, diagnostics: [], isThere: given === undefined }
  for (const { code, params, range } of [...problems, ...parsed.problems]) {
    const problem = diagnose(code, params as never)
    if (problem.severity !== 'error') continue
    complain(reader, { zh: message(problem, 'zh'), en: message(problem, 'en') }, { file: CONFIG_FILE, ...range })
  }
  const { value } = parsed
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    reader.fields = value as Record<string, unknown>
  } else if (value !== undefined || reader.diagnostics.length === 0) {
    complain(reader, { zh: '应当写成“键: 值”', en: 'it should be made of "key: value"' }, at(reader, []))
  }
  return reader
}

function unknownKey(reader: Reader, key: string): void {
  const nearest = suggest(key, KEYS)
  const detail = {
    zh: `没有“${key}”这一项，可以用：${KEYS.join('、')}`,
    en: `there is no key "${key}"; use one of ${KEYS.join(', ')}`
  }
  complain(reader, detail, at(reader, [key], 'key'), nearest)
}

/** One text or a list of texts, at least one and at most `most`. */
function texts(reader: Reader, key: string, most = Infinity): string[] | undefined {
  const value = reader.fields[key]
  if (value === undefined) return undefined
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const good = list.filter((text): text is string => typeof text === 'string' && text !== '')
  if (good.length === list.length && good.length > 0 && good.length <= most) return good
  const zh = most === 1 ? `“${key}”应当是一段文字` : `“${key}”应当是一段文字，或一列文字`
  const en = most === 1 ? `"${key}" should be a text` : `"${key}" should be a text or a list of texts`
  complain(reader, { zh, en }, at(reader, [key]))
  return undefined
}

/** Configuration comes with the project, so it may not point out of it. */
function paths(reader: Reader, key: string, most?: number): string[] | undefined {
  const list = texts(reader, key, most)
  const outside = list?.find((path) => !isInside(reader.folder, resolve(reader.folder, path)))
  if (outside !== undefined) reader.diagnostics.push(diagnose('LB8003', { path: outside }, at(reader, [key])))
  const linked = list?.find((path) => outside === undefined && reader.isThere && leadsOut(reader.folder, path))
  if (linked !== undefined) reader.diagnostics.push(diagnose('LB8004', { path: linked }, at(reader, [key])))
  return (outside ?? linked) === undefined ? list?.map((path) => resolve(reader.folder, path)) : undefined
}

/** Of a folder on the web. */
function address(reader: Reader, key: string): string | undefined {
  const text = texts(reader, key, 1)?.[0]
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isFolder =
    url && ['http:', 'https:'].includes(url.protocol) && url.search + url.hash + url.username + url.password === ''
  if (isFolder) return url.href.endsWith('/') ? url.href : `${url.href}/`
  const zh = `“${key}”应当是发布的网址，例如 https://www.example.gov.cn/yijianshi/，不带 ? 和 #`
  const en = `"${key}" should be the address where it is published, such as https://www.example.gov.cn/yijianshi/, without ? and #`
  complain(reader, { zh, en }, at(reader, [key]))
  return undefined
}

function leadsOut(folder: string, path: string): boolean {
  try {
    realInside(resolve(folder, path), folder)
    return false
  } catch (error) {
    // A path that is broken in another way is told of by what uses it.
    return reasonOf(error) === OUTSIDE
  }
}

function oneOf<T extends string>(reader: Reader, key: string, known: readonly T[]): T | undefined {
  const value = reader.fields[key]
  const found = known.find((each) => each === value)
  if (value === undefined || found !== undefined) return found
  const zh = `“${key}”应当是 ${known.join('、')} 之一`
  const nearest = typeof value === 'string' ? suggest(value, known) : undefined
  complain(reader, { zh, en: `"${key}" should be one of ${known.join(', ')}` }, at(reader, [key]), nearest)
  return undefined
}

function at({ parsed }: Reader, path: Path, part: 'key' | 'value' = 'value'): Span {
  return { file: CONFIG_FILE, ...(parsed.spans[part](path) ?? { start: 0, end: 0 }) }
}

function complain(reader: Reader, detail: Text, span: Span, suggestion?: string): void {
  const extra = suggestion === undefined ? {} : { suggestion }
  reader.diagnostics.push(diagnose('LB8006', { path: CONFIG_FILE, detail }, span, extra))
}

function keep<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V })
}
