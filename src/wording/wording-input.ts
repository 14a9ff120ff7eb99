/** What words are made of: the parts of a merged service that have names. A `Bundle` is one. */
import type { NamedAnswerer } from './answerer.js'
import type { Cond } from '../condition/cond.js'
import type { Situations } from '../situations/index.js'

/** A question about the case, with its options. */
export interface Asked {
  /** `situations.x`, `choices.y` or `same.z`. */
  fact: string
  ask: string
  /** Found out, not asked. */
  answeredBy?: NamedAnswerer
  type: string
  options?: readonly { code: string; name: string; say?: string }[]
  /** Of a yes-no question. */
  say?: { yes?: string; no?: string }
  when: Cond
  unit?: string
}

/** What the names of facts and values are found in. */
export interface Named {
  questions: readonly Asked[]
  subjects: readonly { name: string; label: string }[]
  /** `key`: `mother.idNumber`. */
  fields: readonly { key: string; name: string; codes?: readonly { code: string; name: string }[] }[]
}

export interface WordingInput extends Named {
  service: { choose?: readonly { name: string; of: readonly string[]; max?: number }[] }
  items: readonly { usage: string; name: string; when: Cond; form: { questions: readonly Asked[] } }[]
  /** Conditions that the service gives a name. */
  conditions: readonly { name: string; cond: Cond }[]
  situations: Situations
}
