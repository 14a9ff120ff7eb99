/** The conditions that decide what an applicant does, brings, pays, and where: those of fields are not among them. */
import type { Cond } from '../../../condition/cond.js'
import type { Bundle } from '../../../merge/bundle.js'
import { visitConds } from '../../../merge/process/visits.js'

export function condsOf(bundle: Bundle): Cond[] {
  const { items, materials, alternatives, questions } = bundle
  const members = alternatives.flatMap(({ options }) => options.flat())
  const listed: { when: Cond }[][] = [
    ...[bundle, ...items].flatMap((one) => [one.charges, one.channels, one.benefits, one.periods, one.places ?? []]),
    ...materials.flatMap(({ demands, dropped }) => [demands, dropped]),
    ...alternatives.flatMap(({ others }) => [others]),
    ...members.flatMap(({ amounts }) => [amounts]),
    ...[items, questions, bundle.limits.promised, bundle.steps, bundle.first],
    ...[alternatives, members]
  ]
  return [
    ...listed.flat().map(({ when }) => when),
    ...materials.flatMap(({ when, submit, uses }) => [when, submit, ...uses.map(({ cond }) => cond)]),
    ...alternatives.flatMap(({ uses }) => uses.map(({ cond }) => cond)),
    ...bundle.gates.map(({ must }) => must),
    ...visitConds(bundle),
    ...timeConds(bundle)
  ]
}

/** What the longest way through the items depends on. */
export function timeConds({ items, process, limits }: Pick<Bundle, 'items' | 'process' | 'limits'>): Cond[] {
  return [
    ...[...items, ...process.tasks, ...process.edges, ...limits.promised, ...limits.waiting, ...limits.uncounted],
    ...process.tasks.flatMap(({ promised, waiting, uncounted }) => [...promised, ...waiting, ...uncounted])
  ].map(({ when }) => when)
}
