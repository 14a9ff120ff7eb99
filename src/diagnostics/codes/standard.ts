import type { Entry } from '../entry.js'

/** LB6xxx: what the standard that a document follows asks for. */
export const standard = {
  LB6006: {
    severity: 'error',
    title: { zh: '忽略了不存在的代码', en: 'Unknown code ignored' },
    message: { zh: '没有代码为 {code} 的发现', en: 'There is no finding with the code {code}' }
  },
  LB6007: {
    severity: 'warning',
    title: { zh: '多余的忽略', en: 'Ignore without a finding' },
    message: { zh: '这里已没有 {code}，忽略可以删去', en: 'There is no {code} here any more; the ignore can go' }
  },
  LB6009: {
    severity: 'error',
    title: { zh: '错误不能忽略', en: 'An error cannot be ignored' },
    message: {
      zh: '{code} 是错误，不能忽略，须改正',
      en: '{code} is an error and cannot be ignored; it must be mended'
    }
  },
  LB6090: {
    severity: 'error',
    title: { zh: '忽略没有写理由', en: 'Ignore without a reason' },
    message: { zh: '忽略 {codes} 没有写理由', en: 'No reason is given for ignoring {codes}' },
    hint: {
      zh: '在代码后面写冒号和理由：# lianban-ignore {codes}: 理由',
      en: 'Write a colon and the reason behind the code: # lianban-ignore {codes}: reason'
    }
  },
  LB6091: {
    severity: 'error',
    title: { zh: '忽略的注释写得不对', en: 'Malformed ignore comment' },
    message: { zh: '忽略的注释写得不对：{detail}', en: 'This ignore comment is malformed: {detail}' }
  }
} as const satisfies Record<string, Entry>
