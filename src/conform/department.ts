/** What a platform relies on at a department: portions are taken once, changed ones are refused, and both agree on what there is. */
import { pascal } from '../emit/integration/json-schema.js'
import { isReceiptFor, split, type Portion, type Receipt } from '../../templates/integration/runtime/portion.js'
import { same, UNKNOWN } from './applicant.js'
import type { Check, Context } from './index.js'
import { shownShort, Violation } from './session.js'

/** Of a submission that nobody has seen before. */
async function portions({ plan, bodies: [body] }: Context): Promise<Portion[]> {
  const submissionId = `lianban-${crypto.randomUUID()}`
  const made = await split(plan, body!.form, {
    submissionId,
    submittedAt: '2026-01-05T09:00:00+08:00',
    attachments: body!.materials
  })
  if (made.length === 0) throw new Violation('这份申请没有要送的拆单包，无法测试')
  return made
}

async function delivered(context: Context): Promise<{ caseId: string; portion: Portion }[]> {
  const found = []
  for (const portion of await portions(context)) {
    const { body } = await context.call(201, `deliver${pascal(portion.item)}`, { body: portion })
    if (!isReceiptFor(body as unknown as Receipt, portion))
      throw new Violation(`回执不是这一份的：${portion.portionId}`)
    found.push({ caseId: body['caseId'] as string, portion })
  }
  return found
}

export const departmentChecks: readonly Check[] = [
  {
    id: 'delivery',
    side: 'department',
    title: '拆单包收下，回执是这一份的，查得到',
    async run(context) {
      const cases = await delivered(context)
      for (const { caseId, portion } of cases) {
        const { body } = await context.call(200, 'getCase', { caseId })
        same('拆单包的编号', portion.portionId, body['portionId'])
        same('待受理', 'pending', body['state'])
      }
      await context.call(404, 'getCase', { caseId: UNKNOWN })
      return `${cases.length} 份`
    }
  },
  {
    id: 'tampered',
    side: 'department',
    title: '被改过的拆单包答 422',
    async run(context) {
      const made = await portions(context)
      for (const portion of made) {
        const changed = { ...portion, clock: { ...portion.clock, submittedAt: '2026-01-06T09:00:00+08:00' } }
        await context.call(422, `deliver${pascal(portion.item)}`, { body: changed })
      }
      return `${made.length} 份`
    }
  },
  {
    id: 'paging',
    side: 'department',
    title: '查询：翻页不重不漏',
    async run(context) {
      const wanted = (await delivered(context)).map(({ caseId }) => caseId)
      const seen = new Set<string>()
      let cursor: unknown
      let pages = 0
      do {
        const input = { limit: 200, ...(cursor !== undefined && { cursor }) }
        const { body } = await context.call(200, 'listCases', input)
        for (const { caseId } of body['cases'] as { caseId: string }[]) {
          if (seen.has(caseId)) throw new Violation(`翻页时 ${shownShort(caseId)} 出现两次`)
          seen.add(caseId)
        }
        cursor = body['next']
      } while (cursor !== undefined && ++pages < 1000)
      const missing = wanted.find((caseId) => !seen.has(caseId))
      if (missing !== undefined && cursor === undefined) throw new Violation(`翻完了也没有 ${missing}`)
      return `${seen.size} 件`
    }
  },
  {
    id: 'reconciliation',
    side: 'department',
    title: '对账：相符的数对，不符的逐件指出',
    async run(context) {
      const cases = await delivered(context)
      const own = cases.map(({ portion: { portionId, revision, hash } }) => ({
        portionId,
        revision,
        hash,
        state: 'pending'
      }))
      const day = { from: '2026-01-01T00:00:00+08:00', to: '2030-01-01T00:00:00+08:00' }
      const agreed = await context.call(200, 'reconcileCases', { body: { ...day, portions: own } })
      same('相符的', own.length, agreed.body['matched'])
      const missing = { ...own[0]!, portionId: UNKNOWN }
      const report = await context.call(200, 'reconcileCases', { body: { ...day, portions: [missing] } })
      const differences = report.body['differences'] as { portionId: string; kind: string }[]
      same(
        '没有收到的',
        ['not-received'],
        differences.filter(({ portionId }) => portionId === UNKNOWN).map(({ kind }) => kind)
      )
      return `${own.length} 份`
    }
  },
  {
    id: 'withdraw-case',
    side: 'department',
    title: '申请人撤回：撤回过的答 409',
    async run(context) {
      const [first] = await delivered(context)
      const input = { caseId: first!.caseId, body: { withdrawnAt: '2026-01-06T09:00:00+08:00' } }
      const { body } = await context.call(200, 'withdrawCase', input)
      same('状态', 'withdrawn', body['state'])
      await context.call(409, 'withdrawCase', input)
      return '一件'
    }
  }
]
