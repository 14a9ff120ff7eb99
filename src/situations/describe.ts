/** A class of situations in plain Chinese: only what distinguishes it is said. */
import type { FormulaId } from './formula.js'
import { togetherText } from './fact-regions.js'
import type { Solver } from './solve.js'
import type { Space, SpaceFact } from './space.js'

/** For each of some facts the regions it may lie in (sorted); all others are of no matter. */
export type Cube = ReadonlyMap<number, readonly number[]>

export interface Description {
  /** Each is enough for the class; none can be left out or said wider. */
  cubes: Cube[]
  /** Whether they are the whole class, or only the first of it. */
  isWhole: boolean
}

/** At most `max` cubes, as wide as they can be, for the situations in which the formula holds. */
export function cubesOf(space: Space, solver: Solver, formula: FormulaId, max = 6): Description {
  const { all, any, is, not } = space.formulas
  const formulaOf = (cube: Cube) => all(...[...cube].map(([fact, regions]) => is(fact, regions)))
  const widened = (start: Cube): Cube => {
    const cube = new Map(start)
    const isEnough = () => !solver.within(cube, not(formula), formula)
    // Dropped in this order: “not answered”, which says least, then later questions before earlier ones.
    const order = [...start].sort(([a, [x]], [b, [y]]) => Number(x !== 0) - Number(y !== 0) || b - a)
    for (const [fact, regions] of order) {
      cube.delete(fact)
      if (!isEnough()) cube.set(fact, regions)
    }
    for (const [fact, regions] of [...cube]) {
      let wide = regions
      // “Or not answered” reads badly, and answers that are impossible here would be idle words.
      for (let region = 1; region < space.facts[fact]!.regions.length; region++) {
        if (wide.includes(region)) continue
        cube.set(fact, [region])
        if (!solver.within(cube, 1, formula) || !isEnough()) continue
        wide = [...wide, region]
      }
      cube.set(
        fact,
        [...wide].sort((a, b) => a - b)
      )
    }
    return new Map([...cube].sort(([a], [b]) => a - b))
  }
  const cubes: Cube[] = []
  for (;;) {
    const assignment = solver.minimal(all(formula, not(any(...cubes.map(formulaOf)))))
    if (!assignment) return { cubes: widest(cubes), isWhole: true }
    if (cubes.length >= max) return { cubes: widest(cubes), isWhole: false }
    cubes.push(widened(new Map([...assignment].map(([fact, region]) => [fact, [region]]))))
  }
}

/** A later cube may be wider than an earlier one in every fact: the earlier one says nothing more. */
function widest(cubes: Cube[]): Cube[] {
  const inside = (a: Cube, b: Cube) =>
    [...b].every(([fact, regions]) => a.get(fact)?.every((region) => regions.includes(region)) ?? false)
  return cubes.filter((cube, index) => !cubes.some((other, at) => at > index && inside(cube, other)))
}

/**
 * “随谁落户：随母亲；父母是否已登记结婚：是”.
 * @param nameOf the question or field that a fact is
 */
export function descriptionText(
  { cubes, isWhole }: Description,
  { facts }: Space,
  nameOf: (fact: SpaceFact) => string
): string {
  if (cubes.length === 0) return '没有这样的情形'
  const texts = cubes.map((cube) => [...cube].map(([fact, regions]) => factText(facts[fact]!, regions, nameOf)))
  if (texts.some((parts) => parts.length === 0)) return '任何情形'
  const common = texts[0]!.filter((text) => texts.every((others) => others.includes(text)))
  const rest = texts.map((own) => own.filter((text) => !common.includes(text)).join('；'))
  if (texts.length === 1 && isWhole) return common.join('；')
  const either = [...rest, ...(isWhole ? [] : ['其他'])].join('，或者 ')
  return common.length > 0 ? `${common.join('；')}，且符合一项：${either}` : either
}

function factText(fact: SpaceFact, regions: readonly number[], nameOf: (fact: SpaceFact) => string): string {
  const answers = fact.texts.map((_, region) => region).slice(1)
  const { ordered } = fact
  const said = (list: readonly number[]) =>
    ordered
      ? togetherText(list.map((region) => ordered[region - 1]!))
      : list.map((region) => fact.texts[region]!).join('、')
  const others = answers.filter((region) => !regions.includes(region))
  const name = nameOf(fact)
  if (regions.length === 1) return `${name}：${fact.texts[regions[0]!]!}`
  if (regions.includes(0)) return `${name}：不是${said(others)}`
  if (others.length === 0) return `${name}：已填`
  if (ordered) return `${name}：${said(regions)}`
  return others.length < regions.length && regions.length > 2
    ? `${name}：不是${said(others)}`
    : `${name}：${regions.map((region) => fact.texts[region]!).join('或')}`
}
