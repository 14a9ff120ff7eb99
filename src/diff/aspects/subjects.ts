/** Persons and things of the form, and what is checked across their fields. */
import { all, any, FALSE, not, type Cond } from '../../condition/cond.js'
import { filledSubjects } from '../../emit/form/submission.js'
import type { Bundle, Subject } from '../../merge/bundle.js'
import { canonical } from '../canonical.js'
import { arrow, breaking, type RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'

export function* subjects(pair: Pair): Generator<RawChange> {
  for (const [old, made] of unite(filledSubjects(pair.old), filledSubjects(pair.new), ({ name }) => name))
    // A subject comes and goes with its fields.
    if (old && made) yield* subject(old, made, pair)
  yield* checks(pair)
  yield* groups(pair)
}

function* subject(old: Subject, made: Subject, pair: Pair): Generator<RawChange> {
  const common = { key: made.name, name: made.label }
  const recheck = (cond: Cond) => ({ cases: { verdict: 'recheck' as const, cond } })
  const both = all(pair.oldView(old.when), pair.newView(made.when))
  const [shape, newShape] = [shapeOf(old), shapeOf(made)]
  if (shape !== newShape)
    yield { kind: 'subject-shape', level: 'major', ...common, detail: arrow(shape, newShape), ...recheck(both) }
  else if (old.many && made.many) {
    const detail = arrow(`${old.many.min}–${old.many.max}`, `${made.many.min}–${made.many.max}`)
    if (made.many.min > old.many.min || made.many.max < old.many.max)
      yield { kind: 'subject-stricter', level: 'major', ...common, detail, ...recheck(both) }
    else if (made.many.min < old.many.min || made.many.max > old.many.max)
      yield { kind: 'subject-looser', level: 'minor', ...common, detail }
  }
  const login = pair.gained(old.login, made.login) ?? pair.lost(old.login, made.login)
  if (login) yield { kind: 'subject-login', level: 'minor', ...common, found: login }
}

function shapeOf({ many, of }: Subject): string {
  return [many ? '多个' : '一个', ...(of === undefined ? [] : [`属于 ${of}`])].join('，')
}

function* checks(pair: Pair): Generator<RawChange> {
  const [before, after] = [byRelation(pair.old), byRelation(pair.new)]
  for (const relation of new Set([...after.keys(), ...before.keys()])) {
    const [old, made] = [before.get(relation), after.get(relation)]
    const { name, items } = (made ?? old)!
    const common = { key: relation, name, items }
    yield* demand(pair.oldView(old?.cond ?? FALSE), pair.newView(made?.cond ?? FALSE), common, pair)
  }
}

function* demand(
  before: Cond,
  after: Cond,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  pair: Pair
): Generator<RawChange> {
  if (before === after) return
  const added = pair.found(all(after, not(before)))
  if (added)
    yield {
      ...{ kind: 'check-added' as const, level: breaking(added), ...common, found: added },
      cases: { verdict: 'recheck', cond: added.cond }
    }
  const removed = pair.found(all(before, not(after)))
  if (removed) yield { kind: 'check-removed', level: 'minor', ...common, found: removed }
}

/** What is compared is the relation, whatever it is called and whoever states it. */
function byRelation({ checks }: Bundle): Map<string, { name: string; items: string[]; cond: Cond }> {
  const found = new Map<string, { name: string; items: string[]; cond: Cond }>()
  for (const { name, item, cond, sum, distinct, equal, ordered } of checks) {
    const relation = canonical({ sum, distinct, equal, ordered })
    const known = found.get(relation) ?? { name, items: [], cond: FALSE }
    known.cond = any(known.cond, cond)
    if (item !== undefined) known.items.push(item)
    found.set(relation, known)
  }
  return found
}

/** “至少填一项”: more fields to choose from are less of a demand. */
function* groups(pair: Pair): Generator<RawChange> {
  const { old, new: made, lexicon } = pair
  const demanded = (own: Bundle['atLeastOne'], others: Bundle['atLeastOne']) =>
    own.map(({ fields, when }) => ({
      fields,
      when,
      covered: any(
        ...others.filter((other) => other.fields.every((key) => fields.includes(key))).map((other) => other.when)
      )
    }))
  const about = (fields: string[]) => ({
    key: [...fields].sort().join(','),
    name: `至少填一项：${fields.map((key) => lexicon.fieldName(key)).join('、')}`
  })
  for (const { fields, when, covered } of demanded(made.atLeastOne, old.atLeastOne)) {
    const found = pair.found(all(pair.newView(when), not(pair.oldView(covered))))
    if (found)
      yield {
        ...{ kind: 'check-added' as const, level: breaking(found), ...about(fields), found },
        cases: { verdict: 'recheck', cond: found.cond }
      }
  }
  for (const { fields, when, covered } of demanded(old.atLeastOne, made.atLeastOne)) {
    const found = pair.found(all(pair.oldView(when), not(pair.newView(covered))))
    if (found) yield { kind: 'check-removed', level: 'minor', ...about(fields), found }
  }
}
