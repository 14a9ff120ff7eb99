/** A change as an aspect finds it, before it is known what it follows from. */
import type { Cond } from '../condition/cond.js'
import type { Text } from '../diagnostics/entry.js'
import type { Change, Verdict } from './model.js'
import type { Found } from './pair.js'

/** `demands`: what a material has to be like. The others are counted in the ledger too, but for fees and waiting. */
export type Measure = 'demands' | 'fee' | 'waiting' | 'days'

export interface RawChange extends Omit<Change, 'id' | 'when' | 'because'> {
  found?: Found
  /** Items (by their names in the service) without which the change would not be there. */
  items?: readonly string[]
  /** The answer that is there newly, or no longer. */
  answer?: Cond
  /** A measure of the burden that grows by this for those whom it concerns, whatever the numbers say. */
  grows?: Measure
  /** A measure of which nobody can tell from the specs whether it grows. */
  unclear?: Measure
  /** What a case that was accepted before needs, and in which of the situations found. */
  cases?: { verdict: Exclude<Verdict, 'valid'>; cond: Cond }
}

/** Refused as it was, unless only new answers are concerned. */
export function breaking({ concernsOld }: Found): 'major' | 'minor' {
  return concernsOld ? 'major' : 'minor'
}

/** The same in both languages: names and numbers. */
export function arrow(old: string, made: string): Text {
  const text = `${old || '—'} → ${made || '—'}`
  return { zh: text, en: text }
}
