/**
 * What a rule is: plain data that reads like its sentence in the standard, and a check. Rules over one document, over
 * the whole Program, or over one merged service; nothing else about a rule is anywhere else.
 */
import type { Extra, Value } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Severity, Span } from '../diagnostics/types.js'
import type { At, Program } from '../link/model.js'
import type { MergedService } from '../merge/index.js'
import type { Document } from '../schema/document.js'
import type { Kind } from '../language/generated/types.js'

export const STATUSES = ['draft', 'reviewed', 'published'] as const
export type Status = (typeof STATUSES)[number]
/** How grave it is in a document of each status; `off` where nothing is said yet. */
export type Severities = Readonly<Record<Status, Severity | 'off'>>

export const STATUS_NAMES = {
  draft: { zh: '草案', en: 'draft' },
  reviewed: { zh: '已审', en: 'reviewed' },
  published: { zh: '已发布', en: 'published' }
} as const

/** What contradicts itself or the standard: an author can mend it at once. */
export const WRONG: Severities = { draft: 'warning', reviewed: 'error', published: 'error' }
/** What the sources do not say yet; a draft may leave it open. */
export const MISSING: Severities = { draft: 'off', reviewed: 'warning', published: 'error' }
/** What somebody should look at; it may be right. */
export const DOUBTFUL: Severities = { draft: 'warning', reviewed: 'warning', published: 'warning' }
/** What is worth knowing of a draft and must be settled before publication. */
export const OPEN: Severities = { draft: 'info', reviewed: 'warning', published: 'error' }
export const ALWAYS: Severities = { draft: 'error', reviewed: 'error', published: 'error' }
export const NOTE: Severities = { draft: 'info', reviewed: 'info', published: 'info' }

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never
type Place = At | Span
/** Of any of several kinds of document. */
type KeyOf<Data> = Data extends unknown ? Extract<keyof Data, string> : never

export interface RuleContext<Words = string> {
  program: Program
  /** Reports a finding at a place, with one value for each placeholder of the Chinese message and hint. */
  report(place: Place, params: { readonly [Name in Placeholders<Words>]: Value }, extra?: Extra): void
}

interface Texts<Message extends string, Hint extends string> {
  code: `LB${number}`
  severity: Severities
  /** Codes were really given like that: a reason excuses it even where it is an error. */
  excusable?: true
  title: Text
  /** The sentence of the standard. */
  says: Text
  message: { zh: Message; en: string }
  hint?: { zh: Hint; en: string }
  /** The clause, standard or audit practice that asks for it. */
  source: string
  /**
   * Documents that break the rule and nothing else, and the same once they are mended: lines after `✗ ` are only in the
   * first, lines after `✓ ` only in the second. `# --- materials/photo.yaml 近期照片` begins a document of that kind, id and
   * name, `# --- items/card.yaml …` the usual one of that file (`USUAL` in examples.ts), of which the lines below replace
   * keys or add some. The page of the rule shows the documents whole.
   */
  example: string
}

export interface DocumentRule<
  K extends Kind = Kind,
  M extends string = string,
  H extends string = string
> extends Texts<M, H> {
  of: readonly K[]
  /** A key without which there is nothing to check: the rule sees only documents that state it or extend one that does. */
  states?: KeyOf<Document<K>['data']>
  check(doc: Document<K>, context: RuleContext<M | H>): void
}

export interface ProgramRule<M extends string = string, H extends string = string> extends Texts<M, H> {
  check(program: Program, context: RuleContext<M | H>): void
}

export interface ServiceRule<M extends string = string, H extends string = string> extends Texts<M, H> {
  check(service: MergedService, context: RuleContext<M | H>): void
}

export type AnyRule =
  ({ over: 'document' } & DocumentRule) | ({ over: 'program' } & ProgramRule) | ({ over: 'service' } & ServiceRule)

export function documentRule<K extends Kind, const M extends string, const H extends string = never>(
  rule: DocumentRule<K, M, H>
): AnyRule {
  return { over: 'document', ...rule } as unknown as AnyRule
}

export function programRule<const M extends string, const H extends string = never>(rule: ProgramRule<M, H>): AnyRule {
  return { over: 'program', ...rule } as unknown as AnyRule
}

export function serviceRule<const M extends string, const H extends string = never>(rule: ServiceRule<M, H>): AnyRule {
  return { over: 'service', ...rule } as unknown as AnyRule
}
