/**
 * 一事一策: for each item that goes to a system without an interface, a sheet to hand over, in that system's order of fields.
 * `build` makes it blank; `transferSheet` fills it with what one application sends there, as text and as codes to scan.
 */
import type { Bundle } from '../../merge/bundle.js'
import { csv } from '../../base/csv.js'
import { clean } from '../../base/text.js'
import { pageStyle, paperRule } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import type { EmitContext, Emitter } from '../index.js'
import { safeName, type OutputFile } from '../output.js'
import { portionCodes, portionTexts } from './codes.js'
import { sheetRows, sheetView, type Portion } from './view.js'

export { readPortion } from './codes.js'
export type { Portion } from './view.js'

export const emitBridge: Emitter = (bundle, context) =>
  bundle.process.tasks
    .filter(({ bridge }) => bridge)
    .flatMap(({ item }) => transferSheet(bundle, item, undefined, context))

/**
 * The sheet of one item, as HTML to print and as CSV; with a portion, filled, and with codes that a scanner reads it back
 * from (`readPortion`).
 *
 * @param portion the item's own form, as `dispatch` of `integration/dispatch.ts` gives it; undefined for a blank sheet
 * @throws Error when the service has no such item, or it is not handed over by hand
 *
 * @example
 * emitters.bridge !== undefined // => true
 * // transferSheet(bundle, 'pension', portion, { template }) → [{ path: 'bridge/pension.html', text }, …]
 */
export function transferSheet(
  bundle: Bundle,
  usage: string,
  portion: Portion | undefined,
  { template }: EmitContext
): OutputFile[] {
  const task = bundle.process.tasks.find(({ item }) => item === usage)
  const item = bundle.items.find((one) => one.usage === usage)
  if (!task?.bridge || !item) throw new Error(`${bundle.id} hands no item ${usage} over by hand`)
  const codes = portion ? portionCodes(portionTexts(bundle.id, usage, bundle.digest, portion)) : []
  const view = sheetView(bundle, task, portion, codes)
  const style = pageStyle([template('guide/guide.css'), template('bridge/bridge.css')], paperRule(view.cssHeader))
  const rows = sheetRows(item, portion).map(({ number, role, name, label, limits, value }) => [
    ...[number, role, name, label, limits, value].map(clean),
    bundle.digest
  ])
  return [
    {
      path: `bridge/${safeName(usage)}.html`,
      text: render(template, 'bridge/bridge.html.hbs', { ...view, ...style }, true)
    },
    {
      path: `bridge/${safeName(usage)}.csv`,
      text: csv([['序号', '对象', '对方系统的栏目', '栏目', '怎么填', '值', '同源标识'], ...rows])
    }
  ]
}
