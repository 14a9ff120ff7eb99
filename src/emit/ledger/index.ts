/** 减负台账: the reductions on average and for each class of situations, as HTML, Markdown, JSON and CSV. */
import type { Emitter } from '../index.js'
import { pageStyle, paperRule } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import { mapStrings, markdown } from '../../base/text.js'
import { ledgerJson, ledgerCsv, reductionsCsv } from './data.js'
import { ledgerView } from './view.js'

export const emitLedger: Emitter = (bundle, { template }) => {
  const view = ledgerView(bundle)
  const style = pageStyle([template('guide/guide.css'), template('ledger/ledger.css')], paperRule(view.cssHeader))
  const md = render(template, 'ledger/ledger.md.hbs', mapStrings(view, markdown), false)
  return [
    { path: 'ledger/ledger.json', text: JSON.stringify(ledgerJson(bundle), null, 2) + '\n' },
    { path: 'ledger/ledger.html', text: render(template, 'ledger/ledger.html.hbs', { ...view, ...style }, true) },
    { path: 'ledger/ledger.md', text: `${md.replace(/\n{3,}/g, '\n\n').trim()}\n` },
    { path: 'ledger/ledger.csv', text: ledgerCsv(bundle) },
    { path: 'ledger/reductions.csv', text: reductionsCsv(bundle) }
  ]
}
