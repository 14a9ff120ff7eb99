/** The ledger within a `Bundle`: what a service asks of applicants, before and after. Counts as docs/outputs.md states them. */
import type { Scalar } from '../../condition/cond.js'

export interface Ledger {
  /** How many applications really differ, in decimal digits; null when there are too many to count. */
  different: string | null
  /** Each of them, where they are few; the weights make 1. */
  classes: LedgerClass[]
  /** Where they are many: questions that do not depend on each other, apart. Every application is one row of each group. */
  groups: LedgerGroup[]
  /** Over all possible applications, by their weights, to two decimals; null where nothing is known. */
  weighted: Sides
  /** The least and the most that an application can come to; null where it is unknown, or too hard to say. */
  least: Sides
  most: Sides
  /** Measures of which some application leaves a part unknown: their figures are “at least so much”. */
  incomplete: { before: Measured[]; after: Measured[] }
  /** Measures that would take too much work to say (LB4022): unknown, though the sources may tell. */
  tooHard: Measured[]
  /** Of the weighted figures, before they were rounded. */
  reductions: Reductions
  weighting: Weighting
  /** What the keystrokes and minutes are reckoned with; absent when the standard states no time model. */
  model?: StatedModel
  baseline?: Record<string, number>
  published?: Record<string, number>
}

export type Measured = Exclude<keyof Burden, 'minutesBy'>

export interface Sides {
  before: Burden
  after: Burden
}

export interface LedgerGroup {
  /** What decides in this group, in Chinese. */
  questions: string[]
  /** How many of its applications differ; null when there are too many to count. */
  different: string | null
  /** True when a row stands for several of them: those with the same items. */
  coarse: boolean
  /** Of the figures only what depends on these questions alone; what depends on nothing is in no group. */
  rows: LedgerClass[]
}

/** By how many percent each measure falls, to one decimal; below zero where it rises, null where that is unknown. */
export type Reductions = Record<Measured, number | null>

export interface LedgerClass {
  /** What tells it from the others, in Chinese. */
  label: string
  /** One situation of it, with only the facts that matter. */
  situation: Record<string, Scalar | null>
  /** Its share among all applications, from 0 to 1, to six decimals. */
  weight: number
  before: Burden
  after: Burden
  /** Where applications of this row differ: the figures above are the least, these the most. */
  most?: Sides
  incomplete?: { before: Measured[]; after: Measured[] }
  items: string[]
}

/** How the classes weigh: the answers of each question all alike, or by the shares that the service states. */
export type Weighting =
  | { kind: 'equal' }
  | {
      kind: 'stated'
      source: string
      note?: string
      shares: { fact: string; ask: string; options: { code: string; name: string; share: number }[] }[]
    }

/** The time model of a standard, with every number and where it comes from. */
export interface StatedModel {
  /** Of the standard. */
  standard: string
  name: string
  note?: string
  assumptions: Assumption[]
}

export interface Assumption {
  /** Its path within `timeModel`, such as `fields.text`. */
  key: string
  name: string
  value: number
  unit: 'second' | 'minute' | 'keystroke' | 'copy'
  source: string
  note?: string
  /** Somebody's estimate (推定), not a published figure. */
  estimated: boolean
}

/** The four reductions: 环节 (steps), 时间 (days), 材料 (materials), 跑动 (visits), and what one types. */
export interface Burden {
  /** null when no item of the class says what its form asks; so are fields and keystrokes. */
  forms: number | null
  fields: number | null
  /** Reckoned by the time model; null without one. */
  keystrokes: number | null
  /** null when no item says what it needs. */
  materials: number | null
  /** 份数; null when some material does not say how many. */
  copies: number | null
  visits: number | null
  /** Items that the applicant takes, one by one or as one. */
  steps: number | null
  /** Departments that the applicant faces, the same organization at two places counted twice; null when one is unknown. */
  departments: number | null
  /** Working days promised, along the critical path; null when no time is known. */
  days: number | null
  /** The applicant's own time, reckoned by the time model: the sum of `minutesBy`, null when a part is. */
  minutes: number | null
  minutesBy: { typing: number | null; materials: number | null; copies: number | null; visits: number | null }
}
