/** Requests and answers as they look: of the examples that the specs state, with values made up. */
import { createHash } from 'node:crypto'
import type { Bundle } from '../../merge/bundle.js'
import { split, type Attachment, type Portion } from '../../../templates/integration/runtime/portion.js'
import { planFor } from '../sample/index.js'
import { sampleSubmissions, type SampleSubmission } from '../sample/examples.js'
import { contractDigest } from '../contract-digest.js'
import { portionName } from './bodies/department.js'

type Examples = Map<string, Record<string, { summary: string; value: unknown }>>

const ID = '20260105-000001'
const TIME = '2026-01-05T09:00:00+08:00'
const LATER = '2026-01-06T10:30:00+08:00'

export function attachmentsOf({ materials }: Pick<SampleSubmission, 'materials'>): Attachment[] {
  return materials.map((material, index) => {
    const sha256 = createHash('sha256').update(material).digest('hex')
    return {
      material,
      files: [{ fileId: `file-${index + 1}`, sha256, name: `${index + 1}.pdf`, mediaType: 'application/pdf' }]
    }
  })
}

export function applicantExamples(bundle: Bundle): Examples {
  const samples = sampleSubmissions(bundle)
  const digest = contractDigest(bundle)
  const item = bundle.items[0]!.usage
  const withResult = bundle.items.find(({ results }) => results.length > 0)
  const status = (state: string, own: object) => ({
    submissionId: ID,
    contractDigest: digest,
    state,
    updatedAt: TIME,
    items: [{ item, updatedAt: TIME, ...own }]
  })
  const notice = {
    noticeId: 'N-1',
    issuedAt: TIME,
    demands: [{ message: '第一页不清楚，请重新上传' }],
    deadline: '2026-01-20'
  }
  return named({
    SubmissionRequest: samples.map((one) => [
      one.name,
      { channel: 'online', form: one.form, materials: attachmentsOf(one) }
    ]),
    DraftRequest: samples
      .slice(0, 1)
      .map(({ form }) => ['填了一半', { form: Object.fromEntries(Object.entries(form).slice(0, 1)) }]),
    SubmissionStatus: [
      ['已提交', status('submitted', { state: 'pending' })],
      ['受理', status('processing', { state: 'accepted', caseId: 'A-1', dueDate: '2026-01-12' })],
      ['待补正', status('supplementing', { state: 'supplementing', caseId: 'A-1', notice })]
    ],
    SupplementRequest: samples
      .slice(0, 1)
      .map((one) => [
        '改正后的整张表单',
        { item, noticeId: 'N-1', form: one.form, materials: attachmentsOf(one).slice(0, 1) }
      ]),
    WithdrawalRequest: [['全部撤回', { items: [], reason: '暂时不办了' }]],
    ResultList: [
      [
        '有结果的事项',
        {
          submissionId: ID,
          contractDigest: digest,
          items: withResult
            ? [
                {
                  item: withResult.usage,
                  state: 'completed',
                  documents: withResult.results.slice(0, 1).map(({ name }) => ({ name, issuedOn: '2026-01-09' })),
                  values: []
                }
              ]
            : []
        }
      ]
    ]
  })
}

/** The portions of the first example, one for each item that applies in it. */
export async function departmentExamples(bundle: Bundle): Promise<Examples> {
  const [first] = sampleSubmissions(bundle)
  const about = { submissionId: ID, submittedAt: TIME, attachments: first ? attachmentsOf(first) : [] }
  const portions: Portion[] = first ? await split(planFor(bundle), first.form, about) : []
  const [one] = portions
  const item = bundle.items[0]!.usage
  const state = { caseId: 'A-1', portionId: `${ID}.${item}`, submissionId: ID, item, revision: 1, updatedAt: LATER }
  return named({
    ...Object.fromEntries(portions.map((portion) => [portionName(portion.item), [[first!.name, portion]]])),
    ...(one && {
      CaseReceipt: [
        ['回执', { caseId: 'A-1', portionId: one.portionId, revision: one.revision, hash: one.hash, receivedAt: LATER }]
      ]
    }),
    CaseStatus: [
      ['受理', { ...state, state: 'accepted', dueDate: '2026-01-12' }],
      ['不予受理', { ...state, state: 'not-accepted', reasons: [{ text: '不属于本机关的职权范围' }] }]
    ],
    CasePage: [['一页', { cases: [{ ...state, state: 'accepted' }] }]],
    CaseWithdrawal: [['撤回', { withdrawnAt: LATER, reason: '暂时不办了' }]],
    AcceptanceReport: [['受理', { acceptedAt: LATER, dueDate: '2026-01-12' }]],
    RejectionReport: [
      ['不予受理', { kind: 'not-accepted', decidedAt: LATER, reasons: [{ text: '不属于本机关的职权范围' }] }]
    ],
    SupplementReport: [
      [
        '一次告知',
        {
          notice: {
            noticeId: 'N-1',
            issuedAt: LATER,
            demands: [{ message: '第一页不清楚，请重新上传' }],
            deadline: '2026-01-20'
          }
        }
      ]
    ],
    ProgressReport: [
      ['审查', { at: LATER, state: 'processing', step: '审查' }],
      ['特别程序', { at: LATER, state: 'suspended', special: { name: '公示', startedAt: LATER, until: '2026-01-13' } }]
    ],
    ResultReport: [['办结', { completedAt: LATER, documents: [], values: [] }]],
    CloudEvent: [['受理', eventExample(bundle)]]
  })
}

export function eventExample(bundle: Bundle): object {
  const item = bundle.items[0]!.usage
  return {
    specversion: '1.0',
    id: `${ID}-2`,
    source: '/one-thing/platform',
    type: 'dev.lianban.item.accepted.v1',
    time: LATER,
    subject: `${ID}/${item}`,
    datacontenttype: 'application/json',
    data: {
      submissionId: ID,
      contractDigest: contractDigest(bundle),
      sequence: 2,
      item: { item, state: 'accepted', updatedAt: LATER, caseId: 'A-1', dueDate: '2026-01-12' }
    }
  }
}

function named(lists: Record<string, (readonly unknown[])[]>): Examples {
  return new Map(
    Object.entries(lists).flatMap(([schema, list]) =>
      list.length === 0
        ? []
        : [
            [
              schema,
              Object.fromEntries(
                list.map(([summary, value], index) => [`example${index + 1}`, { summary: String(summary), value }])
              )
            ]
          ]
    )
  )
}
