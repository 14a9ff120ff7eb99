/**
 * Conditions as sums of products over facts with several values: what is shortest to say is found here.
 * A cube allows each of its variables some values; a variable it does not name may have any.
 */
import { isDerived } from '../condition/derived.js'
import { all, any, equals, FALSE, not, TRUE, type Cond, type Scalar, type Test } from '../condition/cond.js'
import { implies, type Situations } from '../situations/index.js'

/** A variable is a fact with closed values, or a test or a named condition that can only be true or false. */
export interface Variable {
  fact: string
  test?: Test
  /** What a name stands for. */
  cond?: Cond
  /** `null` stands for “absent”. */
  values: (Scalar | null)[]
}

export type Cube = ReadonlyMap<string, ReadonlySet<Scalar | null>>
export type Variables = Map<string, Variable>

/** More cubes than this are not worth simplifying: nobody reads that many. */
const MAX_CUBES = 120

export interface Context {
  /** What the reader knows already: nothing of it is said again. */
  given: Cond
  /** Facts that stand for a named condition → what they mean. */
  meaning: ReadonlyMap<string, { cond: Cond }>
}

const NOTHING: Context = { given: TRUE, meaning: new Map() }

/** The fewest, shortest cubes found that say the same as the condition; undefined when there are too many. */
export function simplify(
  cond: Cond,
  situations: Situations,
  variables: Variables,
  { given, meaning }: Context = NOTHING
): Cube[] | undefined {
  for (const [fact, { cond: meant }] of meaning) variables.set(fact, { fact, cond: meant, values: [true, false] })
  const cubes = cubesOf(cond, false, situations, variables)
  return (
    cubes &&
    tidy(withoutRedundant(widened(cubes, situations, variables, given), situations, variables, given), variables)
  )
}

function variableOf(test: Test, situations: Situations): { id: string; variable: Variable } {
  const { values, when, multiple } = situations.domains(test.fact)
  const closed = values && !multiple && !isDerived(test.fact) && (test.is === 'in' || test.is === 'known')
  if (!closed) return { id: JSON.stringify(test), variable: { fact: test.fact, test, values: [true, false] } }
  const always = when?.op === 'true'
  return { id: test.fact, variable: { fact: test.fact, values: always ? values : [...values, null] } }
}

function cubesOf(cond: Cond, negated: boolean, situations: Situations, variables: Variables): Cube[] | undefined {
  switch (cond.op) {
    case 'true':
    case 'false':
      return (cond.op === 'true') === negated ? [] : [new Map()]
    case 'not':
      return cubesOf(cond.of, !negated, situations, variables)
    case 'all':
    case 'any': {
      const parts = cond.of.map((part) => cubesOf(part, negated, situations, variables))
      const isSum = (cond.op === 'any') !== negated
      return parts.reduce<Cube[] | undefined>(
        (sum, part) => {
          if (!sum || !part || sum.length * part.length > MAX_CUBES ** 2) return undefined
          const next = tidy(isSum ? [...sum, ...part] : product(sum, part), variables)
          return next.length > MAX_CUBES ? undefined : next
        },
        isSum ? [] : [new Map()]
      )
    }
    case 'test': {
      const name = variables.get(cond.fact)
      const { id, variable } = name?.cond ? { id: cond.fact, variable: name } : variableOf(cond, situations)
      variables.set(id, variable)
      const said = (value: Scalar | null) =>
        variable.test
          ? value === true
          : cond.is === 'in'
            ? value !== null && cond.values.includes(value)
            : value !== null
      return [new Map([[id, new Set(variable.values.filter((value) => said(value) !== negated))]])]
    }
  }
}

function product(left: Cube[], right: Cube[]): Cube[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const both = new Map(a)
      for (const [id, allowed] of b) {
        const other = both.get(id)
        const met = other ? new Set([...other].filter((value) => allowed.has(value))) : allowed
        if (met.size === 0) return []
        both.set(id, met)
      }
      return [both]
    })
  )
}

/** Drops variables that may have any value and cubes inside others; joins cubes that differ in one variable. */
function tidy(cubes: Cube[], variables: Variables): Cube[] {
  const isFree = ([id, allowed]: [string, ReadonlySet<unknown>]) => allowed.size === variables.get(id)!.values.length
  let kept = cubes.map((cube) => new Map([...cube].filter((entry) => !isFree(entry))) as Cube)
  for (;;) {
    kept = kept.filter(
      (cube, index) =>
        !kept.some((other, at) => at !== index && inside(cube, other) && (at < index || !inside(other, cube)))
    )
    const joined = joinFirst(kept)
    if (!joined) return kept
    kept = joined.map((cube) => new Map([...cube].filter((entry) => !isFree(entry))))
  }
}

function inside(a: Cube, b: Cube): boolean {
  return [...b].every(([id, allowed]) => {
    const own = a.get(id)
    return own !== undefined && [...own].every((value) => allowed.has(value))
  })
}

function joinFirst(cubes: Cube[]): Cube[] | undefined {
  for (let first = 0; first < cubes.length; first++)
    for (let second = first + 1; second < cubes.length; second++) {
      const joined = join(cubes[first]!, cubes[second]!)
      if (joined) return cubes.flatMap((cube, index) => (index === first ? [joined] : index === second ? [] : [cube]))
    }
  return undefined
}

function join(a: Cube, b: Cube): Cube | undefined {
  if (a.size !== b.size) return undefined
  const different = [...a].filter(([id, allowed]) => !same(allowed, b.get(id)))
  const [entry] = different
  if (different.length !== 1 || !entry || !b.has(entry[0])) return undefined
  return new Map(a).set(entry[0], new Set([...entry[1], ...b.get(entry[0])!]))
}

function same(a: ReadonlySet<unknown>, b: ReadonlySet<unknown> | undefined): boolean {
  return b !== undefined && a.size === b.size && [...a].every((value) => b.has(value))
}

/** Leaves out what the rest of a cube already implies, given when each question is asked. */
function widened(cubes: Cube[], situations: Situations, variables: Variables, given: Cond): Cube[] {
  const whole = any(...cubes.map((cube) => condOf(cube, variables)))
  return cubes.map((cube) => {
    let kept = cube
    for (const id of [...cube.keys()].reverse()) {
      if (kept.size === 1 && whole.op !== 'true' && !implies(given, whole, situations)) break
      const without = new Map([...kept].filter(([other]) => other !== id))
      if (implies(all(given, condOf(without, variables)), whole, situations)) kept = without
    }
    return kept
  })
}

function withoutRedundant(cubes: Cube[], situations: Situations, variables: Variables, given: Cond): Cube[] {
  const possible = cubes.filter((cube) => !implies(all(given, condOf(cube, variables)), FALSE, situations))
  return possible.reduce<Cube[]>((kept, cube) => {
    const rest = any(...kept.filter((other) => other !== cube).map((other) => condOf(other, variables)))
    return implies(all(given, condOf(cube, variables)), rest, situations)
      ? kept.filter((other) => other !== cube)
      : kept
  }, possible)
}

function condOf(cube: Cube, variables: Variables): Cond {
  return all(
    ...[...cube].map(([id, allowed]) => {
      const { fact, test, values, cond } = variables.get(id)!
      const whole = test ?? cond
      if (whole) return allowed.has(true) ? whole : not(whole)
      if (!allowed.has(null)) return equals(fact, ...([...allowed] as Scalar[]))
      return not(equals(fact, ...(values.filter((value) => !allowed.has(value)) as Scalar[])))
    })
  )
}
