import { DOUBTFUL, documentRule } from '../rule.js'

export const certificateWithoutLookup = documentRule({
  code: 'LB6406',
  of: ['material'],
  states: 'certificate',
  severity: DOUBTFUL,
  title: { zh: '电子证照没写怎样取', en: 'Certificate that cannot be looked up' },
  says: {
    zh: '可用的电子证照写明凭哪个要素查取、能读取哪些要素，材料才能真正免交',
    en: 'An available electronic certificate states by which element it is found and what it tells'
  },
  message: {
    zh: '“{name}”的电子证照可用，却没写凭什么查（holderKey）和能读什么（reads）',
    en: 'The certificate “{name}” is available, but not by what it is found (holderKey) and what it tells (reads)'
  },
  source: 'GB/T 36903-2018 电子证照元数据：持证主体代码',
  example: `
# --- materials/permit.yaml 居住证
entity: person
✗ certificate: { status: available }
✓ certificate: { status: available, holderKey: idNumber, reads: [name] }
`,
  check(doc, { report }) {
    const { name, certificate } = doc.data
    if (certificate?.status === 'available' && certificate.holderKey === undefined && !certificate.reads)
      report({ doc, path: ['certificate'] }, { name })
  }
})
