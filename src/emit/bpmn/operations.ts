/** The operations of the contracts that a process calls, under their names there. */

export const OPERATIONS: Readonly<Record<string, { side: 'applicant' | 'department'; name: string }>> = {
  submit: { side: 'applicant', name: '提交' },
  supplement: { side: 'applicant', name: '补正' },
  getResults: { side: 'applicant', name: '结果' },
  deliverPortion: { side: 'department', name: '派件' },
  acceptPortion: { side: 'department', name: '受理' },
  rejectPortion: { side: 'department', name: '不予受理、不予办理' },
  requestSupplement: { side: 'department', name: '要求补正' },
  reportProgress: { side: 'department', name: '报进度' },
  returnResult: { side: 'department', name: '交回结果' }
}

export function operationName(operation: string): string {
  return OPERATIONS[operation]!.name
}
