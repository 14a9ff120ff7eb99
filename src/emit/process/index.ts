/** 一个流程: for system teams as data, for everyone as a picture. */
import type { Emitter } from '../index.js'
import { chartFile } from '../chart/index.js'
import { processDocument } from './document.js'
import { mermaid } from './mermaid.js'

export const emitProcess: Emitter = (bundle) => [
  { path: 'process/process.json', text: JSON.stringify(processDocument(bundle), null, 2) + '\n' },
  { path: 'process/process.mmd', text: mermaid(bundle) },
  { path: 'process/flow.svg', text: chartFile(bundle, 'desk') },
  { path: 'process/flow-phone.svg', text: chartFile(bundle, 'phone') }
]
