/** What the page of one form is made of: the plan, which decides, and what people read. */
import type { Cond, Plan } from '../../integration/runtime/types.js'

export interface WebForm {
  service: string
  name: string
  /** SHA-256 of the specs that this form came from. */
  digest: string
  draft: boolean
  region?: string
  plan: Plan
  items: { item: string; name: string }[]
  questions: WebQuestion[]
  sections: { name: string; subjects: WebSubject[] }[]
  codes: { [list: string]: WebCode[] }
  materials: WebMaterials
}

export interface WebCode {
  code: string
  name: string
  /** Only under this value of the field above. */
  parent?: string
  /** Excludes all others. */
  alone?: true
}

export interface WebQuestion {
  fact: string
  label: string
  widget: string
  options?: { code: string; name: string; help?: string }[]
  help?: string
  unit?: string
  minimum?: number
  maximum?: number
}

export interface WebSubject {
  name: string
  label: string
  fields: WebField[]
  nested: WebSubject[]
}

export interface WebField {
  key: string
  label: string
  widget: string
  /** A key of `codes`. */
  codes?: string
  under?: string
  unit?: string
  help?: string
  sensitive?: true
  /** Filled in afresh each time: not kept in a draft. */
  fresh?: true
  /** Its codes are not known to whoever wrote the specs. */
  unlisted?: true
  limits?: WebLimits
  stricter?: { when?: Cond; limits: WebLimits }[]
  /** Left out: typed by the applicant. */
  sources?: { kind: string; name?: string; when?: Cond }[]
  why: { items: string[]; basis?: string }[]
}

export interface WebLimits {
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  earliest?: string
  latest?: string
  options?: string[]
  /** Regular expressions that the whole value fits, each with what is said where it does not. */
  patterns?: { pattern: string; text: string }[]
}

export interface WebMaterials {
  single: WebMaterial[]
  /** Of each, one option is handed in. */
  choices: { label?: string; when?: Cond; options: { key: string; label: string; when?: Cond }[][] }[]
}

export interface WebMaterial {
  key: string
  label: string
  each: boolean
  demands: { duty: string; text: string; when?: Cond }[]
  files: WebUpload[]
}

export interface WebUpload {
  text: string
  formats?: string[]
  minSize?: string
  maxSize?: string
  pixels?: string
  when?: Cond
}
