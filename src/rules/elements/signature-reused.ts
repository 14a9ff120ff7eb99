import { elementsOf } from '../fields.js'
import { WRONG, documentRule } from '../rule.js'

export const signatureReused = documentRule({
  code: 'LB6309',
  of: ['entity'],
  severity: WRONG,
  title: { zh: '签名可以复用', en: 'Signature that may be reused' },
  says: { zh: '签名每次都要本人现签，写明 reuse: never', en: 'A signature is given afresh each time: reuse: never' },
  message: { zh: '签名“{name}”没有写 reuse: never', en: 'The signature “{name}” does not say reuse: never' },
  source: '《中华人民共和国电子签名法》第十三条：签署时电子签名制作数据仅由电子签名人控制',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
✗   ownerSignature: { name: 车主签名, type: signature, privacy: personal }
✓   ownerSignature: { name: 车主签名, type: signature, reuse: never, privacy: personal }
`,
  check(doc, { report }) {
    for (const { id, name, type, reuse } of elementsOf(doc))
      if (type === 'signature' && reuse !== 'never') report({ doc, path: ['elements', id] }, { name })
  }
})
