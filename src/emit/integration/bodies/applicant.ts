/** What the applicant's platform and the service send each other, besides the form itself. */
import type { JsonSchema } from '../json-schema.js'
import { enumeration, id, link, list, moment, object, ref, text, whole } from '../schema.js'
import { SUBMISSION_STATES } from '../states.js'
import { sha256 } from './common.js'

export function applicantBodies(): Record<string, JsonSchema> {
  return {
    DraftRequest: object('草稿', { form: draftForm() }, { channel: ref('Channel') }),
    Draft: object('存下的草稿', {
      draftId: id('草稿编号'),
      form: draftForm(),
      updatedAt: moment('更新时间'),
      expiresAt: moment('保存到')
    }),
    SubmissionRequest: object(
      '申请',
      { form: ref('Submission'), materials: list('材料', ref('MaterialFile')) },
      { channel: ref('Channel'), draftId: id('草稿编号', { description: '由草稿提交的；收下后草稿即删' }) }
    ),
    SubmissionState: enumeration('申请状态', SUBMISSION_STATES),
    SubmissionStatus: object('办理进度', {
      submissionId: id('申请编号'),
      contractDigest: ref('ContractDigest'),
      state: ref('SubmissionState'),
      updatedAt: moment('更新时间'),
      items: list('各事项的进度', ref('ItemStatus'))
    }),
    SupplementRequest: object(
      '补正',
      { item: ref('Item'), noticeId: id('告知编号') },
      {
        form: ref('Submission'),
        materials: list('补交的材料', ref('MaterialFile'))
      }
    ),
    WithdrawalRequest: object(
      '撤回',
      { items: list('撤回哪些事项', ref('Item'), { description: '空的是全部还没有办结的' }) },
      { reason: text('原因', { maxLength: 500 }) }
    ),
    ResultList: object('办理结果', {
      submissionId: id('申请编号'),
      contractDigest: ref('ContractDigest'),
      items: list('各事项的结果', ref('ItemResult'))
    }),
    ItemResult: object('事项结果', {
      item: ref('Item'),
      state: ref('ItemState'),
      documents: list('结果文书和证照', ref('ResultDocument')),
      values: list('结果带来的数据', ref('ResultValue'))
    }),
    FileReceipt: object('收到的文件', {
      fileId: id('文件编号'),
      sha256: sha256('内容的 SHA-256'),
      size: whole('字节数', 0, { format: 'int64' }),
      expiresAt: moment('没有用于申请时保存到')
    }),
    EventPage: object('一页事件', {
      events: list('事件', ref('CloudEvent')),
      hasMore: { title: '后面还有', type: 'boolean' }
    }),
    SubscriptionRequest: object('订阅', {
      sink: text('接收地址', {
        description: 'https 的地址，事件送到这里',
        format: 'uri',
        maxLength: 2000,
        pattern: '^https://'
      }),
      types: list('事件类型', ref('EventType'), { minItems: 1 }),
      secret: text('签名密钥', {
        description: '接收方自己生成；至少 32 个字符，不在答复里回显',
        minLength: 32,
        maxLength: 256
      })
    }),
    Subscription: object('登记的订阅', {
      subscriptionId: id('订阅编号'),
      sink: link('接收地址'),
      types: list('事件类型', ref('EventType')),
      createdAt: moment('登记时间')
    })
  }
}

/** Not of the form's type: half a form is no form, and nothing of it is checked. */
function draftForm(): JsonSchema {
  return {
    title: '填了一半的表单',
    description: '名字与 Submission 相同，原样保存，提交时才校验',
    type: 'object',
    additionalProperties: true
  }
}
