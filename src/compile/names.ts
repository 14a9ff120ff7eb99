/** A name where an id is wanted: which thing has that name, in the project and in what it stands on. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Kind } from '../language/generated/types.js'
import { referencesIn } from '../link/references/index.js'
import type { SourceFile } from '../source/discover.js'
import { newStats } from '../base/stats.js'
import { KIND_NAMES } from '../vocabulary/kinds.js'
import { readDocuments, type Misread, type Read } from './read.js'

/** What schemas say of a key that is none, and of a text that is no id. */
const NO_KEY = 'LB2025'
const MALFORMED = 'LB2016'
/** Things of a similar name that are shown. */
const MOST = 4

interface Named {
  id: string
  name: string
}

/** The same findings; those about a name in the place of an id say which ids are meant. */
export function withIds(read: Read, library: readonly SourceFile[]): Read {
  return withNamedThings(withQuestions(read), library)
}

/** A question by its words where a condition takes what it is called. */
function withQuestions(read: Read): Read {
  const asked = (file: string, words: string) =>
    read.unread
      .filter((each) => each.file === file)
      .flatMap(({ parsed }) => Object.entries(situationsOf(parsed?.value)))
      .filter(([, each]) => (each as { ask?: unknown } | null)?.ask === words)
  const diagnostics = read.diagnostics.map((diagnostic) => {
    const { code, span, params } = diagnostic
    const { key } = params as { key?: unknown }
    const found = code === NO_KEY && span && typeof key === 'string' ? asked(span.file, key) : []
    return found.length === 1 ? { ...diagnostic, suggestion: found[0]![0] } : diagnostic
  })
  return { ...read, diagnostics }
}

function situationsOf(value: unknown): object {
  const { situations } = (value ?? {}) as { situations?: unknown }
  return typeof situations === 'object' && situations !== null ? situations : {}
}

function withNamedThings(read: Read, library: readonly SourceFile[]): Read {
  const places = new Map<string, { kind: Kind; text: string; misread: Misread }>()
  const malformed = new Set(read.diagnostics.flatMap((each) => (each.code === MALFORMED ? [placeOf(each)] : [])))
  if (malformed.size === 0) return read
  for (const misread of read.unread) {
    const { kind, file, parsed } = misread
    if (!kind || !parsed) continue
    for (const { kind: wanted, text, path } of referencesIn(kind, parsed.value)) {
      const place = `${file} ${parsed.spans.value(path)?.start}`
      if (malformed.has(place) && /\p{Script=Han}/u.test(text)) places.set(place, { kind: wanted, text, misread })
    }
  }
  if (places.size === 0) return read
  const known = new Map<Kind, Named[]>()
  const named = (kind: Kind) => {
    if (!known.has(kind)) known.set(kind, namesOf(kind, read, library))
    return known.get(kind)!
  }
  const diagnostics = read.diagnostics.map((diagnostic) => {
    const place = diagnostic.code === MALFORMED ? places.get(placeOf(diagnostic)) : undefined
    return place ? offered(diagnostic, place, named(place.kind)) : diagnostic
  })
  return { ...read, diagnostics }
}

function placeOf({ span }: Diagnostic): string {
  return `${span?.file} ${span?.start}`
}

function offered(
  { span }: Diagnostic,
  { kind, text, misread }: { kind: Kind; text: string; misread: Misread },
  all: readonly Named[]
): Diagnostic {
  const [, name, role] = /^(.*?)(?:\s+of\s+(.*))?$/s.exec(kind === 'material' ? text : text.trim())!
  const exact = all.filter((each) => each.name === name)
  const near =
    exact.length > 0
      ? []
      : all.filter((each) => isCalled(name!, each.name) || isShortFor(name!, each.name)).slice(0, MOST)
  const whose = role === undefined ? '' : roleNamed(role, misread)
  const only = exact.length === 1 && whose !== undefined ? exact[0] : undefined
  return diagnose(
    'LB2027',
    { kind: KIND_NAMES[kind], name: name!, found: foundWords(kind, exact, near) },
    span,
    only ? { suggestion: only.id + whose } : {}
  )
}

function foundWords(kind: Kind, exact: readonly Named[], near: readonly Named[]): Text {
  const shown = (some: readonly Named[]) => some.map(({ id, name }) => `${id}（${name}）`).join('、')
  const plain = (some: readonly Named[]) => some.map(({ id, name }) => `${id} (${name})`).join(', ')
  if (exact.length === 1) return { zh: `它的标识是 ${exact[0]!.id}`, en: `Its id is ${exact[0]!.id}` }
  if (exact.length > 1)
    return { zh: `叫这个名称的不止一个：${shown(exact)}`, en: `Several have that name: ${plain(exact)}` }
  if (near.length > 0) return { zh: `名称相近的有：${shown(near)}`, en: `Of a similar name: ${plain(near)}` }
  const { zh, en } = KIND_NAMES[kind]
  return {
    zh: `没有叫这个名称的${zh}；有哪些，用 lianban list ${kind} --library 看`,
    en: `No ${en} has that name; lianban list ${kind} --library shows what there is`
  }
}

/** ` of role` for a role by its key or, when only one has it, by its name. */
function roleNamed(text: string, { parsed }: Misread): string | undefined {
  const { roles } = parsed!.value as { roles?: unknown }
  const all = Object.entries(typeof roles === 'object' && roles !== null ? roles : {})
  if (/^[a-z][A-Za-z0-9]*$/.test(text)) return ` of ${text}`
  const named = all.filter(([, role]) => (role as { name?: unknown } | null)?.name === text)
  return named.length === 1 ? ` of ${named[0]![0]}` : undefined
}

const OFFICE = /(?:主管)?(?:部门|机关|机构|委员会|局|厅|委|办)$/u

/** 人社局 for 人社部门: the same office by another word for what it is. */
function isCalled(word: string, name: string): boolean {
  const [own, other] = [word, name].map((each) => each.replace(OFFICE, ''))
  return own !== '' && own === other
}

/** 医保局 for 医疗保障局: all characters in their order, the same first and last. */
function isShortFor(short: string, name: string): boolean {
  if (Array.from(short).length < 2 || short[0] !== name[0] || short.at(-1) !== name.at(-1)) return false
  let at = 0
  for (const character of short) {
    const next = name.indexOf(character, at)
    if (next < 0) return false
    at = next + 1
  }
  return true
}

/** Everything of a kind that has a name: documents, files that are none yet, and all that libraries have. */
function namesOf(kind: Kind, { documents, unread }: Read, library: readonly SourceFile[]): Named[] {
  const own = documents.flatMap(({ kind: each, id, data }) => (each === kind ? [{ id, name: data.name }] : []))
  const failing = unread.flatMap(({ kind: each, ids: [id], name }) =>
    each === kind && id !== undefined && name !== undefined ? [{ id, name }] : []
  )
  const seen = new Set(documents.map(({ file }) => file))
  const left = library.filter(({ path, bytes }) => !seen.has(path) && isOf(kind, bytes))
  const others = readDocuments(left, newStats()).documents.map(({ id, data }) => ({ id, name: data.name }))
  const byId = new Map([...others, ...failing, ...own].map((each) => [each.id, each]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function isOf(kind: Kind, bytes: Uint8Array): boolean {
  return new RegExp(`^kind:\\s*["']?${kind}\\b`, 'm').test(Buffer.from(bytes).subarray(0, 400).toString('latin1'))
}
