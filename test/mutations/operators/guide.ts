import { each, whenReviewed, type Operator } from '../edits.js'
import type { State } from '../project.js'

const guides = (state: State) => [...each(state, 'item'), ...each(state, 'service')]

export const guide: Operator[] = [
  {
    name: 'a vague condition of eligibility',
    code: 'LB6801',
    *plants(state) {
      for (const { data, put } of guides(state)) if (data.eligibility) yield put(['eligibility'], '符合规定的其他条件')
    }
  },
  {
    name: 'one number for questions and complaints',
    code: 'LB6802',
    *plants(state) {
      for (const { data, put, replace } of guides(state)) {
        if (!data.contact) yield put([], 'contact: {consult: 024-22700000, complaint: 024-22700000}')
        if (data.contact?.consult && data.contact.complaint)
          yield replace(['contact', 'complaint'], data.contact.consult)
      }
    }
  },
  {
    name: 'a number without an area code',
    code: 'LB6803',
    also: { LB6007: 'what was excused there is another number' },
    *plants(state) {
      for (const { data, set } of guides(state)) if (data.contact) yield set(['contact', 'consult'], '"88665266"')
    }
  },
  {
    name: 'topics of businesses for natural persons',
    code: 'LB6804',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        if (data.audience?.every((one) => one === '自然人') && !data.topics)
          yield put([], 'topics: {business: [设立变更]}')
    }
  },
  {
    name: 'a question answered twice',
    code: 'LB6807',
    *plants(state) {
      for (const { data, put } of guides(state))
        if (data.faq) yield put(['faq'], `{question: ${data.faq[0]!.question}, answer: 请向窗口询问}`)
    }
  },
  {
    name: 'a place without hours',
    code: 'LB6808',
    *plants(state) {
      for (const { data, doc, drop } of guides(state))
        for (const [index, { hours, address }] of (data.places ?? []).entries())
          if (hours && address) yield whenReviewed(state, doc, drop(['places', index, 'hours']))
    }
  },
  {
    name: 'an example place in a reviewed guide',
    code: 'LB6809',
    *plants(state) {
      for (const { data, doc, set } of guides(state))
        for (const [index, { example }] of (data.places ?? []).entries())
          if (!example) yield whenReviewed(state, doc, set(['places', index, 'example'], 'true'))
    }
  },
  {
    name: 'a web address without its start',
    code: 'LB6810',
    *plants(state) {
      for (const { data, set, put } of guides(state))
        yield data.contact
          ? set(['contact', 'website'], 'www.lnzwfw.gov.cn')
          : put([], 'contact: {website: www.lnzwfw.gov.cn}')
    }
  },
  {
    name: 'a vague legal basis',
    code: 'LB6811',
    *plants(state) {
      for (const { data, put } of guides(state))
        if (data.legalBasis) yield put(['legalBasis'], '国家有关法律、法规、政策')
    }
  },
  {
    name: 'a placeholder',
    code: 'LB6812',
    *plants(state) {
      for (const { data, replace } of each(state, 'service')) if (data.summary) yield replace(['summary'], '待补充')
      for (const { data, put } of each(state, 'item')) if (!data.unifiedName) yield put([], 'unifiedName: 待定')
    }
  },
  {
    name: 'an answer that counts other materials',
    code: 'LB6814',
    *plants(state) {
      for (const { data, put } of each(state, 'service'))
        if (data.faq && data.examples?.some(({ expect }) => expect.materials))
          yield put(['faq'], '{question: 要交多少, answer: 共需提交 88 项材料}')
    }
  },
  {
    name: 'an answer that counts other items',
    code: 'LB6815',
    *plants(state) {
      for (const { data, put } of each(state, 'service'))
        if (data.faq && data.id !== 'listing-compliance-check')
          yield put(['faq'], '{question: 一共办几项, answer: 一次办好 88 个事项}')
    }
  },
  {
    name: 'an answer that promises no visit',
    code: 'LB6816',
    *plants(state) {
      for (const { data, put } of each(state, 'service'))
        if (data.published?.visits && !data.ignore?.some(({ code }) => code === 'LB6816'))
          yield data.faq
            ? put(['faq'], '{question: 到窗口几趟, answer: 零跑腿}')
            : put([], 'faq: [{question: 到窗口几趟, answer: 零跑腿}]')
    }
  },
  {
    name: 'an item without its owner',
    code: 'LB6001',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'item'))
        if (data.owner && !data.abstract) yield whenReviewed(state, doc, drop(['owner']))
    }
  },
  {
    name: 'a service without its lead',
    code: 'LB6001',
    also: { LB6614: 'the lead owns an item' },
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'service'))
        if (data.lead && data.partners) yield whenReviewed(state, doc, drop(['lead']))
    }
  },
  {
    name: 'a service without its steps',
    code: 'LB6001',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'service'))
        if (data.steps) yield whenReviewed(state, doc, drop(['steps']))
    }
  }
]
