/** `lianban/diagnostics`: findings as plain data, with words in Chinese and English, and the formats that print them. */
export { catalogue, type Code, type Params } from './catalogue.js'
export { explain, type Explanation } from './explain.js'
export { reporters, type Format } from './reporters/index.js'
export type { ReportOptions as ReporterOptions, Run } from './reporters/run.js'
export type { Diagnostic, Edit, Lang, Related, Severity, Span } from './types.js'
export { hint, message } from './words.js'
