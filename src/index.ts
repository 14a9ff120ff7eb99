/**
 * The public API: everything that the command line does. Each function returns diagnostics instead of throwing,
 * whatever the specs say; print them with `reporters`.
 */
export { build, type BuildOptions, type BuildResult, type Built } from './api/build.js'
export { check, type CheckOptions, type CheckResult } from './api/check.js'
export { code, type CodeOptions, type CodeResult } from './api/code.js'
export { create } from './api/create.js'
export { diff, type DiffOptions, type DiffResult } from './api/diff.js'
export { fix, type FixOptions, type FixResult, type Mended } from './api/fix.js'
export { format, type FormatOptions, type FormatResult } from './api/format.js'
export { init } from './api/init.js'
export { list, type Listed, type ListOptions, type ListResult } from './api/list.js'
export { prove, type ProvedService, type ProveOptions, type ProveResult } from './api/prove.js'
export { report, type ReportOptions, type ReportResult } from './api/report.js'
export type { ProjectOptions, Result } from './api/session.js'
export { explain, type Explanation } from './diagnostics/explain.js'
export { version } from './base/version.js'

/** The stages of the compiler, for tools that bring their own files. */
export { compile, type Compiled, type CompileOptions } from './compile/index.js'
export { parse, decode, type Parsed, type Spans } from './syntax/index.js'
export { validate, type Validated } from './schema/validate.js'
export { link, type LinkOptions } from './link/index.js'
export { applyRules, settle } from './rules/index.js'
export { merge } from './merge/index.js'
export { emitters, type EmitContext, type Emitter } from './emit/index.js'
export { openOutput, writeOutput, type Writer } from './emit/write.js'

/** The data that the stages hand on. */
export type { SourceFile } from './source/discover.js'
export type { Document } from './schema/document.js'
export type { Doc, DocByKind, Kind } from './language/generated/types.js'
export type { LinkedItem, LinkedService, Program } from './link/model.js'
export type { Bundle } from './merge/bundle.js'
export type { Manifest } from './source/marker.js'
export type { OutputFile } from './emit/output.js'
export { newStats, type Stats } from './base/stats.js'

/** The second opinion on a certificate; shares no code with the rest. */
export { recheck, type Rechecked } from './recheck/index.js'

/** Codes: taken apart and verified. */
export { parseCode, recognise, codeSet, type CodeSet, type Flaw, type Reading, type Segment } from './codes/index.js'

/** The forms of a report on a project. */
export { reportFormats, type ReportContext, type ReportFormat } from './report/formats.js'
export type { Report } from './report/model.js'

/** Diagnostics: plain data, with words in Chinese and English. */
export { catalogue, type Code, type Params } from './diagnostics/catalogue.js'
export type { Diagnostic, Edit, Lang, Related, Severity, Span } from './diagnostics/types.js'
export { reporters, type Format } from './diagnostics/reporters/index.js'
export { hint, message } from './diagnostics/words.js'
