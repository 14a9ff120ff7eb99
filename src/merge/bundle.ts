/**
 * The Bundle: one service, merged. Everything that an emitter prints is here, decided; an emitter decides nothing.
 * Plain data in a deterministic order, but for `situations`.
 */
import type { Calendar } from '../vocabulary/calendar.js'
import type { Cond } from '../condition/cond.js'
import type { Duration } from '../vocabulary/duration.js'
import type {
  Answerer,
  ElementType,
  Constraints,
  ItemField,
  Option,
  ValueMap,
  Computed,
  Check,
  Benefit,
  Period,
  Place,
  Channel,
  Charge,
  ResultType,
  Eligibility,
  Step,
  Term
} from '../link/model.js'
import type { Code } from '../link/document/elements.js'
import type { Span } from '../diagnostics/types.js'
import type { Situations } from '../situations/index.js'
import type { Ledger } from './ledger/model.js'
import type { Alternatives, Material } from './materials/model.js'
import type { Process } from './process/model.js'
import type { Lacking } from '../standard/required.js'
import type { Contact, Faq, Fee, ItemDoc, LegalBasis, Presence, ServiceDoc } from '../language/generated/types.js'

export type { Alternatives, Amount, Demand, Dropping, Material, Member } from './materials/model.js'
export type { Edge, Process, Task } from './process/model.js'

export interface Bundle {
  id: string
  name: string
  status: 'draft' | 'reviewed' | 'published'
  /** The region whose overlay is applied, if any. */
  region?: { code: string; name: string }
  /** 实施编码 that this region, or one around it, gives the service; the code of the catalogue is the service's own. */
  implementation?: { code: string; region: string }
  /** SHA-256 of all documents that this service is made of, in canonical form; carried by every artefact. */
  digest: string
  /**
   * SHA-256 of what a connected system has to follow: fields, types, conditions, items, materials, time limits, who gets
   * what. Words for people are no part of it, so that one of an FAQ stops no interface.
   */
  contract: string
  /** 须到现场 whatever items apply, with the parsed condition. */
  presence: (Presence[number] & { cond: Cond })[]
  /** 阶段 of a life and of a business in their order, by the lists that the standard names; empty where it names none. */
  stages: string[]
  /** Written by hand in the service document (overlay applied), for guides and catalogues. */
  service: ServiceDoc
  /** 牵头部门 and 配合部门, with their names. */
  lead?: Party
  partners: Party[]
  eligibility: Omit<Eligibility, 'at'>[]
  steps: Step[]
  /** What is charged for the whole, beside what each item charges. */
  charges: Charge[]
  /** Empty where no source states any. */
  channels: Channel[]
  /** What the whole gives and when it can be applied for, beside what each item says. */
  benefits: Benefit[]
  periods: Period[]
  /** Where the whole is applied for, and by whom. */
  places: Place[]
  /** Services without whose result this one cannot be had, and when. */
  first: { service: string; name: string; when: Cond }[]
  /** Conditions that the service and its items give a name, over the service's facts. */
  conditions: { name: string; cond: Cond }[]
  /** Of the service as a whole, as stated. */
  limits: Limits
  subjects: Subject[]
  /** The engine that decided all of this: what comes after asks the same one. All else here is plain data. */
  situations: Situations
  /** In the order of the interview. */
  questions: Question[]
  /** Facts of questions and keys of fields, each after all that decides whether it is asked. */
  interview: string[]
  items: BundleItem[]
  sections: Section[]
  fields: Field[]
  /** “至少填一项”, over merged fields. */
  atLeastOne: { fields: string[]; when: Cond }[]
  checks: MergedCheck[]
  /** Groups of which the applicant takes some: optional items make the number the applicant's to keep. */
  choose: { name: string; items: string[]; min: number; max: number }[]
  /** By which its conditions count working days, if they do. */
  calendar?: Calendar
  /** Conditions of acceptance that hold for every channel: an application in which one does not hold is refused. */
  gates: Gate[]
  materials: Material[]
  alternatives: Alternatives[]
  process: Process
  dispatch: Dispatch[]
  ledger: Ledger
  /** What the sources do not say: names of missing elements, by document. */
  missing: Lacking[]
  /** Published guides that the facts come from, for the last page of a guide; all other sources are in the report. */
  sources: { title: string; url: string }[]
}

/** A person or thing of the service. In a submission it is an object (or a list of objects) under its name. */
export interface Subject {
  name: string
  label: string
  entity: string
  many?: { min: number; max: number }
  /** Nested in each row of this subject. */
  of?: string
  when: Cond
  /** The row of another subject that this one is (`chosen.<name>` is its index). */
  chosenFrom?: string
  /** Pair of before and after (原/变更后). */
  revisionOf?: string
  login: Cond
  minor: boolean
}

/** A question about the case: a situation, the choice of an optional item, or whether two subjects are the same person. */
export interface Question {
  /** `situations.x`, `choices.y` or `same.z`: its place in the submission. */
  fact: string
  ask: string
  /** Found out, never asked of the applicant: who answers. */
  answeredBy?: Answerer & { name: string }
  type: 'boolean' | 'choice' | 'integer' | 'decimal' | 'date' | 'region'
  options?: Option[]
  /** How the answers of a yes-no question are said. */
  say?: { yes?: string; no?: string }
  when: Cond
  help?: string
  unit?: string
  minimum?: number
  maximum?: number
  origin?: Span
}

export interface Gate {
  text: string
  /** Holds in every application: of those whom it does not concern anyway. */
  must: Cond
  /** The item that asks for it; absent of the service itself. */
  item?: string
  origin: Span
}

export interface BundleItem {
  /** Its name within the service. */
  usage: string
  id: string
  name: string
  owner: Party
  participants: Party[]
  when: Cond
  optional: boolean
  after: string[]
  doc: ItemDoc
  fee?: Fee
  limits: Limits
  /** The item's own form: what its department expects. */
  form: ItemForm
  results: {
    name: string
    material?: string
    gives: string[]
    when: Cond
    type?: ResultType
    sample?: string
    delivery?: string
  }[]
  presence: (Presence[number] & { cond: Cond })[]
  eligibility: Omit<Eligibility, 'at'>[]
  steps: Step[]
  charges: Charge[]
  channels: Channel[]
  benefits: Benefit[]
  periods: Period[]
  contact?: Contact
  places?: Place[]
  faq?: Faq
  legalBasis: LegalBasis
}

export interface Party {
  id: string
  name: string
  /** What decides at which place it is competent: one fact, or several, each under its condition. */
  at?: Seat[]
  /** What a department that takes part does, in the words of the source. */
  does?: string
}

export interface Seat {
  fact: string
  when: Cond
}

export interface Limits {
  statutory: Term[]
  promised: Term[]
  /** 特别程序, not counted in the time limit. */
  uncounted: Timed[]
  /** 等待期 such as a public notice, before the item can go on. */
  waiting: Timed[]
}

export interface Timed {
  name: string
  time: Duration
  when: Cond
  basis?: string
}

/** An item's own form: fields in the department's names, conditions over the department's own facts. */
export interface ItemForm {
  questions: Question[]
  roles: { name: string; label: string; many?: { min: number; max: number }; of?: string; optional: boolean }[]
  fields: FormField[]
  atLeastOne: { fields: string[]; when: Cond }[]
}

/** A field of an item's own form; `constraints` are those of the element and of the item together. */
export interface FormField extends Omit<ItemField, 'at'> {
  type: ElementType
  codes?: Code[]
  decimals?: number
}

export interface Section {
  name: string
  subjects: string[]
}

/** One piece of information of the merged form: subject + element. */
export interface Field {
  /** `subject.element` */
  key: string
  subject: string
  element: string
  name: string
  type: ElementType
  /** Closed codes, if any: code → Chinese name. */
  codes?: Code[]
  /** The field of the same subject, such as the city of a county, under whose value its codes are. */
  under?: string
  /** What every item that has the field agrees on. */
  constraints: Constraints
  /** Stricter limits that hold only while some item applies. */
  stricter: { when: Cond; constraints: Constraints; item: string }[]
  unit?: string
  decimals?: number
  help?: string
  /** 要素编码 and 含义, as the catalogue of elements states them: for those who connect systems. */
  code?: string
  meaning?: string
  privacy?: 'none' | 'personal' | 'sensitive'
  /** Signatures, dates: filled afresh each time, never carried over. */
  neverReused: boolean
  /** Some applicable item has this field. Outside this condition it is absent. */
  when: Cond
  required: Cond
  uses: FieldUse[]
  /** Where the value comes from; conditions are exclusive and together cover `when`. */
  sources: FieldSource[]
  computed?: BoundComputed
  /** Numbers that vouch for themselves, which the value is meant to be. */
  numbers?: NumberUse[]
}

export interface NumberUse {
  as: 'resident-id' | 'uscc'
  when: Cond
  /** Not only if it looks like one. */
  surely: boolean
}

export interface FieldUse {
  item: string
  label: string
  section?: string
  basis?: string
  when: Cond
  required: Cond
  /** Demanded of one row alone: who is that row (a subject), and when. */
  ofRow?: { subject: string; required: Cond }
  /** The item does not say whether it must be filled in. */
  requiredUnknown?: true
  origin: Span
}

export type SourceKind = 'login' | 'derived' | 'computed' | 'earlier' | 'prior' | 'resource' | 'certificate' | 'asked'

export interface FieldSource {
  kind: SourceKind
  when: Cond
  /** The element, item, service, resource or material that gives it. */
  from?: string
  /** Its Chinese name. */
  name?: string
  /** The fields that must be known first. */
  via: string[]
  /** The element that a derived value follows from, as `subject.element`; on the form or not. */
  base?: string
}

/** A computation over merged fields (keys); `holds` is a yes-no value that is true exactly when the condition holds. */
export type BoundComputed = Omit<Computed, 'holds' | 'answer'> & { holds?: Cond }

/** A check over merged fields. */
export type MergedCheck = Omit<Check, 'at' | 'when'> & {
  item?: string
  /** What is under what: its value and the one above it; of codes, which is under which (other codes are under any). */
  under?: [above: string, below: string]
  parents?: Record<string, string>
}

/** How the merged submission goes back to an item's own form. */
export interface Dispatch {
  item: string
  when: Cond
  /** The item's own questions: each takes its answer from a fact of the service, while the item asks it. */
  situations: { name: string; fact: string; when: Cond }[]
  roles: DispatchRole[]
}

export interface DispatchRole {
  role: string
  /** Nested in each row of this role. */
  of?: string
  many: boolean
  /** Which subject plays the role, and when. */
  subjects: { subject: string; when: Cond; chosen?: string }[]
  fields: DispatchField[]
}

export interface DispatchField {
  element: string
  /** The department's name of the field (several for a split). */
  to: string[]
  map?: ValueMap
  required: Cond
  when: Cond
}
