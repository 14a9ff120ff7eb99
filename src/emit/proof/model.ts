/**
 * The readable side of a proof, as plain data in Chinese: what Markdown, HTML, CSV and the terminal print. An empty text
 * means that there is nothing to say; “when” is empty for always.
 */
import type { Text } from '../../diagnostics/entry.js'
import type { Found } from '../../prove/findings/worded-finding.js'
import type { Property } from '../../prove/properties/index.js'

export interface Summary {
  service: { id: string; name: string; isDraft: boolean; version: string; region: string }
  situations: Situations
  why: Why
  materials: Materials
  process: Process
  matrix: Matrix
  properties: Properties
  /** What the proof takes for granted. */
  assumptions: Text[]
  /** Of the specs. */
  digest: string
  /** What was found while writing this, besides `properties`: alternatives that are never worth choosing. */
  found: Found[]
}

/** 情形一览表. Numbers are texts: they may be larger than any number that a program counts with. */
export interface Situations {
  /** Of the answers to all questions, whatever is asked when. */
  combinations: string
  possible: string
  /** Really different applications: the product over the components. */
  different: string
  /** The guide has fewer rows: only what is handled makes them. */
  isCoarseInGuide: boolean
  always: Application
  components: SituationComponent[]
  /** The one component there is tells whole applications, with what is in all of them. */
  isWhole: boolean
  /** Items that depend on one's own choice and on nothing else, each for itself. */
  optional: (Application & { name: string })[]
}

/** What a situation comes to. `days` along the critical path, only of a whole application. */
export interface Application {
  items: string[]
  fields: string
  materials: string
  days: string
}

export interface SituationComponent {
  /** What decides here, and no answer outside does. */
  questions: string[]
  /** How many really different applications. */
  count: string
  rows: (Application & { label: string })[]
  /** Rows differ in items only; fields and materials are then ranges, or empty where they were not looked at. */
  isCoarse: boolean
  /** Every really different application, as far as they can be listed. */
  finest: (Application & { label: string })[]
  /** Where there would be too many rows: each item with its own condition. */
  items: { name: string; when: string }[]
}

export interface Why {
  questions: WhyQuestion[]
  /** Those that departments answer. */
  foundOut: WhyQuestion[]
  /** How many of them ask whether to take an item, which the guide lists apart. */
  choiceCount: number
  asked: WhySubject<WhyAsked>[]
  given: WhySubject<WhyGiven>[]
  askedCount: number
  givenCount: number
}

export interface WhyQuestion {
  fact: string
  ask: string
  /** Who finds it out; empty where the applicant is asked. */
  by: string
  when: string
  /** What hangs on the answer. */
  items: { name: string; basis: string[] }[]
  /** Items that ask it themselves, in their own words. */
  answers: { item: string; ask: string }[]
  fields: string[]
  materials: string[]
}

export interface WhySubject<F> {
  subject: string
  fields: F[]
}

export interface WhyAsked {
  name: string
  when: string
  isRequired: string
  /** A reason to ask although it could be had. */
  uses: { item: string; label: string; basis: string[]; isOwnBasis: boolean; when: string }[]
}

export interface WhyGiven {
  name: string
  from: { source: string; via: string[]; when: string }[]
}

export interface Materials {
  isStated: boolean
  /** Fewest and most to hand in, over all situations, of alternatives the cheapest. */
  range: string
  always: string[]
  /** Of the groups that are open in every situation. */
  alwaysChoices: string[][]
  components: MaterialComponent[]
  notNeeded: { name: string; why: string; when: string }[]
}

export interface MaterialComponent {
  questions: string[]
  count: string
  /** All, as far as they can be listed. */
  rows: MaterialRow[]
  /** More than a page is for; then each material with its own condition, and each group. */
  isLong: boolean
  single: { name: string; when: string }[]
  groups: { when: string; options: string[] }[]
}

export interface MaterialRow {
  label: string
  must: string[]
  /** AND of these; each an OR of minimal sets. */
  choices: string[][]
  cheapest: string[]
  count: number
}

export interface Process {
  /** Names; of those of one level no order is stated. */
  levels: string[][]
  /** Names of what a source says to be handled at the same time. */
  parallel: string[][]
  components: { rows: ProcessRow[]; isLongestOnly: boolean }[]
  /** How long the whole takes, as the guide says it; empty where no source does. */
  time: string
  /** The service as a whole. */
  promised: string
  statutory: string
  limits: { item: string; statutory: string; promised: string; waiting: string[]; uncounted: string[] }[]
  dead: string[]
  responsibilities: { stage: string; channels: { channel: string; organization: string }[]; isMissing: boolean }[]
}

/** Working days: of the promised time along the chain, of the others along their own longest. */
export interface ProcessRow {
  label: string
  chain: string[]
  promised: string
  statutory: string
  waiting: string
  uncounted: string
}

export interface Matrix {
  departments: { name: string; fields: number; personal: number; sensitive: number }[]
  groups: { subject: string; rows: MatrixRow[] }[]
  fields: number
}

export interface MatrixRow {
  name: string
  privacy: 'none' | 'personal' | 'sensitive'
  privacyName: string
  /** For each department, in order. */
  cells: ('required' | 'optional' | '')[]
}

export interface Properties {
  rows: {
    property: Property
    name: string
    says: string
    code: string
    claims: number
    findings: number
    waived: number
  }[]
  claims: number
  findings: Found[]
  waived: Found[]
}
