/** What a name in a condition stands for when it is compared as a number: a fact, or a value that the document works out. */
import type { Scalar } from './cond.js'
import { all, equals } from './cond.js'
import { printDerived } from './derived.js'
import type { FactInfo, Scope } from './parse.js'
import { factQuantity, sumOf, type Quantity, type ValueDoc } from './quantities.js'
import { isDay } from '../vocabulary/day.js'

type Path = (string | number)[]

/** Undefined when it is no number, or flawed: that is reported. */
export function quantityOf(
  name: string,
  scope: Scope,
  path: Path,
  inside: readonly string[] = []
): Quantity | undefined {
  const value = scope.value(name)
  if (value && inside.includes(name)) return circular(name, scope, path, inside)
  // What is wrong in a value is reported where it is defined, once.
  if (value) return valueQuantity(name, value, inside.length > 0 ? scope : quiet(scope, path), path, inside)
  const info = inputOf(name, 'number', scope, path)
  return info && factQuantity(info.fact)
}

/** Reports what is wrong in the definition of a value. */
export function checkValue(name: string, doc: ValueDoc, scope: Scope, path: Path): void {
  if (scope.fact(name)) misfit(name, scope, path)
  else valueQuantity(name, doc, scope, path, [])
}

/** Rows depend on where a value is used. */
function quiet(scope: Scope, path: Path): Scope {
  return { ...scope, flaw: (flaw) => flaw.flaw === 'many-rows' && scope.flaw({ ...flaw, path }) }
}

function circular(name: string, scope: Scope, path: Path, inside: readonly string[]): undefined {
  scope.flaw({ flaw: 'circular', names: [...inside.slice(inside.indexOf(name)), name], path })
}

function valueQuantity(
  name: string,
  doc: ValueDoc,
  scope: Scope,
  path: Path,
  inside: readonly string[]
): Quantity | undefined {
  const stated = [doc.sum, doc.ratio, doc.age, doc.table].filter((one) => one !== undefined)
  if (stated.length !== 1 || (doc.age === undefined) !== (doc.at === undefined)) return misfit(name, scope, path)
  const within = [...inside, name]
  const named = { name: doc.name, ...(doc.unit !== undefined && { unit: doc.unit }) }
  if (doc.sum) {
    const parts = doc.sum.map((part) => {
      const { of, times } = typeof part === 'string' ? { of: part, times: 1 } : part
      return { quantity: quantityOf(of, scope, path, within), times }
    })
    if (parts.some(({ quantity }) => !quantity)) return undefined
    const sum = sumOf(parts as { quantity: Quantity; times: number }[])
    return sum ? { ...(sum as Extract<Quantity, { is: 'sum' }>), ...named } : misfit(name, scope, path)
  }
  if (doc.ratio) {
    const [over, under] = doc.ratio.map((ref) => inputOf(ref, 'number', scope, path)?.fact)
    if (over === undefined || under === undefined) return undefined
    return { is: 'ratio', fact: printDerived({ ratio: [over, under], ...named }) }
  }
  if (doc.age !== undefined && doc.at !== undefined) {
    const birth = inputOf(doc.age, 'date', scope, path)?.fact
    const at = isDay(doc.at) ? { day: doc.at } : atFact(inputOf(doc.at, 'date', scope, path))
    return birth !== undefined && at ? { is: 'age', birth, at } : undefined
  }
  return doc.table ? tableQuantity(name, doc.table, scope, path) : misfit(name, scope, path)
}

function atFact(info: FactInfo | undefined): { fact: string } | undefined {
  return info && { fact: info.fact }
}

function tableQuantity(
  name: string,
  { by, rows }: NonNullable<ValueDoc['table']>,
  scope: Scope,
  path: Path
): Quantity | undefined {
  const keys = by.map((ref) => inputOf(ref, undefined, scope, path))
  if (keys.some((key) => !key)) return undefined
  const read = rows.map((row) => {
    const value = row.at(-1)
    const cells = row.slice(0, -1)
    const isWhole = cells.length === keys.length && typeof value === 'number'
    return isWhole && cells.every((cell, index) => takes(keys[index]!, cell))
      ? { when: all(...cells.map((cell, index) => equals(keys[index]!.fact, keyOf(keys[index]!, cell)))), value }
      : undefined
  })
  return read.every((row) => row !== undefined) ? { is: 'table', rows: read } : misfit(name, scope, path)
}

function takes({ type, codes }: FactInfo, cell: Scalar): boolean {
  if (codes) return codes.has(String(cell))
  return type === 'number' ? typeof cell === 'number' : type === 'boolean' ? typeof cell === 'boolean' : true
}

function keyOf({ type }: FactInfo, cell: Scalar): Scalar {
  return type === 'number' || type === 'boolean' ? cell : String(cell)
}

/** One value each: not that of all rows of a list. */
function inputOf(ref: string, type: FactInfo['type'] | undefined, scope: Scope, path: Path): FactInfo | undefined {
  const info = scope.fact(ref)
  if (!info) scope.flaw({ flaw: 'unknown-fact', fact: ref, path })
  else if (type !== undefined && info.type !== type) scope.flaw({ flaw: 'bad-comparison', info, name: ref, path })
  else if (scope.hasRows(ref)) scope.flaw({ flaw: 'many-rows', fact: ref, path })
  else return info
  return undefined
}

function misfit(name: string, scope: Scope, path: Path): undefined {
  scope.flaw({ flaw: 'bad-value', name, path })
}
