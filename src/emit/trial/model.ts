/** One applicant's way through a service, as plain data: what `lianban try` prints. Texts are Chinese; empty where nothing is to be said. */

import type { Scalar } from '../../condition/cond.js'

export interface Trial {
  service: { id: string; name: string; isDraft: boolean; digest: string }
  answers: TrialAnswer[]
  /** Asked with the answers so far, and not answered. */
  open: TrialQuestion[]
  /** Found out by departments, and not known: nobody is asked, and it may be given all the same. */
  awaited: (TrialQuestion & { by: string })[]
  /** What comes of each answer to each of these, once the applicant has answered everything. */
  branches: TrialBranch[]
  /** Only optional items are open: what follows is what the applicant meets. Else it is not known yet. */
  complete: boolean
  /** Why the applicant is not accepted: the conditions that he does not meet, and answers that nobody can give. */
  refused: string[]
  /** Of those that may apply what is said, and their answers do not decide; met ones are left out. */
  conditions: string[]
  /** `days`: promised by the item itself; absent where no source says. `openDays`: so many as no source says of whether they are working days. */
  items: { usage: string; name: string; owner: string; after: string[]; days?: number; openDays?: number }[]
  /** To fill in; those of which a source says so must be filled in. */
  asked: { key: string; name: string; required: boolean }[]
  notAsked: { key: string; name: string; why: string }[]
  /** How many materials that comes to, the fewest of each choice taken: as in the ledger and in examples. */
  brought: number
  /** `notes`: how it is to be prepared, and whether the paper comes back; `isFor`: names of the items that ask for it. */
  bring: { key: string; name: string; form: string; notes: string[]; issuer: string; isFor: string[] }[]
  /** One of the options of each. */
  choices: { options: string[]; isFor: string[] }[]
  /** Not counted: what may be handed in, or is uploaded where sharing fails; `duty` in words. */
  besides: { name: string; form: string; duty: string; isFor: string[] }[]
  notNeeded: { name: string; why: string }[]
  /** Undefined where no source says. `openDays`: of so many of them no source says whether they are working days. */
  days?: number
  openDays?: number
  /** What the service promises as a whole, in words, where its items leave `days` unknown; else empty. */
  promise: string
  waiting: number
  openWaiting?: number
  visits: number | null
  /** Whom that number is said of, and what holds for others: “网上办的，”, “到窗口办的，要去窗口”. */
  visitsOf: { lead: string; others: string[] }
  /** What published texts say differently of one thing, for the whole and for the items. */
  disputed: string[]
  /** Who has to come, and why. */
  presence: string[]
  fees: string[]
  /** The ways of applying that are open here; empty where no source states any. */
  channels: string[]
  /** How the results of the whole come to the applicant. */
  delivery: string
  /** What the applicant gets, and when it can be applied for, in words. */
  benefits: string[]
  periods: string[]
  /** Where this applicant goes, in words. */
  places: string[]
  /** Names of items of which no source says which materials, or which form, they want. */
  silent: {
    materials: string[]
    form: string[]
    /** Left to the place, in words. */
    local: string[]
    /** No source has any condition of acceptance. */
    conditions: boolean
  }
  /** Looked at and not given, such as a date that the form asks for: taken as not filled in. */
  assumed: string[]
  /** To paste below `examples:`. */
  example: string
}

/** “核查发现“……”为“是””, and what it comes to. */
export interface TrialBranch {
  found: string
  /** As for whoever is answered so. */
  trial: Trial
}

export interface TrialAnswer {
  fact: string
  ask: string
  /** As it is given: a code, true or false, a number, a day. */
  value: Scalar
  text: string
}

export interface TrialQuestion {
  /** As it is given: `settle`, `choices.card`. */
  name: string
  ask: string
  /** `code` is what is given. */
  options: { code: string; name: string }[]
  /** What else it takes: “数字”, “日期，例如 2026-01-31”. */
  takes: string
  help: string
}
