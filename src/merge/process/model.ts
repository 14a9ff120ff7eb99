/** The process of a merged service: what is done, by whom, in which order, in which time. */
import type { Cond } from '../../condition/cond.js'
import type { Term } from '../../link/model.js'
import type { Party, Timed } from '../bundle.js'

export interface Process {
  tasks: Task[]
  edges: Edge[]
  /** Tasks by earliest possible order, all edges taken as holding: of those in one list no order is stated. */
  levels: string[][]
  /** Tasks of which a source says that they are handled at the same time. Of all others without an order, nobody says. */
  parallel: { of: string[] }[]
  responsibilities: { stage: string; channel: string; organization: string; name: string }[]
}

export interface Task {
  item: string
  name: string
  owner: Party
  when: Cond
  promised: Term[]
  statutory: Term[]
  waiting: Timed[]
  uncounted: Timed[]
  /** Transfer to a vertical system by hand (一事一策). */
  bridge?: { handoff: string; responsible: string; deadline?: string; reconcile: string }
}

export interface Edge {
  from: string
  to: string
  why: 'declared' | 'material' | 'field'
  /** What flows: the material's or the fields' Chinese names. */
  what?: string
  when: Cond
}
