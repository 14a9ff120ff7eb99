/** The cases of a mock, in memory: what was handed in, and what has become of each item. */
import type { Portion } from '../../templates/integration/runtime/portion.js'
import type { Row } from '../../templates/integration/runtime/types.js'
import type { Attachment } from '../../templates/integration/runtime/portion.js'

/** As the contract says it (ItemStatus, CaseStatus). */
export interface Case {
  caseId: string
  submissionId: string
  item: string
  portion: Portion
  state: string
  updatedAt: string
  receivedAt: string
  dueDate?: string
  step?: string
  reasons?: object[]
  notice?: { noticeId: string; issuedAt: string; demands: object[]; deadline?: string }
  special?: object
  result?: { documents: object[]; values: object[] }
  /** When the machine last moved it, in milliseconds. */
  movedAt: number
}

/** A CloudEvent; what is in it, the contract says. */
export interface Event {
  id: string
  type: string
  [attribute: string]: unknown
}

export interface Subscription {
  subscriptionId: string
  sink: string
  types: string[]
  createdAt: string
  /** Not part of any answer. */
  secret: string
}

export interface Submission {
  submissionId: string
  form: Row
  materials: Attachment[]
  submittedAt: string
  updatedAt: string
  /** In the order of the service. */
  cases: Case[]
  events: Event[]
  /** Told of each event. */
  tell: (event: Event) => void
}

export interface Store {
  submissions: Map<string, Submission>
  cases: Map<string, Case>
  drafts: Map<string, { draftId: string; form: object; updatedAt: string; expiresAt: string }>
  files: Map<string, { sha256: string; bytes: Uint8Array }>
  subscriptions: Map<string, Subscription>
  /** Reports that came as events, by source and id. */
  seen: Set<string>
  next(kind: string): string
}

/** More of a kind than this are not kept: the oldest goes. */
const MOST = 1000
/** Nor more bytes of a kind. */
const MOST_BYTES = 64 * 1024 * 1024
const kept = new WeakMap<Map<string, unknown>, { sizes: Map<string, number>; total: number }>()

export function newStore(): Store {
  const counts = new Map<string, number>()
  return {
    submissions: new Map(),
    cases: new Map(),
    drafts: new Map(),
    files: new Map(),
    subscriptions: new Map(),
    seen: new Set(),
    next(kind) {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      return `${kind}-${String(count).padStart(6, '0')}`
    }
  }
}

/** @param size in bytes, of what somebody sent */
export function keep<T>(into: Map<string, T>, id: string, value: T, size = 0): T {
  drop(into, id)
  const own = kept.get(into) ?? { sizes: new Map<string, number>(), total: 0 }
  kept.set(into, own)
  into.set(id, value)
  own.sizes.set(id, size)
  own.total += size
  while (into.size > 1 && (into.size > MOST || own.total > MOST_BYTES)) drop(into, into.keys().next().value!)
  return value
}

/** What is kept is taken away by this alone, so that its size is not counted any more. */
export function drop(from: Map<string, unknown>, id: string): void {
  const own = kept.get(from)
  if (own) {
    own.total -= own.sizes.get(id) ?? 0
    own.sizes.delete(id)
  }
  from.delete(id)
}

/** Of what came as JSON. */
export function sizeOf(body: unknown): number {
  return JSON.stringify(body).length
}
