/** Where the applicant goes, when, and whom he calls. What no source states is said; whom to ask about one item stands with it. */
import type { Bundle } from '../../merge/bundle.js'
import type { Places } from '../../language/generated/types.js'
import { placeView, whereView } from '../guide/where.js'
import { row, UNSTATED, type LinkedText, type Row } from '../guide/rows.js'
import type { Trial } from '../trial/model.js'

export function whereRows(bundle: Bundle, trial: Trial): Row[] {
  const { service, items } = bundle
  const own = items.filter(({ usage }) => trial.items.some((item) => item.usage === usage))
  const general = whereView(bundle).rows.filter(({ term }) => term !== '办理地点')
  const places = [
    ...(service.places ?? []).flatMap((place) => placeRow('办理地点', place)),
    ...own.flatMap(({ name, places = [] }) => places.flatMap((place) => placeRow(`办理地点（${name}）`, place)))
  ]
  const all = [...(service.places ?? []), ...own.flatMap(({ places = [] }) => places)]
  const rows = [...general, ...places]
  const canAsk = service.contact?.consult !== undefined || own.some(({ contact }) => contact?.consult !== undefined)
  return joined([
    ...rows,
    ...(all.length === 0 ? row('办理地点', UNSTATED) : []),
    ...(all.some(({ hours }) => hours !== undefined) ? [] : row('办公时间', UNSTATED)),
    ...(canAsk || all.some(({ phone }) => phone !== undefined) ? [] : row('咨询', UNSTATED))
  ])
}

function placeRow(term: string, place: Places[number]): Row[] {
  const { name, rows } = placeView(place)
  const details = rows.flatMap(({ term: of, texts }) =>
    texts.map(({ text, href }): LinkedText => ({ text: `${of} ${text}`, href }))
  )
  return row(term, name, ...details)
}

/** Rows of one term are one row. */
function joined(rows: readonly Row[]): Row[] {
  const byTerm = new Map<string, Row>()
  for (const { term, texts } of rows) byTerm.set(term, { term, texts: [...(byTerm.get(term)?.texts ?? []), ...texts] })
  return [...byTerm.values()]
}
