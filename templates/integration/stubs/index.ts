import {
  applicantOperations,
  departmentOperations,
  forms,
  schemas,
  type ApplicantOperations,
  type DepartmentOperations
} from './contract.js'
import { plan } from './dispatch.js'
import {
  clientOf,
  handlerOf,
  portionErrors,
  submissionErrors,
  type Client,
  type ClientOptions,
  type FieldError,
  type Handler,
  type HandlerOptions,
  type Logic
} from './runtime.js'
import { CONTRACT_DIGEST } from './types.js'

export { invalid, notFound, receivedEvent, Refusal, signedEvent, wrongState, type FieldError } from './runtime.js'
export { CONTRACT_DIGEST } from './types.js'

export type ApplicantLogic = Logic<ApplicantOperations>
/** 部门提供的：送来拆单包，查询、撤回、对账 */
export type DepartmentLogic = Logic<Pick<DepartmentOperations, Exclude<keyof DepartmentOperations, ReportName>>>
/** 平台提供的：受理、补正、进度、结果 */
export type ReportLogic = Logic<Pick<DepartmentOperations, ReportName>>
type ReportName = 'acceptCase' | 'rejectCase' | 'requestSupplement' | 'reportProgress' | 'returnResult' | 'receiveEvent'

const REPORTS: readonly string[] = ['acceptCase', 'rejectCase', 'requestSupplement', 'reportProgress', 'returnResult', 'receiveEvent'] satisfies ReportName[]
const only = (isReport: boolean) =>
  Object.fromEntries(Object.entries(departmentOperations).filter(([id]) => REPORTS.includes(id) === isReport))

export function applicantClient(options: ClientOptions): Client<ApplicantOperations> {
  return clientOf(applicantOperations, CONTRACT_DIGEST, options)
}

export function departmentClient(options: ClientOptions): Client<DepartmentOperations> {
  return clientOf(departmentOperations, CONTRACT_DIGEST, options)
}

export function applicantHandler(logic: ApplicantLogic, options: HandlerOptions = {}): Handler {
  return handlerOf({ operations: applicantOperations, digest: CONTRACT_DIGEST, schemas, more }, logic, options)
}

export function departmentHandler(logic: DepartmentLogic, options: HandlerOptions = {}): Handler {
  return handlerOf({ operations: only(false), digest: CONTRACT_DIGEST, schemas, more }, logic, options)
}

export function reportHandler(logic: ReportLogic, options: HandlerOptions = {}): Handler {
  return handlerOf({ operations: only(true), digest: CONTRACT_DIGEST, schemas, more }, logic, options)
}

const submissionMore = submissionErrors(plan, forms['Submission']!)

const more: { [schema: string]: (body: never) => FieldError[] | Promise<FieldError[]> } = {
  SubmissionRequest: submissionMore,
  SupplementRequest: submissionMore,
  ...Object.fromEntries(
    Object.keys(forms).flatMap((name) =>
      name === 'Submission' ? [] : [[name.replace(/Form$/, 'Portion'), portionErrors(forms[name]!)]]
    )
  )
}
