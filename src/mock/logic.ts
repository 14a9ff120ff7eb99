/** Both directions of the contract, played on cases in memory: the platform hands portions on to departments that are here, too. */
import type { Bundle } from '../merge/bundle.js'
import { planFor } from '../emit/sample/index.js'
import { invalid, notFound, wrongState } from '../../templates/integration/stubs/problem.js'
import { receiptOf, splitAgain, type Attachment, type Portion } from '../../templates/integration/runtime/portion.js'
import type { Row } from '../../templates/integration/runtime/types.js'
import { contractDigest } from '../emit/contract-digest.js'
import { isOpen, itemStatus, move, submissionState } from './machine.js'
import { HASHING } from './hashing.js'
import { drop, keep, sizeOf, type Case, type Store, type Submission, type Subscription } from './store.js'
import type { Webhooks } from './webhooks.js'

/** Bodies have passed the schemas of the contract before they come here. */
type Named<Name extends string> = { [K in Name]: string }
export type MockLogic = Record<string, (input: never) => Promise<unknown>>

const DAY = 24 * 3600 * 1000
/** Events that are known again when they come twice. */
const MOST_SEEN = 10_000

export function logicOf(bundle: Bundle, store: Store, hooks: Webhooks): MockLogic {
  return { ...applicantLogic(bundle, store, hooks), ...departmentLogic(bundle, store, hooks) }
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const one = map.get(id)
  if (one === undefined) throw notFound()
  return one
}

function applicantLogic(bundle: Bundle, store: Store, hooks: Webhooks): MockLogic {
  const digest = contractDigest(bundle)
  const status = (of: Submission) => ({
    submissionId: of.submissionId,
    contractDigest: digest,
    state: submissionState(of.cases),
    updatedAt: of.updatedAt,
    items: of.cases.map(itemStatus)
  })
  const saved = (draftId: string, body: { form: object }) => {
    const now = Date.now()
    const times = { updatedAt: new Date(now).toISOString(), expiresAt: new Date(now + 30 * DAY).toISOString() }
    return keep(store.drafts, draftId, { draftId, form: body.form, ...times }, sizeOf(body))
  }
  return {
    async createDraft({ body }: { body: { form: object } }) {
      return saved(store.next('D'), body)
    },
    async getDraft({ draftId }: Named<'draftId'>) {
      return found(store.drafts, draftId)
    },
    async replaceDraft({ draftId, body }: Named<'draftId'> & { body: { form: object } }) {
      found(store.drafts, draftId)
      return saved(draftId, body)
    },
    async deleteDraft({ draftId }: Named<'draftId'>) {
      found(store.drafts, draftId)
      drop(store.drafts, draftId)
    },
    async uploadFile({ body }: { body: Uint8Array<ArrayBuffer> }) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
      const sha256 = Buffer.from(digest).toString('hex')
      const fileId = store.next('F')
      keep(store.files, fileId, { sha256, bytes: body }, body.length)
      return { fileId, sha256, size: body.length, expiresAt: new Date(Date.now() + 7 * DAY).toISOString() }
    },
    async downloadFile({ fileId }: Named<'fileId'>) {
      return found(store.files, fileId).bytes
    },
    async createSubmission({ body }: { body: { form: Row; materials: Attachment[]; draftId?: string } }) {
      const submittedAt = new Date().toISOString()
      const submissionId = store.next('S')
      const of: Submission = {
        submissionId,
        form: body.form,
        materials: body.materials,
        submittedAt,
        updatedAt: submittedAt,
        cases: [],
        events: [],
        tell: hooks.publish
      }
      await deliver(bundle, store, of)
      keep(store.submissions, submissionId, of, sizeOf(body))
      if (body.draftId !== undefined) drop(store.drafts, body.draftId)
      return status(of)
    },
    async getSubmissionStatus({ submissionId }: Named<'submissionId'>) {
      return status(found(store.submissions, submissionId))
    },
    async createSupplement({
      submissionId,
      body
    }: {
      submissionId: string
      body: { item: string; noticeId: string; form?: Row; materials?: Attachment[] }
    }) {
      const of = found(store.submissions, submissionId)
      const one = of.cases.find(({ item }) => item === body.item)
      if (one?.state !== 'supplementing') throw wrongState('这个事项不在补正状态')
      if (one.notice?.noticeId !== body.noticeId) throw wrongState('告知编号不符')
      if (body.form === undefined && body.materials === undefined)
        throw invalid([{ pointer: '/form', message: '表单和材料至少交一样' }])
      of.form = body.form ?? of.form
      const again = (body.materials ?? []).map(({ material }) => material)
      of.materials = [...of.materials.filter(({ material }) => !again.includes(material)), ...(body.materials ?? [])]
      delete one.notice
      move(of, one, 'pending', digest)
      await deliver(bundle, store, of)
      return status(of)
    },
    async withdrawSubmission({ submissionId, body }: { submissionId: string; body: { items: string[] } }) {
      const of = found(store.submissions, submissionId)
      const wanted =
        body.items.length > 0 ? of.cases.filter(({ item }) => body.items.includes(item)) : of.cases.filter(isOpen)
      if (wanted.length === 0 || !wanted.every(isOpen)) throw wrongState('已有结果，不能撤回')
      for (const one of wanted) move(of, one, 'withdrawn', digest)
      return status(of)
    },
    async getResults({ submissionId }: Named<'submissionId'>) {
      const of = found(store.submissions, submissionId)
      const items = of.cases.flatMap(({ item, state, result }) => (result ? [{ item, state, ...result }] : []))
      return { submissionId, contractDigest: digest, items }
    },
    async listEvents({
      submissionId,
      after = 0,
      limit = 50
    }: {
      submissionId: string
      after?: number
      limit?: number
    }) {
      const { events } = found(store.submissions, submissionId)
      return { events: events.slice(after, after + limit), hasMore: events.length > after + limit }
    },
    async createSubscription({ body }: { body: Pick<Subscription, 'sink' | 'types' | 'secret'> }) {
      const answer = {
        subscriptionId: store.next('W'),
        sink: body.sink,
        types: body.types,
        createdAt: new Date().toISOString()
      }
      const subscription = { ...answer, secret: body.secret }
      await hooks.confirm(subscription)
      keep(store.subscriptions, answer.subscriptionId, subscription)
      return answer
    },
    async deleteSubscription({ subscriptionId }: Named<'subscriptionId'>) {
      found(store.subscriptions, subscriptionId)
      drop(store.subscriptions, subscriptionId)
    }
  }
}

/** Portions that differ from those that the departments have; items that do not apply any more are withdrawn. */
async function deliver(bundle: Bundle, store: Store, of: Submission): Promise<void> {
  const { submissionId, submittedAt, materials } = of
  const sent = of.cases.map(({ portion }) => portion)
  const { send, withdraw } = await splitAgain(
    planFor(bundle),
    of.form,
    { submissionId, submittedAt, attachments: materials, hashing: HASHING },
    sent
  )
  for (const portion of send) receive(store, of, portion)
  for (const one of of.cases)
    if (withdraw.some(({ item }) => item === one.item) && isOpen(one))
      move(of, one, 'withdrawn', contractDigest(bundle))
}

function receive(store: Store, of: Submission, portion: Portion): Case {
  const now = new Date().toISOString()
  const known = of.cases.find(({ item }) => item === portion.item)
  if (known) return Object.assign(known, { portion, updatedAt: now, receivedAt: now })
  const caseId = store.next('A')
  const { submissionId, item } = portion
  const made: Case = {
    caseId,
    submissionId,
    item,
    portion,
    state: 'pending',
    updatedAt: now,
    receivedAt: now,
    movedAt: Date.now()
  }
  of.cases.push(made)
  return keep(store.cases, caseId, made)
}

function departmentLogic(bundle: Bundle, store: Store, hooks: Webhooks): MockLogic {
  const digest = contractDigest(bundle)
  const status = (one: Case) => ({
    ...itemStatus(one),
    portionId: one.portion.portionId,
    submissionId: one.submissionId,
    revision: one.portion.revision
  })
  const caseOf = (caseId: string): [Submission, Case] => {
    const one = found(store.cases, caseId)
    return [found(store.submissions, one.submissionId), one]
  }
  const moved = (caseId: string, state: string, more: Partial<Case> = {}, collected: object[] = []) => {
    const [of, one] = caseOf(caseId)
    const before = { ...one }
    try {
      Object.assign(one, more)
      move(of, one, state, digest, collected)
    } catch (error) {
      Object.assign(one, before)
      throw error
    }
    return status(one)
  }
  const deliver = async ({ body }: { body: Portion }) => {
    const { submissionId, clock, portionId, revision } = body
    const submission: Submission = {
      submissionId,
      form: {},
      materials: [],
      submittedAt: clock.submittedAt,
      updatedAt: new Date().toISOString(),
      cases: [],
      events: [],
      tell: hooks.publish
    }
    const of = store.submissions.get(submissionId) ?? keep(store.submissions, submissionId, submission)
    const known = of.cases.find(({ portion }) => portion.portionId === portionId)
    if (known && known.portion.revision > revision) throw wrongState('已有更新的一次')
    const one = receive(store, of, body)
    return receiptOf(body, { caseId: one.caseId, receivedAt: one.receivedAt })
  }
  const reports = {
    async acceptCase({ caseId, body }: { caseId: string; body: { dueDate?: string } }) {
      return moved(caseId, 'accepted', body.dueDate === undefined ? {} : { dueDate: body.dueDate })
    },
    async rejectCase({ caseId, body }: { caseId: string; body: { kind: string; reasons: object[] } }) {
      return moved(caseId, body.kind, { reasons: body.reasons })
    },
    async requestSupplement({ caseId, body }: { caseId: string; body: { notice: NonNullable<Case['notice']> } }) {
      return moved(caseId, 'supplementing', { notice: body.notice })
    },
    async reportProgress({
      caseId,
      body
    }: {
      caseId: string
      body: { state: string; step?: string; special?: object; collected?: object[] }
    }) {
      const { state, step, special, collected } = body
      return moved(caseId, state, { ...(step !== undefined && { step }), ...(special && { special }) }, collected)
    },
    async returnResult({ caseId, body }: { caseId: string; body: { documents: object[]; values: object[] } }) {
      return moved(caseId, 'completed', { result: { documents: body.documents, values: body.values } })
    }
  }
  return {
    ...Object.fromEntries(bundle.items.map(({ usage }) => [usage, deliver])),
    ...reports,
    async listCases({
      item,
      state,
      cursor,
      limit = 50
    }: {
      item?: string
      state?: string
      cursor?: string
      limit?: number
    }) {
      const from = cursor === undefined ? 0 : Number(/^c(\d{1,9})$/.exec(cursor)?.[1] ?? NaN)
      if (Number.isNaN(from)) throw invalid([{ pointer: '/cursor', field: 'cursor', message: '不是上一页给的' }])
      const all = [...store.cases.values()]
      const cases: object[] = []
      let at = from
      for (; at < all.length && cases.length < limit; at++) {
        const one = all[at]!
        if ((item === undefined || one.item === item) && (state === undefined || one.state === state))
          cases.push(status(one))
      }
      return { cases, ...(at < all.length && { next: `c${at}` }) }
    },
    async getCase({ caseId }: { caseId: string }) {
      return status(found(store.cases, caseId))
    },
    async withdrawCase({ caseId }: { caseId: string }) {
      return moved(caseId, 'withdrawn')
    },
    async reconcileCases({
      body
    }: {
      body: { portions: { portionId: string; revision: number; hash: { value: string }; state: string }[] }
    }) {
      const known = new Map([...store.cases.values()].map((one) => [one.portion.portionId, one]))
      const differences = body.portions.flatMap((theirs) => {
        const ours = known.get(theirs.portionId)
        const differs = (kind: string, platform: unknown, department: unknown) => [
          { portionId: theirs.portionId, kind, platform: String(platform), department: String(department) }
        ]
        if (!ours) return [{ portionId: theirs.portionId, kind: 'not-received' }]
        if (ours.portion.revision !== theirs.revision)
          return differs('revision', theirs.revision, ours.portion.revision)
        if (ours.portion.hash.value !== theirs.hash.value)
          return differs('hash', theirs.hash.value, ours.portion.hash.value)
        return ours.state === theirs.state ? [] : differs('state', theirs.state, ours.state)
      })
      return { matched: body.portions.length - differences.length, differences }
    },
    async receiveEvent({ body }: { body: { id: string; source: string; data: { item: Case; collected?: object[] } } }) {
      const id = `${body.source} ${body.id}`
      if (store.seen.has(id)) return { id: body.id }
      if (store.seen.size >= MOST_SEEN) store.seen.clear()
      const { item, collected } = body.data
      moved(item.caseId ?? '', item.state, pick(item), collected)
      store.seen.add(id)
      return { id: body.id }
    }
  }
}

/** What an event says of a case beside its state. */
function pick({ dueDate, step, reasons, notice, special }: Case): Partial<Case> {
  return {
    ...(dueDate !== undefined && { dueDate }),
    ...(step !== undefined && { step }),
    ...(reasons && { reasons }),
    ...(notice && { notice }),
    ...(special && { special })
  }
}
