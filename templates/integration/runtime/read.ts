/** Reading a submission. A fact of a list, looked at from outside, is all its rows' values; from inside, the row's. */
import type { Json, Plan, Row } from './types.js'

/** The rows that we are inside of, by subject. */
export type Scope = { [subject: string]: Row }
export type Fact = Json | undefined

export function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only what the submission itself has: never what an object inherits. */
export function get(row: Row, name: string): Fact {
  const value = Object.hasOwn(row, name) ? row[name] : undefined
  return value === null ? undefined : value
}

export function drop(row: Row, name: string): void {
  Reflect.deleteProperty(row, name)
}

export function read(plan: Plan, submission: Row, fact: string, scope: Scope): Fact {
  const [space, name] = splitFact(fact)
  if (isQuestion(space)) {
    const answers = get(submission, space)
    return isRow(answers) ? get(answers, name) : undefined
  }
  const values = rowsOf(plan, submission, space, scope).flatMap((row) => {
    const value = get(row, name)
    return value === undefined ? [] : [value]
  })
  return values.length > 1 ? values.flat() : values[0]
}

export function splitFact(fact: string): [string, string] {
  const point = fact.indexOf('.')
  return [fact.slice(0, point), fact.slice(point + 1)]
}

export function isQuestion(space: string): boolean {
  return space === 'situations' || space === 'choices' || space === 'same' || space === 'chosen'
}

export function rowsOf(plan: Plan, submission: Row, subject: string, scope: Scope): Row[] {
  return scopesOf(plan, submission, subject, scope).map((inner) => inner[subject]!)
}

/** The scope of each row of a subject; of a single subject, one if it is there. */
export function scopesOf(plan: Plan, submission: Row, subject: string, scope: Scope): Scope[] {
  if (Object.hasOwn(scope, subject)) return [scope]
  const parent = plan.subjects.find(({ name }) => name === subject)?.of
  const outer = parent === undefined ? [scope] : scopesOf(plan, submission, parent, scope)
  return outer.flatMap((around) => {
    const value = get(parent === undefined ? submission : around[parent]!, subject)
    const rows = Array.isArray(value) ? value.filter(isRow) : isRow(value) ? [value] : []
    return rows.map((row) => ({ ...around, [subject]: row }))
  })
}

/** As above, with an empty row for each single subject that is not there. `put` places a row in the submission. */
export function placesOf(plan: Plan, submission: Row, subject: string): { scope: Scope; put(): void }[] {
  const { of: parent, many } = plan.subjects.find(({ name }) => name === subject) ?? {}
  const outer = parent === undefined ? [{ scope: {}, put: () => undefined }] : placesOf(plan, submission, parent)
  return outer.flatMap(({ scope: around, put }) => {
    const holder = parent === undefined ? submission : around[parent]!
    const found = scopesOf(plan, submission, subject, around)
    if (found.length > 0 || many) return found.map((scope) => ({ scope, put: () => undefined }))
    const row: Row = {}
    return [
      {
        scope: { ...around, [subject]: row },
        put: () => {
          put()
          holder[subject] = row
        }
      }
    ]
  })
}

/** Where a fact stands, as a JSON pointer such as `/buyers/0/name`; of a list that we are outside of, without a row. */
export function pointerTo(plan: Plan, submission: Row, fact: string, scope: Scope): string {
  const [space, name] = splitFact(fact)
  return `${isQuestion(space) ? `/${space}` : pointerOf(plan, submission, space, scope)}/${name}`
}

function pointerOf(plan: Plan, submission: Row, subject: string, scope: Scope): string {
  const { of: parent, many } = plan.subjects.find(({ name }) => name === subject) ?? {}
  const path = `${parent === undefined ? '' : pointerOf(plan, submission, parent, scope)}/${subject}`
  const holder = parent === undefined ? submission : scope[parent]
  const rows = many && holder ? get(holder, subject) : undefined
  const row = Array.isArray(rows) && scope[subject] ? rows.indexOf(scope[subject]) : -1
  return row < 0 ? path : `${path}/${row}`
}
