/** The operations of the contracts that a process calls, under their ids there. */
import { pascal } from '../integration/json-schema.js'

interface Called {
  side: 'applicant' | 'department'
  name: string
}

const OPERATIONS = {
  createSubmission: { side: 'applicant', name: '提交' },
  createSupplement: { side: 'applicant', name: '补正' },
  getResults: { side: 'applicant', name: '结果' },
  acceptCase: { side: 'department', name: '受理' },
  rejectCase: { side: 'department', name: '不予受理、不予办理' },
  requestSupplement: { side: 'department', name: '要求补正' },
  reportProgress: { side: 'department', name: '报进度' },
  returnResult: { side: 'department', name: '交回结果' }
} as const satisfies Record<string, Called>

/** Each item has a delivery of its own. */
export type OperationId = keyof typeof OPERATIONS | `deliver${string}`

export function deliveryOf(item: string): OperationId {
  return `deliver${pascal(item)}`
}

export function operationOf(id: OperationId): Called {
  return id in OPERATIONS ? OPERATIONS[id as keyof typeof OPERATIONS] : { side: 'department', name: '派件' }
}
