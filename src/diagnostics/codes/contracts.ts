import type { Entry } from '../entry.js'

/** LB820x and LB821x: the contract of a service, played on this machine. */
export const contracts = {
  LB8200: {
    severity: 'error',
    title: { zh: '端口用不了', en: 'Port not to be had' },
    message: { zh: '不能在端口 {port} 上接收请求：{detail}', en: 'Cannot listen on port {port}: {detail}' },
    hint: {
      zh: '换一个端口，或者不写 --port，由系统给一个空的。',
      en: 'Take another port, or leave out --port: the system then gives a free one.'
    }
  }
} as const satisfies Record<string, Entry>
