/** The whole life of a case: reports of departments, a supplement, a rejection, results, events in order, a withdrawal. */
import type { Values } from '../../templates/integration/stubs/operation.js'
import { same } from './applicant.js'
import type { Check, Context } from './index.js'
import { shownShort, Violation } from './session.js'

const NOW = '2026-01-05T09:00:00+08:00'

type Item = { item: string; caseId: string; state: string }
const itemsOf = (body: Values) => body['items'] as Item[]

async function submitted({ call, bodies: [body] }: Context): Promise<{ submissionId: string; items: Item[] }> {
  const { body: made } = await call(201, 'createSubmission', { body })
  const items = itemsOf(made)
  const silent = items.find(({ caseId }) => caseId === undefined)
  if (items.length === 0) throw new Violation('收下了申请，却没有一个要办的事项')
  if (silent) throw new Violation(`事项 ${shownShort(silent.item)} 没有 caseId，部门无从报告`)
  return { submissionId: made['submissionId'] as string, items }
}

export const lifeChecks: readonly Check[] = [
  {
    id: 'life',
    side: 'applicant',
    title: '受理、补正、进度、结果，申请人都看得到',
    async run(context) {
      const { call, bodies } = context
      const { submissionId, items } = await submitted(context)
      const { item, caseId } = items[0]!
      const notice = { noticeId: 'lianban-1', issuedAt: NOW, demands: [{ message: '请更正', pointer: '' }] }
      await call(200, 'requestSupplement', { caseId, body: { notice } })
      const asked = itemsOf((await call(200, 'getSubmissionStatus', { submissionId })).body)
      same('要求补正后的状态', 'supplementing', asked.find((one) => one.item === item)?.state)
      const supplement = { submissionId, body: { item, noticeId: 'lianban-1', form: bodies[0]!.form } }
      await call(202, 'createSupplement', supplement)
      await call(409, 'createSupplement', supplement)
      await call(200, 'acceptCase', { caseId, body: { acceptedAt: NOW } })
      await call(200, 'reportProgress', { caseId, body: { at: NOW, state: 'processing' } })
      const documents = [{ name: '许可证', number: '许 1 号' }]
      await call(200, 'returnResult', { caseId, body: { completedAt: NOW, documents, values: [] } })
      const { body } = await call(200, 'getResults', { submissionId })
      const result = (body['items'] as { item: string; documents: object[] }[]).find((one) => one.item === item)
      same('结果里的文书', documents, result?.documents)
      await call(409, 'acceptCase', { caseId, body: { acceptedAt: NOW } })
      return `事项 ${shownShort(item)}`
    }
  },
  {
    id: 'rejection',
    side: 'applicant',
    title: '不予受理的理由申请人看得到',
    async run(context) {
      const { call } = context
      const { submissionId, items } = await submitted(context)
      const { item, caseId } = items.at(-1)!
      const reasons = [{ text: '不属于本机关的职权范围' }]
      await call(200, 'rejectCase', { caseId, body: { kind: 'not-accepted', decidedAt: NOW, reasons } })
      const now = itemsOf((await call(200, 'getSubmissionStatus', { submissionId })).body)
      const own = now.find((one) => one.item === item) as (Item & { reasons?: object[] }) | undefined
      same('状态', 'not-accepted', own?.state)
      same('理由', reasons, own?.reasons)
      return `事项 ${shownShort(item)}`
    }
  },
  {
    id: 'events',
    side: 'applicant',
    title: '事件有序，补收的不重不漏',
    async run(context) {
      const { call } = context
      const { submissionId, items } = await submitted(context)
      const { caseId } = items[0]!
      await call(200, 'acceptCase', { caseId, body: { acceptedAt: NOW } })
      await call(200, 'reportProgress', { caseId, body: { at: NOW, state: 'processing' } })
      const sequences: number[] = []
      for (let hasMore = true, turn = 0; hasMore && turn < 100; turn++) {
        const { body } = await call(200, 'listEvents', { submissionId, after: sequences.at(-1) ?? 0, limit: 1 })
        const events = body['events'] as { data: { sequence: number } }[]
        if (events.length > 1) throw new Violation('limit=1，却答了不止一个事件')
        sequences.push(...events.map(({ data }) => data.sequence))
        hasMore = body['hasMore'] as boolean
      }
      same(
        '次序号',
        sequences.map((_, index) => index + 1),
        sequences
      )
      if (sequences.length < 2) throw new Violation(`受理、进度应有两个事件，只有 ${sequences.length} 个`)
      return `${sequences.length} 个事件`
    }
  },
  {
    id: 'withdrawal',
    side: 'applicant',
    title: '撤回：没有结果的可以，撤回过的答 409',
    async run(context) {
      const { call } = context
      const { submissionId } = await submitted(context)
      const input = { submissionId, body: { items: [] } }
      const { body } = await call(200, 'withdrawSubmission', input)
      same('状态', [...new Set(itemsOf(body).map(({ state }) => state))], ['withdrawn'])
      await call(409, 'withdrawSubmission', input)
      return '一份申请'
    }
  }
]
