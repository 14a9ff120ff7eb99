/** What may become of a case: the moves that the contract allows, and the next one that a department would make. */
import { wrongState } from '../../templates/integration/stubs/problem.js'
import type { Case, Event, Submission } from './store.js'

const OPEN = ['pending', 'supplementing', 'accepted', 'processing', 'suspended']
const FROM: Record<string, readonly string[]> = {
  accepted: ['pending'],
  supplementing: ['pending', 'accepted', 'processing'],
  processing: ['accepted', 'processing', 'suspended'],
  suspended: ['accepted', 'processing'],
  completed: ['accepted', 'processing', 'suspended'],
  'not-accepted': ['pending', 'supplementing'],
  denied: ['accepted', 'processing', 'suspended'],
  withdrawn: OPEN,
  pending: ['supplementing', 'pending', 'accepted', 'processing', 'suspended']
}
const EVENTS: Record<string, string> = {
  accepted: 'accepted',
  supplementing: 'supplement-requested',
  processing: 'progressed',
  suspended: 'suspended',
  completed: 'completed',
  'not-accepted': 'rejected',
  denied: 'rejected',
  withdrawn: 'withdrawn'
}
/** 受理 → 办理 → 办结 */
const NEXT: Record<string, string> = {
  pending: 'accepted',
  accepted: 'processing',
  processing: 'completed',
  suspended: 'processing'
}

export function isOpen(one: Case): boolean {
  return OPEN.includes(one.state)
}

/** Refused as 409 where the contract does not allow it. */
export function move(of: Submission, one: Case, state: string, digest: string, collected: object[] = []): void {
  if (!FROM[state]?.includes(one.state)) throw wrongState(`这一件是 ${one.state}，不能变为 ${state}`)
  one.state = state
  one.movedAt = Date.now()
  one.updatedAt = of.updatedAt = new Date().toISOString()
  const type = collected.length > 0 ? 'materials-collected' : EVENTS[state]
  if (type === undefined) return
  const sequence = of.events.length + 1
  const event: Event = {
    specversion: '1.0',
    id: `${of.submissionId}-${sequence}`,
    source: '/lianban/mock',
    type: `dev.lianban.item.${type}.v1`,
    time: one.updatedAt,
    subject: `${of.submissionId}/${one.item}`,
    datacontenttype: 'application/json',
    data: {
      submissionId: of.submissionId,
      contractDigest: digest,
      sequence,
      item: itemStatus(one),
      ...(collected.length > 0 && { collected })
    }
  }
  of.events.push(event)
  of.tell(event)
}

/** One step, as a department without objections takes it; nothing where the applicant has to act or all is done. */
export function advance(of: Submission, one: Case, digest: string): void {
  const next = NEXT[one.state]
  if (next === undefined) return
  if (next === 'completed') one.result = { documents: [], values: [] }
  delete one.special
  move(of, one, next, digest)
}

export function itemStatus({ caseId, item, state, updatedAt, dueDate, step, reasons, notice, special }: Case): object {
  return {
    item,
    state,
    updatedAt,
    caseId,
    ...(dueDate !== undefined && { dueDate }),
    ...(step !== undefined && { step }),
    ...(reasons && { reasons }),
    ...(state === 'supplementing' && notice && { notice }),
    ...(special && { special })
  }
}

export function submissionState(cases: readonly Case[]): string {
  const is = (...states: string[]) => cases.filter(({ state }) => states.includes(state)).length
  if (is('supplementing') > 0) return 'supplementing'
  const done = is('completed')
  const open = cases.filter(isOpen).length
  if (open === 0) return done === cases.length && done > 0 ? 'completed' : done > 0 ? 'partly-completed' : 'closed'
  if (done > 0) return 'partly-completed'
  return is('pending') === open && open === cases.length ? 'submitted' : 'processing'
}
