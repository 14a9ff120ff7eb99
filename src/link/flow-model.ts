/** Of the linked model: what a source states of how a case goes – limits, steps, charges, channels, places – each with when it holds. */
import type { Cond } from '../condition/cond.js'
import type { Places } from '../language/generated/types.js'
import type { ChannelName } from '../vocabulary/channels.js'
import type { Duration } from '../vocabulary/duration.js'
import type { At } from './model.js'

export interface TimedLimit {
  name: string
  time: Duration
  when: Cond
  before?: string[]
  basis?: string
  at: At
}

export interface Step {
  name: string
  actor?: string
  time?: Duration
  /** What the step is judged by. */
  criteria?: string
  /** Of a service: the items that are this step, and the only channels for it. */
  items?: string[]
  channels?: ChannelName[]
  when: Cond
}

export interface Charge {
  name: string
  standard?: string
  basis?: string
  when: Cond
}

/** A way of applying, and in which situations it is open. */
export interface Channel {
  channel: ChannelName
  when: Cond
}

/** What an applicant gets, as stated: 比例、起付线、封顶线、额度. */
export interface Benefit {
  name: string
  rate?: string
  deductible?: string
  ceiling?: string
  amount?: string
  basis?: string
  when: Cond
}

/** Where to go, and for whom that is so. */
export type Place = Omit<Places[number], 'when' | 'source'> & { when: Cond }

/** When it can be applied for, and how many get it, as stated. */
export interface Period {
  name: string
  time?: string
  quota?: string
  basis?: string
  when: Cond
}

/** A time limit and when it applies. Of a list none but one applies at once: the first that fits, as the specs list them. */
export interface Term {
  time: Duration
  when: Cond
  basis?: string
}

/** Where no term applies, no source states a limit. */
export interface LinkedLimits {
  statutory: Term[]
  promised: Term[]
  uncounted: TimedLimit[]
  waiting: TimedLimit[]
}
