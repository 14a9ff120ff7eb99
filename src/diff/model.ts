/** What a change of specs means, as plain data: the shape of `lianban diff --format json` (schemas/outputs/diff.schema.json). */
import type { Scalar } from '../condition/cond.js'
import type { Text } from '../diagnostics/entry.js'
import type { Kind } from './change-kinds.js'

/** How much a version number has to move. */
export const LEVELS = ['none', 'patch', 'minor', 'major'] as const
export type Level = (typeof LEVELS)[number]

export interface Diff {
  format: 'lianban-diff/1'
  /** As the caller named them: a folder or a name of a commit. */
  old: string
  new: string
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string
  /** That of the old side, where its own configuration names another; empty when it names none. */
  oldRegion?: string
  /** Libraries that a commit names and does not hold, so that the installed ones were read in their place. */
  borrowed?: string[]
  level: Level
  /** Some applicant of some service has more to do. */
  heavier: boolean
  /** Whether some applicant of some service has more to do cannot be said. */
  unclear: boolean
  /** How many services were compared, those that are the same included. */
  compared: number
  /** Services that differ, sorted by id. */
  services: ServiceDiff[]
}

export interface ServiceDiff {
  id: string
  name: string
  state: 'added' | 'removed' | 'changed'
  /** Of the specs it is made of; absent on the side that does not have it. */
  digest: { old?: string; new?: string }
  level: Level
  /** The stated version, and the next one when it is of the form 1.2.3. */
  version?: { old?: string; new?: string; suggested?: string }
  /** The most serious first; of those alike, in the order of `aspects`. */
  changes: Change[]
  /** Absent for a service that was added or removed. */
  cases?: Cases
  burden?: BurdenChange
}

export interface Change {
  /** `kind:key`, unique within the service. */
  id: string
  kind: Kind
  level: Level
  /** What changed: a field's key, an item's name within the service, … */
  key: string
  name: string
  detail?: Text
  /** Why the version has to move that much, where the kind alone does not say it. */
  why?: Text
  /** Whether it still means the same is for people to judge. */
  look?: true
  /** Absent: in every situation. */
  when?: When
  /** Ids of the changes that this one follows from; empty when it stands for itself. */
  because: string[]
}

/** Situations in plain Chinese, and one of them. */
export interface When {
  text: string
  /** Fact → value, null for not asked; only facts that matter. */
  example: Record<string, Scalar | null>
  /** The example in Chinese. */
  exampleText: string
  /** There were too many cases to decide; the change may be nowhere. */
  undecided?: true
}

export type Verdict = 'valid' | 'redraft' | 'recheck' | 'reroute'

/** What becomes of cases that were accepted under the old version. */
export interface Cases {
  /** What has to be done, and in which situations: a case that is in several of them needs all of it. */
  demands: CaseDemand[]
  /** False when there are too many situations to list; then `classes` is empty. */
  complete: boolean
  /** The situations that differ in what has to be done, exclusive and together all that the old version could state. */
  classes: CaseClass[]
}

export interface CaseDemand {
  verdict: Exclude<Verdict, 'valid'>
  /** Absent: all cases. */
  when?: When
  /** Ids of changes. */
  changes: string[]
}

export interface CaseClass {
  /** Absent: all cases. */
  when?: When
  /** `valid` alone, or what has to be done: the last is the gravest. */
  verdicts: Verdict[]
  /** Ids of changes: what is to be filled in or handed in, checked again, sent elsewhere. */
  redraft: string[]
  recheck: string[]
  reroute: string[]
}

/** Measure → old and new; only those that differ. Null is unknown. */
export type Figures = Record<string, [old: number | null, new: number | null]>

export interface BurdenChange {
  /** Measures of which the worst situation, or some situation, has more. */
  heavier: string[]
  /** Measures of which nobody can say whether some situation has more. */
  unknown: string[]
  /** For the situation where it is most. */
  worst: Figures
  /** Weighted over situations, where the ledger has it. */
  weighted?: Figures
  /** False when there are too many situations to list; then `classes` is empty. */
  complete: boolean
  /** The situations that differ in what changed; `figures` are those of the example. */
  classes: { when?: When; figures: Figures }[]
}

export function highest(levels: readonly Level[]): Level {
  return levels.reduce((most, one) => (LEVELS.indexOf(one) > LEVELS.indexOf(most) ? one : most), 'none')
}
