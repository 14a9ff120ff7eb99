/** Conditions as JSON Schema. A condition is said at one scope: the whole form, or one row of a list. */
import { tests, type Cond, type Test } from '../../condition/cond.js'
import { remembered } from '../../base/memo.js'
import { containing, type Form, type Group, type Schema } from './model.js'

interface Around {
  chain: readonly Group[]
  scopes: readonly string[]
}

/** By group: asked for each test of each condition. */
const around = remembered((_: Form) => new Map<string, Around>())

function aroundOf(form: Form, group: string): Around {
  const known = around(form)
  let found = known.get(group)
  if (!found) {
    const own = form.groups.find(({ name }) => name === group)
    const chain = own ? [...(own.of === undefined ? [] : chainOf(form, own.of)), own] : []
    found = { chain, scopes: ['', ...chain.filter(({ many }) => many).map(({ name }) => name)] }
    known.set(group, found)
  }
  return found
}

/** The lists around a group, outermost first; the form itself is ''. A group that is a list is its own innermost. */
export function scopesOf(form: Form, group: string): readonly string[] {
  return aroundOf(form, group).scopes
}

/** A group and the groups around it, outermost first. */
export function chainOf(form: Form, group: string): readonly Group[] {
  return aroundOf(form, group).chain
}

/** How deep in the scopes around `group` a test must be looked at: 0 is the whole form. */
export function levelOf(form: Form, test: Test, group: string): number {
  const place = form.place(test)
  if (typeof place === 'boolean') return 0
  const own = scopesOf(form, group)
  return scopesOf(form, place.group).filter((scope, index) => own[index] === scope).length - 1
}

/** The deepest level that a condition looks at. */
export function depthOf(form: Form, cond: Cond, group: string): number {
  return Math.max(0, ...tests(cond).map((test) => levelOf(form, test, group)))
}

/** All tests of the condition must be at this level of the scopes around the group. */
export function conditionSchema(form: Form, cond: Cond, group: string, level: number): Schema {
  switch (cond.op) {
    case 'true':
      return {}
    case 'false':
      return { not: {} }
    case 'not':
      return { not: conditionSchema(form, cond.of, group, level) }
    case 'all':
      return { allOf: cond.of.map((part) => conditionSchema(form, part, group, level)) }
    case 'any':
      return { anyOf: cond.of.map((part) => conditionSchema(form, part, group, level)) }
    case 'test':
      return testSchema(form, cond, group, level)
  }
}

function testSchema(form: Form, test: Test, group: string, level: number): Schema {
  const place = form.place(test)
  if (typeof place === 'boolean') return place ? {} : { not: {} }
  const scope = scopesOf(form, group)[level]
  const chain = chainOf(form, place.group)
  const path = chain.slice(chain.findIndex(({ name }) => name === scope) + 1)
  const value: Schema = { type: 'object', properties: { [place.name]: place.schema }, required: [place.name] }
  return path.reduceRight<Schema>(
    (inner, { name, many }) => ({
      type: 'object',
      properties: { [name]: many ? containing(inner) : inner },
      required: [name]
    }),
    value
  )
}
