/**
 * The normal form of one service, on which everything is proved: on one side what the departments' specs ask for, on the
 * other what merging made of it. Plain data: it is the larger part of a certificate, and a second program reads it.
 * The definitions of the properties over it are in docs/proof.md.
 */
import type { Duty } from '../../link/model.js'
import type { FormulaId, FormulaNode } from '../../situations/formula.js'
import type { Accepts, Constraints } from '../../values/accepts.js'

export type { Accepts, Constraints }

export interface NormalForm {
  facts: Fact[]
  /** 0 is false, 1 is true; a node refers to earlier nodes only. */
  formulas: FormulaNode[]
  subjects: Subject[]
  questions: Question[]
  /** Questions that are found out, as the specs say: by whom, and when there is somebody to do it. Absent: none. */
  answers?: Answer[]
  /** What every application keeps to besides. */
  choices: Choice[]
  gates: Gate[]
  /** What the specs say. */
  items: Item[]
  /** Of the whole service, while nobody has decided which item they are for. */
  needs?: Need[]
  providers: Provider[]
  checks: Check[]
  waivers: Waiver[]
  /** What merging made of it. */
  form: Field[]
  mergedChecks: Check[]
  dispatch: Dispatch[]
  materials: Material[]
  alternatives: Alternatives[]
  process: Process
}

/** Of one answer: its really different values, region 0 being “not answered” (or “does not hold”). */
export interface Fact {
  name: string
  /** The places of the submission that it reads: several for a comparison of two dates. */
  reads: string[]
  /** What each region means, in Chinese. */
  regions: string[]
  /** Holds exactly in the situations in which this answer is possible: asked and answered, or neither. */
  valid: FormulaId
}

/** A person or thing; `own` is when it is itself and not one of the others that it may be. */
export interface Subject {
  name: string
  label: string
  own: FormulaId
  many: boolean
}

export interface Answer {
  fact: string
  /** `organization civil-affairs`, `resource …`, `item …` */
  by: string
  when: FormulaId
}

export interface Question {
  fact: string
  ask: string
  /** Who answers, where the applicant is not asked. */
  by?: string
  when: FormulaId
  /** Empty for a free answer. */
  options: { code: string; when: FormulaId }[]
  at: string
}

/** Of these items, at least `min` and at most `max` apply. */
export interface Choice {
  items: string[]
  min: number
  max: number
}

/** A condition of acceptance: an application in which it does not hold is refused. */
export interface Gate {
  when: FormulaId
  at: string
}

/** An item as its own department has it, in the service's facts. */
export interface Item {
  usage: string
  name: string
  owner: string
  applies: FormulaId
  /** Its own questions, each answered by one of the service's; `when` includes that the item applies. */
  questions: { name: string; fact: string; when: FormulaId }[]
  fields: ItemField[]
  needs: Need[]
  /** The items that it has to come after, as declared. */
  after: string[]
  /** Working days, each when it applies; absent where no source states them. */
  promised?: Days[]
  statutory?: Days[]
  at: string
}

export interface Days {
  days: number
  when: FormulaId
}

export interface ItemField {
  /** `role.element` in the item's own terms. */
  ref: string
  label: string
  /** The names in the department's form. */
  to: string[]
  /** Of the item and of the field. */
  when: FormulaId
  required: FormulaId
  /** Its legal basis, as stated. */
  basis?: string
  /** Always the same, so that nobody is asked. */
  constant?: true
  players: Player[]
  map?: unknown
  at: string
}

/** Who plays the role; `key` is the place in the merged form, one for each part of a joined field. */
export interface Player {
  key: string
  when: FormulaId
  /** One row of a list, chosen by the applicant: nobody can say beforehand that it is required in all rows. */
  chosen?: true
  /** What the department accepts there. */
  accepts: Accepts
}

/** Needed by an item: every one of the sets is sufficient by itself. A plain need has one set of one material. */
export interface Need {
  when: FormulaId
  duty: Duty
  options: { key: string; when: FormulaId; amount: Record<string, number> }[][]
  at: string
}

/** Something other than the applicant that gives a field, or makes a material needless, as the specs say. */
export interface Provider {
  /** Of the field or the material. */
  key: string
  kind: string
  from: string
  /** Only where what it needs is on the form, or given by the login. */
  when: FormulaId
  /** The fields that must be known first. */
  via: string[]
}

export interface Check {
  /** What is compared, in canonical form. */
  relation: string
  when: FormulaId
}

/** What the specs answer for: why, who, until when. */
export interface Waiver {
  property: string
  /** As in the claim. */
  about: string
  reason: string
  basis?: string
  owner?: string
  until?: string
  at: string
}

/** A field of the merged form. */
export interface Field {
  key: string
  name: string
  subject: string
  when: FormulaId
  required: FormulaId
  /** The service itself needs it, to know which items apply. */
  decides: FormulaId
  accepts: Accepts
  /** The element's own limits, before any item's. */
  element: Accepts
  stricter: { when: FormulaId; constraints: Constraints }[]
  sources: { kind: string; when: FormulaId; from?: string; via: string[] }[]
  privacy: 'none' | 'personal' | 'sensitive'
}

/** What goes to one department for one item. */
export interface Dispatch {
  item: string
  owner: string
  when: FormulaId
  questions: { name: string; fact: string; when: FormulaId }[]
  fields: DispatchField[]
}

export interface DispatchField {
  ref: string
  to: string[]
  when: FormulaId
  players: { key: string; when: FormulaId }[]
  map?: unknown
}

export interface Material {
  key: string
  name: string
  when: FormulaId
  /** To be handed in, one of them at a time. */
  demands: { duty: Duty; when: FormulaId; amount: Record<string, number> }[]
  /** Had without the applicant. */
  dropped: { reason: string; by: string; when: FormulaId }[]
}

export interface Alternatives {
  /** One of the options is to be handed in. */
  when: FormulaId
  /** Otherwise than to be handed in for certain. */
  others: { duty: Duty; when: FormulaId }[]
  options: { key: string; when: FormulaId; amounts: { when: FormulaId; amount: Record<string, number> }[] }[][]
  at: string
}

export interface Process {
  edges: { from: string; to: string; when: FormulaId }[]
  responsibilities: { stage: string; channel: string; organization: string }[]
  /** Groups of items of which a source says that they are handled at the same time. */
  parallel: string[][]
  /** Working days that the service promises and may take, each when it applies. */
  promised?: Days[]
  statutory?: Days[]
}
