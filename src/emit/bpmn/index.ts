/** The process for engines: BPMN 2.0 with its diagram, and DMN for which situation leads to which items. */
import type { Emitter } from '../index.js'
import { decisionsXml } from './decisions.js'
import { bpmnXml } from './document.js'
import { processGraph } from './process.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

export const emitBpmn: Emitter = (bundle) => {
  const drawn = processGraph(bundle)
  return [
    { path: 'bpmn/process.bpmn', text: `${HEAD}${bpmnXml(bundle, drawn)}\n` },
    { path: 'bpmn/decisions.dmn', text: `${HEAD}${decisionsXml(bundle, drawn.tables)}\n` }
  ]
}
