/** The catalogue of diagnostics: every code with its entry, the area it belongs to, and the typed constructor. */
import { days } from './codes/days.js'
import { internal } from './codes/internal.js'
import { link } from './codes/link.js'
import { materials } from './codes/materials.js'
import { merge } from './codes/merge.js'
import { overlay } from './codes/overlay.js'
import { contracts } from './codes/contracts.js'
import { ownPages } from './codes/own-pages.js'
import { process } from './codes/process.js'
import { proof } from './codes/proof.js'
import { schema } from './codes/schema.js'
import { shared } from './codes/shared.js'
import { standard } from './codes/standard.js'
import { syntax } from './codes/syntax.js'
import { workedOut } from './codes/worked-out.js'
import { workspace } from './codes/workspace.js'
import { ruleWords } from './generated/rule-words.js'
import type { Entry, Text } from './entry.js'
import type { Diagnostic, Span } from './types.js'

/** Named table by table, so that declarations refer to the tables and do not repeat their words. */
type Catalogue = typeof syntax &
  typeof schema &
  typeof link &
  typeof materials &
  typeof days &
  typeof shared &
  typeof workedOut &
  typeof merge &
  typeof process &
  typeof proof &
  typeof standard &
  typeof ruleWords &
  typeof overlay &
  typeof workspace &
  typeof contracts &
  typeof ownPages &
  typeof internal

/**
 * Every code that lianban can report.
 *
 * @example
 * catalogue.LB3002.severity // => 'error'
 */
export const catalogue: Catalogue = {
  ...syntax,
  ...schema,
  ...link,
  ...materials,
  ...days,
  ...shared,
  ...workedOut,
  ...merge,
  ...process,
  ...proof,
  ...standard,
  ...ruleWords,
  ...overlay,
  ...workspace,
  ...contracts,
  ...ownPages,
  ...internal
}

export type Code = keyof typeof catalogue

/**
 * What a placeholder may stand for: a text from the specs (shown escaped, at most 80 columns), a number, a list (the
 * same for each item, at most 12 shown), or words of our own in both languages (shown escaped, not shortened).
 */
export type Value = string | number | readonly string[] | Text

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never
type Words<E> =
  | (E extends { message: { zh: infer Zh } } ? Placeholders<Zh> : never)
  | (E extends { hint: { zh: infer Zh } } ? Placeholders<Zh> : never)

/** The parameters of a code: one for each placeholder of its Chinese message and hint. */
export type Params<C extends Code = Code> = C extends Code
  ? { readonly [Name in Words<(typeof catalogue)[C]>]: Value }
  : never

export type Extra = Partial<Pick<Diagnostic, 'severity' | 'related' | 'suggestion' | 'source'>>

/** Makes a diagnostic with the severity of the catalogue, unless `extra` gives another. */
export function diagnose<C extends Code>(
  code: C,
  params: Params<C>,
  span?: Span | undefined,
  extra: Extra = {}
): Diagnostic<C> {
  return { code, severity: entry(code).severity, params, ...(span && { span }), ...extra }
}

export function entry(code: Code): Entry {
  return catalogue[code]
}

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text)
}

/** What a code is about: the table that has it. */
export type Area =
  | 'syntax'
  | 'schema'
  | 'link'
  | 'merge'
  | 'proof'
  | 'process'
  | 'standard'
  | 'rules'
  | 'overlay'
  | 'workspace'
  | 'internal'

const tables: Readonly<Record<Area, Readonly<Record<string, Entry>>>> = {
  syntax,
  schema,
  link,
  merge,
  proof,
  process,
  standard,
  rules: ruleWords,
  overlay,
  workspace: { ...workspace, ...ownPages, ...contracts },
  internal
}

/** In the order in which the compiler comes to them: what is found later may follow from what is found earlier. */
export const AREAS = Object.keys(tables) as readonly Area[]

let areas: ReadonlyMap<string, Area> | undefined

export function areaOf(code: Code): Area {
  areas ??= new Map(AREAS.flatMap((area) => Object.keys(tables[area]).map((each) => [each, area] as const)))
  return areas.get(code)!
}
