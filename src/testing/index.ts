/**
 * `lianban/testing`: small projects written in a test, and what is found in them. For those who write rules, emitters, or
 * a standard of their own; works with any library of tests.
 */
export { check, findings, type Checked, type CheckOptions } from './check.js'
export { expectDiagnostics, markedBy, type Expected } from './expect.js'
export { dedent, filesIn, filesOf, project, type Files, type Place, type Project } from './project.js'
