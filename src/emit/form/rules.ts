/**
 * “若…则…” over a form. A rule whose condition looks at the whole form and at a row is split: first on the parts that look
 * at the whole form, then, inside the rows, on the rest. Rules with the same condition are said once.
 */
import { all, any, FALSE, key, not, tests, TRUE, type Cond } from '../../condition/cond.js'
import { factor } from '../../condition/factor.js'
import { bound } from './bound.js'
import { chainOf, conditionSchema, depthOf, levelOf, scopesOf } from './conditions.js'
import { readsFoundOut, whateverIsFound } from './found-out.js'
import { mergeSchemas } from './merge-schema.js'
import { isRelative, type Form, type Schema } from './model.js'

/** Fragments are schemas of the innermost row (or the whole form) that the group is in. */
export interface Rule {
  group: string
  cond: Cond
  then?: Schema
  else?: Schema
}

/** Beyond this many parts of the outer scope, a rule is left to the check at run time. */
const MAX_PARTS = 6

/** What can be said of each scope: at '' for the whole form, at the name of a list for its rows. */
export function sayRules(form: Form, rules: Rule[]): { base: Map<string, Schema>; skipped: Cond[] } {
  const skipped: Cond[] = []
  const said = new Map<string, { scope: string; level: number; rule: Rule }>()
  const base = new Map<string, Schema>()
  const put = (scope: string, schema: Schema) => {
    const known = base.get(scope)
    base.set(scope, known ? mergeSchemas(known, schema) : schema)
  }
  for (const rule of rules.flatMap((one) => approximate(form, one, skipped))) {
    const scopes = scopesOf(form, rule.group)
    if (rule.cond.op === 'true' || rule.cond.op === 'false') {
      const fragment = rule.cond.op === 'true' ? rule.then : rule.else
      if (fragment) put(scopes.at(-1)!, fragment)
      continue
    }
    const level = depthOf(form, rule.cond, rule.group)
    const low = Math.min(...tests(rule.cond).map((test) => levelOf(form, test, rule.group)))
    const lifted = lift(form, rule, level)
    const id = `${scopes[low]}|${scopes[level]}|${key(rule.cond)}`
    const known = said.get(id)
    if (known) known.rule = join(known.rule, lifted)
    else said.set(id, { scope: scopes[low]!, level: low, rule: lifted })
  }
  for (const { scope, level, rule } of said.values())
    put(scope, { allOf: [sayFrom(form, rule, rule.cond, level, depthOf(form, rule.cond, rule.group))] })
  return { base, skipped }
}

function join(a: Rule, b: Rule): Rule {
  const both = (x: Schema | undefined, y: Schema | undefined) => (x && y ? mergeSchemas(x, y) : (x ?? y))
  const [then, otherwise] = [both(a.then, b.then), both(a.else, b.else)]
  return { group: a.group, cond: a.cond, ...(then && { then }), ...(otherwise && { else: otherwise }) }
}

/** From the innermost row outwards to the level that the condition looks at. */
function lift(form: Form, rule: Rule, level: number): Rule {
  const wrap = (schema: Schema) => outward(form, schema, rule.group, level, scopesOf(form, rule.group).length - 1)
  return { ...rule, ...(rule.then && { then: wrap(rule.then) }), ...(rule.else && { else: wrap(rule.else) }) }
}

function outward(form: Form, schema: Schema, group: string, from: number, to: number): Schema {
  const scopes = scopesOf(form, group)
  const chain = chainOf(form, group)
  const start = chain.findIndex(({ name }) => name === scopes[from]) + 1
  const end = chain.findIndex(({ name }) => name === scopes[to]) + 1
  return chain.slice(start, end).reduceRight<Schema>(
    (inner, { name, many }) => ({
      type: 'object',
      properties: { [name]: many ? { type: 'array', items: inner } : inner }
    }),
    schema
  )
}

/** Fragments are those of the level `last`. */
function sayFrom(form: Form, rule: Rule, cond: Cond, level: number, last: number): Schema {
  if (cond.op === 'true') return place(form, rule.then, rule.group, level, last)
  if (cond.op === 'false') return place(form, rule.else, rule.group, level, last)
  if (level === last)
    return {
      if: conditionSchema(form, cond, rule.group, level),
      ...(rule.then && { then: rule.then }),
      ...(rule.else && { else: rule.else })
    }
  const outer = tests(cond).filter((test) => levelOf(form, test, rule.group) === level)
  const part = [...outerParts(form, cond, rule.group, level), ...outer].find(
    (one) => key(substitute(cond, one, TRUE)) !== key(cond)
  )
  if (!part) return outward(form, sayFrom(form, rule, cond, level + 1, last), rule.group, level, level + 1)
  const yes = sayFrom(form, rule, substitute(cond, part, TRUE), level, last)
  const no = sayFrom(form, rule, substitute(cond, part, FALSE), level, last)
  // Strict validators refuse an `if` that decides nothing.
  if (JSON.stringify(yes) === JSON.stringify(no)) return yes
  return {
    if: conditionSchema(form, part, rule.group, level),
    ...(Object.keys(yes).length > 0 && { then: yes }),
    ...(Object.keys(no).length > 0 && { else: no })
  }
}

function place(form: Form, fragment: Schema | undefined, group: string, level: number, last: number): Schema {
  return fragment ? outward(form, fragment, group, level, last) : {}
}

/** The largest parts of a condition that look at this level only, each once. */
function outerParts(form: Form, cond: Cond, group: string, level: number): Cond[] {
  const found = new Map<string, Cond>()
  const visit = (part: Cond) => {
    if (part.op === 'true' || part.op === 'false') return
    if (tests(part).every((test) => levelOf(form, test, group) === level)) found.set(key(part), part)
    else if (part.op === 'not') visit(part.of)
    else if (part.op !== 'test') outerOf(part).forEach(visit)
  }
  // All parts of one conjunction that look outwards are one part.
  const outerOf = (part: Extract<Cond, { of: Cond[] }>): Cond[] => {
    const isOuter = (one: Cond) => tests(one).every((test) => levelOf(form, test, group) === level)
    const outer = part.of.filter(isOuter)
    const rest = part.of.filter((one) => !isOuter(one))
    return outer.length > 1 ? [part.op === 'all' ? all(...outer) : any(...outer), ...rest] : part.of
  }
  visit(cond)
  return [...found.values()]
}

function substitute(cond: Cond, part: Cond, value: Cond): Cond {
  const id = key(part)
  const replace = (one: Cond): Cond => {
    if (key(one) === id) return value
    if (one.op === 'not') return not(replace(one.of))
    if (one.op !== 'all' && one.op !== 'any') return one
    const combine = one.op === 'all' ? all : any
    // A conjunction may contain the parts of `part` among others.
    if (part.op === one.op) {
      const own = new Set(part.of.map(key))
      const rest = one.of.filter((inner) => !own.has(key(inner)))
      if (one.of.length - rest.length === own.size) return combine(value, ...rest.map(replace))
    }
    return combine(...one.of.map(replace))
  }
  return replace(cond)
}

/** What a schema cannot say is left out on the safe side: demanded only where certain, forbidden only where certain. */
function approximate(form: Form, rule: Rule, skipped: Cond[]): Rule[] {
  const { foundOut } = form
  if (foundOut && readsFoundOut(rule.cond, foundOut)) {
    skipped.push(rule.cond)
    const { group, then, else: otherwise } = rule
    const known = (wider: boolean) => factor(whateverIsFound(rule.cond, foundOut, wider))
    return [
      ...(then ? [{ group, cond: known(false), then }] : []),
      ...(otherwise ? [{ group, cond: known(true), else: otherwise }] : [])
    ].flatMap((one) => approximate(form, one, skipped))
  }
  const relative = tests(rule.cond).some(isRelative)
  const tooMany = !relative && countParts(form, rule) > MAX_PARTS
  if (!relative && !tooMany) return [rule]
  skipped.push(rule.cond)
  const innermost = scopesOf(form, rule.group).length - 1
  const unsayable = (test: Parameters<typeof isRelative>[0]) =>
    isRelative(test) || (tooMany && levelOf(form, test, rule.group) === innermost)
  return [
    ...(rule.then ? [{ group: rule.group, cond: bound(rule.cond, unsayable, false), then: rule.then }] : []),
    ...(rule.else ? [{ group: rule.group, cond: bound(rule.cond, unsayable, true), else: rule.else }] : [])
  ]
}

function countParts(form: Form, rule: Rule): number {
  const last = depthOf(form, rule.cond, rule.group)
  let most = 0
  for (let level = 0; level < last; level++)
    most = Math.max(most, outerParts(form, rule.cond, rule.group, level).length)
  return most
}
