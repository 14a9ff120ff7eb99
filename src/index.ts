/** `lianban`: all of the public API. Each part is also a sub-path of its own, which loads nothing of the others. */
export * from './verbs.js'
export * from './stages.js'
export * from './diagnostics/index.js'

/** The second opinion on a certificate; shares no code with the rest. */
export { recheck, type Rechecked } from './recheck/index.js'

/** Codes: taken apart and verified. */
export { parseCode, recognise, codeSet, type CodeSet, type Flaw, type Reading, type Segment } from './codes/index.js'
