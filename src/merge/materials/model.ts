/** The materials of a merged service: what is handed in and when, what falls away, what may stand for what. */
import type { Cond } from '../../condition/cond.js'
import type { Span } from '../../diagnostics/types.js'
import type { Duty, MaterialUse, Necessity, Remarks, Terms } from '../../link/model.js'

export interface Material {
  /** `material of subject`, or the material alone. */
  key: string
  material: string
  subject?: string
  name: string
  /** With the subject's name when one is needed: “居民身份证（母亲）”. */
  label: string
  /** One for each row of a repeated subject. */
  each: boolean
  /** Keys of the materials of this service that it is part of. */
  partOf?: string[]
  issuer?: string
  origin?: 'applicant' | 'government' | 'other' | 'generated' | 'on-site'
  spec?: string
  /** 空白表格、样表 and how long it is valid, for who has to make or find it; what it is, in words. */
  template?: string | string[]
  sample?: string | string[]
  validity?: string
  description?: string
  /** 可信等级 */
  trust?: 'A' | 'B' | 'C' | 'D'
  /** Under which codes its electronic certificate is kept. */
  certificate?: { typeCode?: string; localCode?: string }
  /** Needed by itself by some applicable item, whatever its duty. */
  when: Cond
  /** `inChoice`: only as one of several alternatives. */
  uses: (MaterialUse & { item: string; cond: Cond; at: Span; inChoice?: true })[]
  /** Why it need not be brought, and when. */
  dropped: Dropping[]
  /** What is to be handed in and when, without what fell away; no two of them hold together. */
  demands: Demand[]
  /** To be handed in by the applicant: where a demand of the duty `required` holds. */
  submit: Cond
}

export interface Dropping {
  /** `whole`: it is part of another material that is handed in, whose key `by` is. */
  reason: 'certificate' | 'resource' | 'earlier' | 'prior' | 'generated' | 'whole'
  by: string
  name: string
  when: Cond
}

/** So much of one material, while `when` holds. */
export interface Amount extends Omit<Terms, 'need'> {
  when: Cond
  need: NonNullable<Terms['need']> | 'inspect-and-copy' | 'unknown'
}

export interface Demand extends Amount {
  duty: Duty
}

/** One material of an option. */
export interface Member {
  key: string
  when: Cond
  /** How much of it whoever chooses it hands in. */
  amounts: Amount[]
  /** What is said of it in this place. */
  remarks: Remarks[]
}

/** “任选其一”: one of the options, each a list of materials (those whose condition holds). */
export interface Alternatives {
  /** What its items call the whole of it. */
  label?: string
  options: Member[][]
  /** One of them is to be handed in. */
  when: Cond
  /** Duties other than `required`; no two of them, nor `when`, hold together. */
  others: { duty: Duty; when: Cond }[]
  items: string[]
  /** What each item says of the group. */
  uses: (Remarks & { item: string; necessity: Necessity; duty: Duty; cond: Cond })[]
  origin: Span
}
