/**
 * `lianban/verbs`: what the command line does, one function for each command. Each takes one object of options and returns
 * diagnostics instead of throwing, whatever the specs say; print them with `reporters`.
 */
export { build, type BuildOptions, type BuildResult, type Built } from './api/build.js'
export { check, type CheckOptions, type CheckResult } from './api/check.js'
export { code, type CodeOptions, type CodeResult } from './api/code.js'
export { conform, type ConformOptions, type ConformResult } from './api/conform.js'
export { create, type CreateOptions, type CreateResult } from './api/create.js'
export { diff, type DiffOptions, type DiffResult } from './api/diff.js'
export { fix, type FixOptions, type FixResult, type Mended } from './api/fix.js'
export { format, type FormatOptions, type FormatResult } from './api/format.js'
export { init, type InitOptions, type InitResult } from './api/init.js'
export { list, type Listed, type ListOptions, type ListResult } from './api/list.js'
export { lock, type LockOptions, type LockResult } from './api/lock.js'
export { mock, type MockResult, type MockServiceOptions } from './api/mock.js'
export { notice, type NoticeOptions, type NoticeResult } from './api/notice.js'
export { prove, type ProvedService, type ProveOptions, type ProveResult } from './api/prove.js'
export { report, type ReportOptions, type ReportResult } from './api/report.js'
export { sign, type SignOptions, type SignResult } from './api/sign.js'
export { tryService, type TryOptions, type TryResult } from './api/try.js'
export { verify, type VerifyOptions, type VerifyResult } from './api/verify.js'
export {
  copyTemplates,
  listTemplates,
  type CopyTemplatesOptions,
  type CopyTemplatesResult,
  type ListedTemplate,
  type TemplatesResult
} from './api/templates.js'
export { serve, type ServeOptions, type ServeResult } from './api/serve/index.js'
export {
  verifyPublished,
  type VerifiedFile,
  type VerifyPublishedOptions,
  type VerifyPublishedResult
} from './api/verify-published.js'
export { checkTemplates, type CheckTemplatesResult } from './api/check-templates.js'
export type { ProjectOptions, Result } from './api/session.js'
export type { NoticeFormat } from './emit/notice/formats.js'
export type { Trial } from './emit/trial/model.js'

/** The forms of a report on a project. */
export { reportFormats, type ReportContext, type ReportFormat } from './report/formats.js'
export type { Report } from './report/model.js'

export { version } from './base/version.js'
