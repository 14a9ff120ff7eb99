/** 拆单包: what one department gets of a submission, and by what it knows that nothing of it was changed on the way. */
import { canonical, hashOf, SHA256, type Hashing } from './canonical.js'
import { formOf } from './dispatch.js'
import { holds } from './condition.js'
import { normalised } from './normalise.js'
import { isRefused } from './refused.js'
import type { Forms, Found, Plan, PlanItem, PlanOf, Row } from './types.js'

export interface FileReference {
  fileId: string
  /** Of its content. */
  sha256: string
  name?: string
  mediaType?: string
}

export interface Attachment {
  material: string
  files: FileReference[]
  row?: number
  certificate?: string
}

export interface TimeLimit {
  kind: 'statutory' | 'promised'
  amount: number
  unit: 'workday' | 'day' | 'either-day' | 'month' | 'year' | 'hour' | 'minute'
}

export interface Portion<Item extends string = string, Form = Row> {
  submissionId: string
  /** Stays when the portion is sent again; `revision` counts. */
  portionId: string
  item: Item
  revision: number
  contractDigest: string
  /** Of the form: when what is required, and what is not there. */
  schema: string
  form: Form
  attachments: Attachment[]
  /** From when time counts, and how long it may take in this situation; no limits: no source states any. */
  clock: { submittedAt: string; limits: TimeLimit[] }
  /** Of all the rest. */
  hash: { algorithm: Hashing['algorithm']; value: string }
}

/** The portions of a service whose types are known: by `item`, each has its own form. */
export type PortionOf<Own extends object> = { [Item in keyof Own & string]: Portion<Item, Own[Item]> }[keyof Own & string]

export interface Receipt {
  caseId: string
  portionId: string
  revision: number
  hash: Portion['hash']
  receivedAt: string
}

/** What is known of a submission beside its form. */
export interface About {
  submissionId: string
  submittedAt: string
  attachments?: readonly Attachment[]
  found?: Found
  hashing?: Hashing
}

/** One portion for each item that applies, in the order of the service; none where the submission is refused as a whole. */
export async function split<Submission extends object = Row, Own extends object = Forms>(
  plan: PlanOf<Submission, Own>,
  submission: Submission,
  about: About
): Promise<PortionOf<Own>[]> {
  return (await splitAgain(plan, submission, about, [])).send
}

/**
 * After a supplement or a correction: the portions that differ from those sent before, with the next revision, and those
 * whose item does not apply any more.
 */
export async function splitAgain<Submission extends object = Row, Own extends object = Forms>(
  plan: PlanOf<Submission, Own>,
  submission: Submission,
  about: About,
  sent: readonly PortionOf<Own>[]
): Promise<{ send: PortionOf<Own>[]; withdraw: PortionOf<Own>[] }> {
  const whole = normalised(plan, submission, about.found)
  const items = isRefused(plan, whole) ? [] : plan.items.filter(({ when }) => holds(plan, whole, when))
  const before = new Map((sent as readonly Portion[]).map((portion) => [portion.item, portion]))
  const send: Portion[] = []
  for (const own of items) {
    const known = before.get(own.item)
    const content = contentOf(plan, whole, own, about)
    if (known && canonical({ ...content, revision: known.revision }) === canonical({ ...known, hash: undefined })) continue
    send.push(await sealed({ ...content, revision: (known?.revision ?? 0) + 1 }, about.hashing))
  }
  const withdraw = [...before.values()].filter(({ item }) => !items.some((own) => own.item === item))
  return { send: send as PortionOf<Own>[], withdraw: withdraw as PortionOf<Own>[] }
}

function contentOf(plan: Plan, whole: Row, own: PlanItem, about: About): Omit<Portion, 'revision' | 'hash'> {
  const { submissionId, submittedAt, attachments = [] } = about
  return {
    submissionId,
    portionId: `${submissionId}.${own.item}`,
    item: own.item,
    contractDigest: plan.contract,
    schema: `form/items/${own.item}.schema.json`,
    form: formOf(plan, whole, own),
    attachments: attachments.filter(({ material }) => own.materials?.includes(material)),
    clock: { submittedAt, limits: limitsOf(plan, whole, own) }
  }
}

function limitsOf(plan: Plan, whole: Row, { limits = [] }: PlanItem): TimeLimit[] {
  return limits
    .filter(({ when }) => holds(plan, whole, when))
    .map(({ kind, amount, unit }) => ({ kind, amount, unit: unit as TimeLimit['unit'] }))
}

async function sealed(content: Omit<Portion, 'hash'>, hashing: Hashing = SHA256): Promise<Portion> {
  return { ...content, hash: { algorithm: hashing.algorithm, value: await hashOf(content, hashing) } }
}

/** Whether a portion is as it was sealed; false also for an algorithm that is not the one asked for. */
export async function isWhole(portion: { hash: Portion['hash'] }, hashing: Hashing = SHA256): Promise<boolean> {
  const { hash, ...content } = portion
  return hash.algorithm === hashing.algorithm && hash.value === (await hashOf(content, hashing))
}

/** 回执 */
export function receiptOf(portion: Pick<Portion, 'portionId' | 'revision' | 'hash'>, own: Pick<Receipt, 'caseId' | 'receivedAt'>): Receipt {
  const { portionId, revision, hash } = portion
  return { caseId: own.caseId, portionId, revision, hash, receivedAt: own.receivedAt }
}

/** Whether a receipt is for this portion, in this revision and with this content. */
export function isReceiptFor(receipt: Receipt, portion: Pick<Portion, 'portionId' | 'revision' | 'hash'>): boolean {
  const parts = [receipt, portion].map(({ portionId, revision, hash }) => canonical({ portionId, revision, hash }))
  return parts[0] === parts[1]
}
