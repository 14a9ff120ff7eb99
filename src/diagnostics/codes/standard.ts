import type { Entry } from '../entry.js'

/** LB6xxx: what the standard that a document follows asks for. */
export const standard = {
  LB6001: {
    severity: 'error',
    title: { zh: '缺少必备要素', en: 'Required elements missing' },
    message: {
      zh: '{status}的{kind}必须写明：{elements}',
      en: 'A {kind} with the status “{status}” must state: {elements}'
    },
    hint: {
      zh: '补上；来源没有说的，保持草案状态，不要编造',
      en: 'Add them; what no source states stays out, and the document a draft'
    }
  },
  LB6002: {
    severity: 'error',
    title: { zh: '名称不合命名规则', en: 'Name breaks the naming rule' },
    message: { zh: '“{name}”不合命名规则：{rule}', en: '“{name}” breaks the naming rule: {rule}' },
    hint: { zh: '例如：{example}', en: 'For example: {example}' }
  },
  LB6003: {
    severity: 'error',
    title: { zh: '没有这个类型', en: 'Unknown type' },
    message: { zh: '代码表“{list}”里没有“{value}”', en: 'The code list “{list}” has no “{value}”' },
    hint: { zh: '可用的有：{known}', en: 'Known: {known}' }
  },
  LB6004: {
    severity: 'info',
    title: { zh: '代码表未取得', en: 'Code list not known' },
    message: {
      zh: '这些要素是下拉选项，但没有代码表：{elements}',
      en: 'These elements are choices without a code list: {elements}'
    },
    hint: {
      zh: '取得后写 list 或 options；在此之前按文字处理',
      en: 'State list or options when known; until then they are treated as text'
    }
  },
  LB6005: {
    severity: 'info',
    title: { zh: '尚缺的要素', en: 'Elements still missing' },
    message: { zh: '发布前还须写明：{elements}', en: 'To be stated before publication: {elements}' }
  },
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
  LB6008: {
    severity: 'error',
    title: { zh: '不知依哪个标准', en: 'Which standard?' },
    message: {
      zh: '项目里有几个标准（{known}），这份文件没写依哪一个',
      en: 'The project has several standards ({known}) and this document names none'
    },
    hint: { zh: '写上 standard: 标准的标识', en: 'Write standard: with its id' }
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
