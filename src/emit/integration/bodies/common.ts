/** What both directions of the contract speak of. */
import { unique } from '../../../base/text.js'
import type { Bundle } from '../../../merge/bundle.js'
import { CHANNELS } from '../../../vocabulary/channels.js'
import { fileText } from '../../guide/remark-text.js'
import type { JsonSchema } from '../json-schema.js'
import { day, enumeration, id, link, list, moment, object, ref, text, whole } from '../schema.js'
import { EVENT_TYPES, ITEM_STATES } from '../states.js'

export function commonBodies(bundle: Bundle): Record<string, JsonSchema> {
  return {
    ContractDigest: text('接口摘要', {
      description: '双方所依据的接口的 SHA-256，64 位十六进制；不同即不同源',
      pattern: '^[0-9a-f]{64}$'
    }),
    Channel: enumeration('渠道', CHANNELS),
    Item: enumeration('事项', Object.fromEntries(bundle.items.map(({ usage, name }) => [usage, name]))),
    ItemState: enumeration('事项状态', ITEM_STATES),
    Material: materialSchema(bundle),
    MaterialFile: materialFile(bundle),
    FileReference: object(
      '已上传的文件',
      { fileId: id('文件编号', { description: '上传时得到' }), sha256: sha256('内容的 SHA-256') },
      { name: text('文件名', { maxLength: 200 }), mediaType: text('媒体类型', { maxLength: 100 }) }
    ),
    Reason: object(
      '一条理由',
      { text: text('理由', { description: '给申请人看', minLength: 1 }) },
      { basis: text('依据', { description: '法律、法规、规章的名称和条款' }), pointer: pointer('表单中的位置') }
    ),
    SupplementNotice: object(
      '补正告知',
      {
        noticeId: id('告知编号'),
        issuedAt: moment('告知时间'),
        demands: list('需补正的内容', ref('Demand'), { minItems: 1 })
      },
      { deadline: day('补正期限') }
    ),
    Demand: object(
      '一处补正',
      { message: text('要求', { description: '缺什么、错在哪、怎样补，给申请人看', minLength: 1 }) },
      { pointer: pointer('表单中的位置'), material: ref('Material') }
    ),
    SpecialProcedure: object(
      '特别程序',
      {
        name: text('名称', { description: '公示、公告、检验、检测、专家评审等', minLength: 1 }),
        startedAt: moment('开始时间')
      },
      { until: day('预计结束日期') }
    ),
    CollectedMaterial: object(
      '收取的材料',
      {
        material: ref('Material'),
        at: moment('时间'),
        action: enumeration('动作', { received: '收取', returned: '退还' })
      },
      { copies: whole('份数', 1) }
    ),
    ResultDocument: object(
      '结果文书或证照',
      { name: text('名称', { minLength: 1 }) },
      {
        number: text('文号或证照编号'),
        file: ref('FileReference'),
        issuedOn: day('签发日期'),
        delivery: text('送达方式')
      }
    ),
    ResultValue: object('一项数据', {
      field: text('要素', { description: '主体.要素，与表单相同', minLength: 1 }),
      values: list('值', text('值'), { description: '一个值的只有一个；数和是否也写成文字', minItems: 1 })
    }),
    ItemStatus: object(
      '事项进度',
      { item: ref('Item'), state: ref('ItemState'), updatedAt: moment('更新时间') },
      {
        caseId: id('办件编号', { description: '部门自己系统里的编号' }),
        dueDate: day('承诺办结日期'),
        step: text('办理环节'),
        reasons: list('理由', ref('Reason'), { description: '不予受理、不予办理的理由和依据，给申请人看' }),
        notice: ref('SupplementNotice'),
        special: ref('SpecialProcedure')
      }
    ),
    ItemStatusEvent: object(
      '事项状态变更',
      {
        submissionId: id('申请编号'),
        contractDigest: ref('ContractDigest'),
        sequence: sequence(),
        item: ref('ItemStatus')
      },
      { collected: list('收取的材料', ref('CollectedMaterial')) }
    ),
    EventType: enumeration('事件类型', EVENT_TYPES),
    CloudEvent: object(
      'CloudEvents 1.0 事件',
      {
        specversion: text('版本', { enum: ['1.0'] }),
        id: text('事件编号', { description: '同一来源内唯一；收到重复的编号，丢弃', minLength: 1, maxLength: 128 }),
        source: link('来源', { minLength: 1 }),
        type: ref('EventType'),
        time: moment('发生时间'),
        subject: text('申请编号和事项', { minLength: 1 }),
        datacontenttype: text('数据格式', { enum: ['application/json'] }),
        data: ref('ItemStatusEvent')
      },
      { dataschema: link('数据的模式') }
    ),
    Problem: problem('错误'),
    ValidationProblem: problem('不合格的内容', { errors: list('错处', ref('ValidationError'), { minItems: 1 }) }),
    ValidationError: object(
      '一处错误',
      { pointer: pointer('位置'), message: text('说明', { description: '给人看的中文' }) },
      { field: text('栏目', { description: '栏目的中文名' }) }
    )
  }
}

export const sha256 = (title: string): JsonSchema => text(title, { pattern: '^[0-9a-f]{64}$' })

export function sequence(): JsonSchema {
  return whole('序号', 1, { description: '同一申请内递增；收到较小的序号不覆盖较大的', format: 'int64' })
}

function pointer(title: string): JsonSchema {
  return text(title, { description: '请求正文中的 JSON 指针' })
}

/** RFC 9457: open, for a problem may say more than is foreseen here. */
function problem(title: string, more: Record<string, JsonSchema> = {}): JsonSchema {
  const { additionalProperties: _, ...open } = object(
    title,
    {
      type: link('类别'),
      title: text('标题'),
      status: { title: '状态码', type: 'integer', minimum: 400, maximum: 599 },
      ...more
    },
    {
      detail: text('说明'),
      instance: link('出处'),
      expected: text('接口不同源时：答方的摘要'),
      received: text('接口不同源时：收到的摘要')
    }
  )
  return open
}

/** A service without materials still has the type. */
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
      { material: ref('Material'), files: list('文件', ref('FileReference')) },
      {
        row: whole('第几行', 0, { description: '主体有多个时，从 0 起' }),
        certificate: text('电子证照标识', { description: '以电子证照代替上传时填写' })
      }
    ),
    description
  }
}
