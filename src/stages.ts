/** `lianban/stages`: the stages of the compiler, for tools that bring their own files, and the data that they hand on. */
export { compile, type Compiled, type CompileOptions } from './compile/index.js'
export { parse, decode, type Parsed, type Spans } from './syntax/index.js'
export { validate, type Validated } from './schema/validate.js'
export { link, type LinkOptions } from './link/index.js'
export { applyRules, settle, type Scope, type Looked } from './rules/index.js'
export { merge, type Merged } from './merge/index.js'
export {
  defaultTargets,
  emitters,
  onRequest,
  projectEmitters,
  type EmitContext,
  type Emitter,
  type ProjectEmitter
} from './emit/index.js'
export { readPortion, transferSheet, type Portion } from './emit/bridge/index.js'
export { feedChanges, type Feed, type FeedChange, type FeedEntry, type FeedField } from './emit/feed/index.js'
export { openOutput, writeOutput, type OutputOptions, type Writer } from './emit/write.js'

export type { SourceFile } from './source/discover.js'
export type { Document } from './schema/document.js'
export type { Doc, DocByKind, Kind } from './language/generated/types.js'
export type { LinkedItem, LinkedService, Program } from './link/model.js'
export type { Bundle } from './merge/bundle.js'
export type { Manifest } from './source/marker.js'
export type { OutputFile } from './emit/output.js'
export { newStats, type Stats } from './base/stats.js'
