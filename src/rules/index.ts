/** Stage 6: the rules of the standard, each in its own file; then severities and ignores. */
export { applyRules, applyServiceRules, type Scope } from './apply.js'
export { located } from './locate.js'
export { settle, type Looked } from './settle.js'
