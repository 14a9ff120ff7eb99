/**
 * The linked model: documents with their sugar removed, references resolved, conditions parsed, overlays and parameters
 * applied. A `Program` is all documents; `LinkedItem` and `LinkedService` are what merging reads.
 */
import type { Cond, Scalar } from '../condition/cond.js'
import type { Path } from '../syntax/index.js'
import type { Document } from '../schema/document.js'
import type { Remarks } from './item/remarks.js'
import type { Step, Charge, Channel, Benefit, Place, Period, LinkedLimits } from './flow-model.js'
import type {
  Check as CheckDoc,
  Computed,
  EntityDoc,
  ItemDoc,
  Kind,
  Presence,
  ServiceDoc,
  Value
} from '../language/generated/types.js'

/** A place in a document, for spans. */
export interface At {
  doc: Document
  path: Path
}

/** All documents of a project, by kind and id. */
export interface Program {
  docs: { [K in Kind]: Map<string, Document<K>> }
  items: Map<string, LinkedItem>
  services: Map<string, LinkedService>
  resources: Map<string, LinkedResource>
  /** `kind/id` of the items and services with a condition that counts working days. */
  counting: ReadonlySet<string>
  /** The region that overlays were applied for. */
  region?: string
}

export type ElementDoc = EntityDoc['elements'][string]
export type ElementType = ElementDoc['type']
export type { Computed } from '../language/generated/types.js'
export type ValueMap = Value

/** Limits on a value; the meet of two is the stricter. */
export interface Constraints {
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  /** Of several codes, how many at most. */
  maxItems?: number
  earliest?: string
  latest?: string
  /** Regular expressions that must all match the whole value. */
  patterns?: string[]
  /** Named formats that must all hold. */
  formats?: string[]
  /** The codes allowed, when fewer than the code list's. */
  options?: string[]
}

export interface Role {
  name: string
  label: string
  entity: string
  optional: boolean
  many?: { min: number; max: number }
  of?: string
  at: At
}

export interface ItemField {
  role: string
  element: string
  label: string
  /** The department's name for it in its own form. */
  as: string
  when: Cond
  required: Cond
  /** No source says whether it must be filled in. */
  requiredUnknown?: true
  section?: string
  basis?: string
  purpose?: string
  map?: ValueMap
  /** `holds`, a condition, is parsed into `holds` here. */
  computed?: Computed
  holds?: Cond
  /** Filled in by the office, never asked of the applicant. */
  byOffice: boolean
  constraints: Constraints
  /** Asked although it could be had otherwise: why, who answers for it, until when. */
  ask?: { reason: string; basis?: string; owner?: string; until?: string }
  at: At
}

export type { Remarks } from './item/remarks.js'
export type { TimedLimit, Step, Charge, Channel, Benefit, Place, Period, Term, LinkedLimits } from './flow-model.js'

/** What is asked of whoever hands something in. */
export interface Terms {
  need?: 'original' | 'copy' | 'original-and-copy' | 'electronic' | 'inspect' | 'any'
  /** How many; of the copies alone where `originals` is stated. */
  copies?: number
  originals?: number
  medium?: string
}

/** What the source says of necessity: 必要, 非必要 (not of everybody), 可交可不交, or nothing. */
export type Necessity = 'necessary' | 'conditional' | 'optional' | 'unstated'

/**
 * What it comes to: to be handed in; only if the system cannot fetch it; the source does not say of whom; as one likes.
 * The first of them that applies counts.
 */
export type Duty = (typeof DUTIES)[number]
export const DUTIES = ['required', 'fallback', 'unclear', 'optional'] as const

export interface MaterialUse extends Terms, Remarks {
  material: string
  of?: string
  when: Cond
  necessity: Necessity
  duty: Duty
  /** 免提交方式: by the holder's e-certificate, or not at all; unstated, the e-certificate of whoever logs in will do. */
  exemption?: 'certificate' | 'none'
}

export type Need =
  | { kind: 'one'; use: MaterialUse; at: At }
  | {
      kind: 'anyOf'
      /** What is said of the whole group is said of each member that does not say otherwise. */
      options: MaterialUse[][]
      when: Cond
      necessity: Necessity
      duty: Duty
      remarks: Remarks
      at: At
    }

/** An option of a question; without `when` it can always be chosen. */
export interface Option {
  code: string
  name: string
  help?: string
  /** The clause with which a condition says that it is chosen: “孩子在国内出生的”. */
  say?: string
  when?: Cond
}

/** Listed for the whole service, of its subjects; `items` is empty while nobody has decided which of them want it. */
export interface ServiceNeed {
  need: Need
  items: string[]
}

/** Who answers a question instead of the applicant. */
export interface Answerer {
  kind: 'organization' | 'resource' | 'item'
  id: string
}

export interface SituationQuestion {
  name: string
  ask: string
  /** Found out, never asked of the applicant. */
  answeredBy?: Answerer
  type: 'boolean' | 'choice' | 'integer' | 'decimal' | 'date' | 'region'
  options?: Option[]
  /** How the answers of a yes-no question are said. */
  say?: { yes?: string; no?: string }
  when: Cond
  help?: string
  unit?: string
  minimum?: number
  maximum?: number
  at: At
}

/** A condition of acceptance in words, and when it matters. */
export interface Eligibility {
  text: string
  /** Whom it concerns. */
  when: Cond
  /** What has to hold: an application in which it does not is refused. Absent of what is only said. */
  must?: Cond
  /** Only who comes this way has to fulfil it. */
  channel?: 'online' | 'window'
  basis?: string
  at: At
}

/** `{is: …}`: what many places say, under a name that people know it by. */
export interface NamedCondition {
  name: string
  cond: Cond
}

export interface Check extends CheckDoc {
  at: At
  cond: Cond
}

/** 出证、出文、其他 */
export type ResultType = 'certificate' | 'approval' | 'other'

export interface ItemResult {
  material?: string
  of?: string
  name?: string
  gives: { role: string; element: string }[]
  when: Cond
  type?: ResultType
  sample?: string
  delivery?: string
  at: At
}

export interface LinkedItem {
  id: string
  /** Nothing wrong was found in it; what uses an item that is not sound cannot be judged in full. */
  sound: boolean
  doc: Document<'item'>
  /** The document with what it extends folded in. */
  data: ItemDoc
  roles: Map<string, Role>
  situations: Map<string, SituationQuestion>
  fields: ItemField[]
  atLeastOne: { fields: { role: string; element: string }[]; when: Cond; at: At }[]
  checks: Check[]
  needs: Need[]
  results: ItemResult[]
  limits: LinkedLimits
  /** Where the limits are stated: in the item, or in one that it extends. */
  limitsAt: At
  presence: (Presence[number] & { cond: Cond })[]
  eligibility: Eligibility[]
  steps: Step[]
  /** Conditions with a name, in the order of the document. */
  conditions: NamedCondition[]
  charges: Charge[]
  /** Empty where no source states any. */
  channels: Channel[]
  benefits: Benefit[]
  periods: Period[]
  places: Place[]
}

export interface ServiceSubject {
  name: string
  label: string
  entity: string
  many?: { min: number; max: number }
  of?: string
  when: Cond
  mayBe: string[]
  chosenFrom?: string
  revisionOf?: string
  login: Cond
  minor: boolean
  at: At
}

export interface Usage {
  name: string
  item: LinkedItem
  /** Which subject plays each role, and when; before `mayBe` is worked in. */
  bind: Map<string, { subject: string; when: Cond }[]>
  /** The item's situation → the service's. */
  facts: Map<string, string>
  when: Cond
  optional: boolean
  after: string[]
  /** Usages that find out what it has to know, and what that is. */
  awaits: { usage: string; ask: string }[]
  at: At
}

export interface LinkedService {
  id: string
  doc: Document<'service'>
  /** With the overlay's refinements applied. */
  data: ServiceDoc
  subjects: Map<string, ServiceSubject>
  situations: Map<string, SituationQuestion>
  usages: Map<string, Usage>
  resources: { resource: LinkedResource; bind: Map<string, string>; when: Cond; at: At }[]
  prior: {
    service: string
    material?: string
    of?: string
    gives: { subject: string; element: string }[]
    /** Without it this service cannot be had. */
    required?: boolean
    when: Cond
    at: At
  }[]
  limits: LinkedLimits
  needs: ServiceNeed[]
  /** Usages of which a source says that they are handled at the same time. */
  parallel: { of: string[]; at: At }[]
  checks: Check[]
  presence: (Presence[number] & { cond: Cond })[]
  eligibility: Eligibility[]
  steps: Step[]
  /** What is charged for the whole. */
  charges: Charge[]
  channels: Channel[]
  benefits: Benefit[]
  periods: Period[]
  places: Place[]
  /** Conditions with a name, in the order of the document. */
  conditions: NamedCondition[]
  /** For a fact, the shares of its values; they make 1. */
  weights?: Map<string, Map<Scalar, number>>
  /** Those that are judged here: of the region that the overlays are applied for, or of none when none is. */
  examples: {
    name: string
    given: Map<string, Scalar>
    expect: NonNullable<ServiceDoc['examples']>[number]['expect']
    at: At
  }[]
}

export interface LinkedResource {
  id: string
  doc: Document<'resource'>
  roles: Map<string, Role>
  keys: { role: string; element: string }[]
  gives: { role: string; element: string }[]
  available: boolean
}
