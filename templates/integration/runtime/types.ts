/** A submission and the plan that says how to treat it. Plain JSON throughout. A `when` that is left out always holds. */
export type Json = string | number | boolean | null | Json[] | Row
export interface Row {
  [name: string]: Json
}
export type Scalar = string | number | boolean

export type Test =
  | { op: 'test'; fact: string; is: 'in'; values: Scalar[] }
  | { op: 'test'; fact: string; is: 'lt' | 'lte' | 'gt' | 'gte'; value: number | string | { fact: string; plus?: string } }
  | { op: 'test'; fact: string; is: 'within'; values: string[] }
  | { op: 'test'; fact: string; is: 'known' }
export type Cond = { op: 'true' } | { op: 'false' } | { op: 'all' | 'any'; of: Cond[] } | { op: 'not'; of: Cond } | Test

export interface Plan {
  service: string
  /** SHA-256 of the specs that this plan came from. */
  digest: string
  /** By what two sides know that they speak of the same contract. */
  contract: string
  draft: boolean
  subjects: PlanSubject[]
  questions: PlanQuestion[]
  fields: PlanField[]
  /** Facts of questions and keys of fields, each after all that it depends on. */
  order: string[]
  atLeastOne: { fields: string[]; when?: Cond }[]
  checks: PlanCheck[]
  /** Of these items, at least `min` and at most `max` are taken. */
  choose: { text: string; items: string[]; min: number; max: number }[]
  /** 受理条件: an application in which one does not hold is refused. */
  gates: { text: string; must: Cond }[]
  items: PlanItem[]
  /** By which conditions count working days, if they do. */
  calendar?: Calendar
}

/** Monday to Friday are working days, but for these. */
export interface Calendar {
  /** Of which it is known. */
  years: string[]
  off: string[]
  on: string[]
}

/** The plan of a service whose types are known: of the submission, and of each item's own form by the item's name. */
export interface PlanOf<Submission extends object, Forms extends object> extends Plan {
  /** Never there; it ties the types to the plan. */
  types?: { submission: Submission; forms: Forms }
}
export interface Forms {
  [item: string]: Row
}
/** What of a value is known so far. */
export type Part<T> = string extends keyof T
  ? T
  : T extends readonly (infer One)[]
    ? Part<One>[]
    : T extends object
      ? { [K in keyof T]?: Part<T[K]> }
      : T

export interface PlanSubject {
  name: string
  /** Present: a list, with its least and greatest length. */
  many?: { min: number; max: number }
  /** Nested in each row of this subject. */
  of?: string
  /** May be left out as a whole. */
  optional?: boolean
}

/** What departments found out, by the name of the question: `{ pending: false }`. What is not there yet is left out. */
export interface Found {
  [question: string]: Scalar
}

export interface PlanQuestion {
  /** `situations.x`, `choices.y`, `same.z` or `chosen.w`. */
  fact: string
  /** Found out by them and given beside the submission; never asked of the applicant. */
  answeredBy?: { kind: 'organization' | 'resource' | 'item'; id: string; name: string }
  when?: Cond
  /** Options that can be chosen only under a condition. */
  options?: { code: string; when?: Cond }[]
  /** For `chosen.w`: the list whose row it names, counted from 0. */
  rowOf?: string
  /** The answer is a day, which must be one of the calendar. */
  day?: true
}

export interface PlanField {
  /** `subject.element` */
  key: string
  when?: Cond
  /** Left out: never. */
  required?: Cond
  /** While this holds, the value comes from an earlier item's result, after submission. */
  late?: Cond
  /** Worked out from another field of the same row. */
  derived?: { how: string; from: string; when?: Cond }[]
  computed?: Computed & { when?: Cond }
  decimals?: number
  /** Numbers that the value is while `when` holds; where not `surely`, only if it looks like one. */
  numbers?: { as: string; when?: Cond; surely?: boolean }[]
  /** The value begins with a day, which must be one of the calendar. */
  day?: true
}

/** A kind of number whose mistakes show. */
export interface NumberKind {
  name: string
  shape: RegExp
  /** What is wrong with a value of this shape. */
  flaw(value: string): string | undefined
}

export interface Computed {
  sum?: string[]
  product?: string[]
  difference?: string[]
  share?: { of: string; total: string }
  count?: string
  copy?: string
  concat?: string[]
  holds?: Cond
}

export interface PlanCheck {
  name: string
  when?: Cond
  sum?: { of: string; equals?: number; equalsElement?: string }
  distinct?: string[]
  equal?: string[]
  ordered?: string[]
  /** The second is under the first: of codes as `parents` says, of 行政区划代码 as they begin. */
  under?: string[]
  parents?: { [code: string]: string }
}

export interface PlanItem {
  item: string
  /** The department whose form it is, and the facts that decide at which place it is competent; left out: unknown. */
  receiver?: { organization: string; name: string; at?: { fact: string; when?: Cond }[] }
  when?: Cond
  /** The item's own question ← the service's fact, while the item asks it. */
  situations: { name: string; fact: string; when?: Cond }[]
  roles: PlanRole[]
  /** Keys of the materials that it asks for; left out: none, or its source does not say. */
  materials?: string[]
  /** Time limits; left out: no source states any. */
  limits?: { kind: 'statutory' | 'promised'; amount: number; unit: string; when?: Cond }[]
}

export interface PlanRole {
  role: string
  /** Nested in each row of this role. */
  of?: string
  many: boolean
  /** Who plays the role; `chosen` names the question that picks one row. */
  subjects: { subject: string; when?: Cond; chosen?: string }[]
  fields: PlanRoleField[]
}

export interface PlanRoleField {
  element: string
  /** The department's names; several for a split. */
  to: string[]
  map?: ValueMap
  when?: Cond
  /** Only of a role that one row of a list may play: of that row it is demanded. Left out: never. */
  required?: Cond
}

export interface ValueMap {
  /** Ours → theirs. */
  recode?: { [code: string]: Scalar }
  /** A date in their notation, such as `YYYYMMDD`. */
  format?: string
  /** Theirs = ours × scale, a power of ten. */
  scale?: number
  split?: { at: string; into: string[] }
  /** `role.element` of the same item, joined with a separator. */
  join?: { of: string[]; with: string }
  const?: Scalar
}
