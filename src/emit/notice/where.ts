/** Where the applicant goes, when, and whom he calls. What no source states is said; whom to ask about one item stands with it. */
import type { Bundle } from '../../merge/bundle.js'
import { whereView } from '../guide/where.js'
import { row, UNSTATED, type Row } from '../guide/rows.js'
import type { Trial } from '../trial/model.js'

export function whereRows(bundle: Bundle, trial: Trial): Row[] {
  const { service, items } = bundle
  const own = items.filter(({ usage }) => trial.items.some((item) => item.usage === usage))
  const canAsk = service.contact?.consult !== undefined || own.some(({ contact }) => contact?.consult !== undefined)
  return [
    ...whereView(bundle).rows.filter(({ term }) => term !== '办理地点'),
    ...row('办理地点', ...(trial.places.length > 0 ? trial.places : [UNSTATED])),
    ...(canAsk ? [] : row('咨询', UNSTATED))
  ]
}
