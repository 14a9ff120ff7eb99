/** What the platform that an applicant uses relies on: drafts, files, submissions, refusals that say why. */
import { createHash } from 'node:crypto'
import { applicable } from '../../templates/integration/runtime/dispatch.js'
import { submissionErrors } from '../../templates/integration/stubs/more.js'
import { validatorOf } from '../../templates/integration/stubs/validate.js'
import { submissionSchema } from '../emit/form/index.js'
import type { Tables } from '../emit/stubs/tables.js'
import { spoilt, type Body, type Spoilt } from './bodies.js'
import type { Check, Context } from './index.js'
import { shownShort, Violation } from './session.js'

/** Of a kind that no system gives out. */
export const UNKNOWN = 'lianban-conform-unknown'
const MOST_SPOILT = 200

export const same = (what: string, expected: unknown, got: unknown) => {
  if (JSON.stringify(expected) !== JSON.stringify(got))
    throw new Violation(
      `${what}：应当是 ${JSON.stringify(expected)}，答的是 ${shownShort(JSON.stringify(got) ?? '没有')}`
    )
}

export const applicantChecks: readonly Check[] = [
  {
    id: 'digest',
    side: 'applicant',
    title: '同源：没有摘要的答 400，不同源的答 409',
    async run({ call, tables }) {
      const input = { submissionId: UNKNOWN }
      await call(400, 'getSubmissionStatus', input, { digest: null })
      const { body } = await call(409, 'getSubmissionStatus', input, { digest: 'f'.repeat(64) })
      same('对方依据的接口的摘要 expected', tables.digest, body['expected'])
      return '两次请求'
    }
  },
  {
    id: 'not-found',
    side: 'applicant',
    title: '没有的编号答 404',
    async run({ call }) {
      for (const id of ['getSubmissionStatus', 'getResults', 'listEvents'])
        await call(404, id, { submissionId: UNKNOWN })
      await call(404, 'getDraft', { draftId: UNKNOWN })
      return '四个操作'
    }
  },
  {
    id: 'drafts',
    side: 'applicant',
    title: '草稿：存、取、改、删，不校验',
    async run({ call }) {
      const { body: made } = await call(201, 'createDraft', { body: { form: { half: 1 } } })
      const { draftId } = made
      same('取回的草稿', { half: 1 }, (await call(200, 'getDraft', { draftId })).body['form'])
      await call(200, 'replaceDraft', { draftId, body: { form: {} } })
      same('改过的草稿', {}, (await call(200, 'getDraft', { draftId })).body['form'])
      await call(204, 'deleteDraft', { draftId })
      await call(404, 'getDraft', { draftId })
      return '一份草稿'
    }
  },
  {
    id: 'files',
    side: 'applicant',
    title: '文件：摘要相符，取回的逐字节相同',
    async run({ call }) {
      const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256)
      const { body } = await call(201, 'uploadFile', { body: bytes })
      same('文件的摘要', createHash('sha256').update(bytes).digest('hex'), body['sha256'])
      const { bytes: back } = await call(200, 'downloadFile', { fileId: body['fileId'] })
      if (!Buffer.from(back).equals(bytes)) throw new Violation('取回的文件与传上去的不同')
      return '1000 字节'
    }
  },
  {
    id: 'accepts',
    side: 'applicant',
    title: '合格的申请都收',
    async run({ call, bodies }) {
      for (const body of bodies) await call(201, 'createSubmission', { body })
      return `${bodies.length} 份申请`
    }
  },
  {
    id: 'items',
    side: 'applicant',
    title: '要办的事项与情形相符',
    async run({ call, bodies, plan }) {
      for (const body of bodies) {
        const answer = await call(201, 'createSubmission', { body })
        const items = (answer.body['items'] as { item: string }[]).map(({ item }) => item)
        same('要办的事项', [...applicable(plan, body.form)].sort(), items.sort())
      }
      return `${bodies.length} 份申请`
    }
  },
  {
    id: 'refuses',
    side: 'applicant',
    title: '接口自己就说得出不合格的，答 422',
    async run({ call, bodies, tables }) {
      const plain = plainErrors(tables)
      return refused(
        bodies,
        (body) => plain(body),
        async ({ body }) => void (await call(422, 'createSubmission', { body }))
      )
    }
  },
  {
    id: 'explains',
    side: 'applicant',
    title: '不合表单的都答 422，逐处写位置和中文',
    async run({ call, bodies, plan, bundle }) {
      const wrong = submissionErrors(plan, submissionSchema(bundle))
      const isWrong = (body: Body) => wrong(structuredClone(body)).length > 0
      return refused(bodies, isWrong, async ({ how, body }) => {
        const answer = await call(422, 'createSubmission', { body })
        const errors = (answer.body['errors'] ?? []) as { pointer?: string; message?: string }[]
        if (errors.length === 0) throw new Violation(`${how}：答复里没有 errors`)
        const silent = errors.find(
          ({ pointer, message }) => pointer === undefined || !/\p{Script=Han}/u.test(message ?? '')
        )
        if (silent) throw new Violation(`${how}：errors 里缺位置或中文说明：${shownShort(JSON.stringify(silent))}`)
      })
    }
  },
  {
    id: 'idempotency',
    side: 'applicant',
    title: '幂等：同一个标识同一个答复，换了内容答 409',
    async run({ call, bodies: [body] }) {
      const key = `lianban-${crypto.randomUUID()}`
      const first = await call(201, 'createSubmission', { body }, { key })
      const again = await call(201, 'createSubmission', { body }, { key })
      same('第二次的编号', first.body['submissionId'], again.body['submissionId'])
      await call(409, 'createSubmission', { body: { ...body, channel: 'window' } }, { key })
      return '三次请求'
    }
  }
]

/** What the plain schemas of the contract say of a body. */
function plainErrors({ schemas }: Tables): (body: object) => boolean {
  const validate = validatorOf({ $ref: '#/$defs/SubmissionRequest', $defs: schemas })
  return (body) => validate(body).length > 0
}

/** Mistakes of every body in turn, until there are enough. */
async function refused(
  bodies: Context['bodies'],
  isWrong: (body: Body) => boolean,
  each: (one: Spoilt) => Promise<void>
): Promise<string> {
  let count = 0
  for (const body of bodies)
    for (const one of spoilt(body)) {
      if (count >= MOST_SPOILT) break
      if (!isWrong(one.body)) continue
      try {
        await each(one)
      } catch (error) {
        if (error instanceof Violation) throw new Violation(`${one.how}：${error.message}`)
        throw error
      }
      count++
    }
  return `${count} 份有一处错的申请`
}
