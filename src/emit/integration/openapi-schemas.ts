/** The bodies of the interface, besides the submission itself. */
import type { Bundle } from '../../merge/bundle.js'
import { unique } from '../../base/text.js'
import { fileText } from '../guide/remark-text.js'
import { CHANNELS } from '../../vocabulary/channels.js'
import type { JsonSchema } from './json-schema.js'
import { enumeration, ITEM_STATES, SUBMISSION_STATES } from './states.js'

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const text = (title: string, more: JsonSchema = {}): JsonSchema => ({ title, type: 'string', ...more })
const list = (title: string, items: JsonSchema, more: JsonSchema = {}): JsonSchema => {
  return { title, type: 'array', items, ...more }
}
const moment = (title: string): JsonSchema => text(title, { format: 'date-time' })

function object(title: string, required: Record<string, JsonSchema>, optional: Record<string, JsonSchema> = {}) {
  return {
    title,
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false
  }
}

export function bodySchemas(bundle: Bundle): Record<string, JsonSchema> {
  return {
    SubmissionRequest: object(
      '申请',
      { form: ref('Submission'), materials: list('材料', ref('MaterialFile')) },
      { channel: enumeration('渠道', CHANNELS) }
    ),
    MaterialFile: materialFile(bundle),
    SpecDigest: text('规范摘要', {
      description: '双方所依据的规范的 SHA-256，64 位十六进制；不同即不同源',
      pattern: '^[0-9a-f]{64}$'
    }),
    Item: itemSchema(bundle),
    ItemState: enumeration('事项状态', ITEM_STATES),
    SubmissionState: enumeration('申请状态', SUBMISSION_STATES),
    SubmissionStatus: object('办理进度', {
      submissionId: text('申请编号'),
      digest: ref('SpecDigest'),
      state: ref('SubmissionState'),
      updatedAt: moment('更新时间'),
      items: list('各事项的进度', ref('ItemStatus'))
    }),
    ItemStatus: object(
      '事项进度',
      { item: ref('Item'), state: ref('ItemState'), updatedAt: moment('更新时间') },
      {
        caseNumber: text('办件编号', { description: '部门自己系统里的编号' }),
        dueDate: text('承诺办结日期', { format: 'date' }),
        reason: text('理由', { description: '不予受理、不予办理或暂停计时的理由和依据，给申请人看' }),
        notice: ref('SupplementNotice')
      }
    ),
    SupplementNotice: object(
      '补正告知',
      { noticeId: text('告知编号'), issuedAt: moment('告知时间'), demands: list('需补正的内容', ref('Demand')) },
      { deadline: text('补正期限', { format: 'date' }) }
    ),
    Demand: object(
      '一处补正',
      { message: text('要求', { description: '缺什么、错在哪、怎样补，给申请人看' }) },
      { pointer: pointer('表单中的位置'), material: ref('Material') }
    ),
    SupplementRequest: object(
      '补正',
      { item: ref('Item'), noticeId: text('告知编号') },
      {
        form: { ...ref('Submission'), description: '改正后的整张表单；表单无须改的不写' },
        materials: list('补交的材料', ref('MaterialFile'))
      }
    ),
    ResultList: object('办理结果', {
      submissionId: text('申请编号'),
      digest: ref('SpecDigest'),
      items: list('各事项的结果', ref('ItemResult'))
    }),
    ItemResult: object('事项结果', {
      item: ref('Item'),
      state: ref('ItemState'),
      documents: list('结果文书和证照', ref('ResultDocument')),
      values: list('结果带来的数据', ref('ResultValue'))
    }),
    ResultDocument: object(
      '结果文书或证照',
      { name: text('名称') },
      {
        number: text('文号或证照编号'),
        file: text('电子件', { format: 'uri-reference' }),
        issuedOn: text('签发日期', { format: 'date' }),
        delivery: text('送达方式')
      }
    ),
    ResultValue: object('一项数据', {
      field: text('要素', { description: '主体.要素，与表单相同', examples: examplesOf(bundle) }),
      value: { title: '值', type: ['string', 'number', 'boolean', 'array'], items: { type: 'string' } }
    }),
    ItemStatusEvent: object('事项状态变更', {
      submissionId: text('申请编号'),
      digest: ref('SpecDigest'),
      sequence: {
        title: '序号',
        description: '同一申请内递增；收到较小的序号不覆盖较大的',
        type: 'integer',
        minimum: 1
      },
      item: ref('ItemStatus')
    }),
    Material: materialSchema(bundle),
    Problem: problem('错误'),
    ValidationProblem: problem('不合格的申请', { errors: list('错处', ref('ValidationError'), { minItems: 1 }) }),
    ValidationError: object('一处错误', {
      pointer: pointer('位置'),
      message: text('说明', { description: '给申请人看的中文' })
    }),
    DigestProblem: problem('规范不同源', { expected: ref('SpecDigest'), received: ref('SpecDigest') })
  }
}

function itemSchema({ items }: Bundle): JsonSchema {
  return enumeration('事项', Object.fromEntries(items.map(({ usage, name }) => [usage, name])))
}

/** A service without materials still has the type: a list of nothing. */
function materialSchema({ materials }: Bundle): JsonSchema {
  return materials.length === 0
    ? text('材料', { description: '规范没有列出材料' })
    : enumeration('材料', Object.fromEntries(materials.map(({ key, label }) => [key, label])))
}

function materialFile({ materials }: Bundle): JsonSchema {
  const uploads = materials.flatMap(({ label, uses }) =>
    unique(uses.flatMap(({ file }) => (file ? [`${label}：${fileText(file)}`] : [])))
  )
  const description =
    materials.length === 0
      ? '规范没有列出材料'
      : ['哪种情形交哪些材料，见 materials；能共享、能核验的不用交', ...uploads].join('。')
  return {
    ...object(
      '一份材料',
      {
        material: ref('Material'),
        files: list('文件', text('文件的引用', { format: 'uri-reference' }), { minItems: 1 })
      },
      {
        row: { title: '第几行', description: '主体有多个时，从 0 起', type: 'integer', minimum: 0 },
        certificate: text('电子证照标识', { description: '以电子证照代替上传时填写' })
      }
    ),
    description
  }
}

function pointer(title: string): JsonSchema {
  return text(title, { description: '请求正文中的 JSON 指针', format: 'json-pointer', examples: ['/form/situations'] })
}

/** RFC 9457. */
function problem(title: string, more: Record<string, JsonSchema> = {}): JsonSchema {
  return object(
    title,
    {
      type: text('类别', { format: 'uri-reference' }),
      title: text('标题'),
      status: { title: '状态码', type: 'integer', minimum: 400, maximum: 599 },
      ...more
    },
    { detail: text('说明'), instance: text('出处', { format: 'uri-reference' }) }
  )
}

function examplesOf({ items, fields }: Bundle): string[] {
  const given = items.flatMap(({ results }) => results.flatMap(({ gives }) => gives))
  return [given[0] ?? fields[0]?.key ?? 'applicant.name']
}
