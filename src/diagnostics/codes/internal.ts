import type { Entry } from '../entry.js'

/** LB9xxx: faults of lianban itself. */
export const internal = {
  LB9001: {
    severity: 'error',
    title: { zh: '内部错误', en: 'Internal error' },
    message: {
      zh: 'lianban 自身出了错：{detail}',
      en: 'lianban itself failed: {detail}'
    },
    hint: {
      zh: '这是 lianban 的缺陷，不是规范的错。请把所用的命令、这条信息和能重现它的规范报告给项目。',
      en: 'This is a bug in lianban, not in your spec. Please report the command, this message, and a spec that shows it.'
    }
  }
} as const satisfies Record<string, Entry>
