/** The regions of one fact: sets of values that no condition of a service tells apart. */
import { key, type Scalar, type Test } from '../condition/cond.js'
import { holds } from '../condition/evaluate.js'
import { isDerived } from '../condition/derived.js'
import type { FactDomain } from './domain.js'
import { datePoint, fromDay, numberCells, type Cell } from './ordered-cells.js'
import { stringCells } from './administrative-regions.js'

export interface Region {
  /** One value that stands for all of them. */
  sample: Scalar
  /** All values, where the fact has a closed list. */
  values?: Scalar[]
  /** What its values are, in Chinese. */
  text: string
  /** The pieces that it is made of, and all there are of the fact: what several regions are together is said of these. */
  pieces: { cells: readonly Cell[]; own: readonly number[] }
}

/** Its values have an order: they are cut by bounds. */
export function isOrdered({ pieces }: Region): boolean {
  return pieces.cells.some(({ edges }) => edges)
}

/** Several regions of one fact as one: “不大于 4.5”, where one of them is “不大于 4” and the other what lies between. */
export function togetherText(regions: readonly Region[]): string {
  const { cells } = regions[0]!.pieces
  return groupText(
    cells,
    regions.flatMap(({ pieces }) => pieces.own).sort((a, b) => a - b)
  )
}

/** The regions of the values that the fact may have; “absent” is not among them. Tests that compare two facts have no say. */
export function regionsOf(tests: readonly Test[], domain: FactDomain): Region[] {
  const cells = cellsOf(tests, domain)
  const groups = new Map<string, number[]>()
  cells.forEach((cell, index) => {
    const possible = domain.valueWhen?.get(cell.sample)
    const outcome = tests.map((test) => (testHolds(test, cell.sample) ? 1 : 0)).join('')
    const isAlone = domain.alone?.has(cell.sample) === true
    const id = `${outcome} ${possible ? key(possible) : ''}${isAlone ? ' alone' : ''}`
    const group = groups.get(id)
    if (group) group.push(index)
    else groups.set(id, [index])
  })
  return [...groups.values()].map((group) => ({
    // A bound itself, where it belongs: a counterexample then shows the smallest step over it.
    sample: cells[group.find((index) => cells[index]!.point) ?? group[0]!]!.sample,
    ...(domain.values && { values: group.map((index) => cells[index]!.sample) }),
    pieces: { cells, own: group },
    text: groups.size === 1 && cells.length > 1 ? '已填' : groupText(cells, group)
  }))
}

export function testHolds(test: Test, value: Scalar): boolean {
  // Of what is worked out the value is given, and not those of which it is made.
  return holds(isDerived(test.fact) ? { ...test, fact: '' } : test, () => value)
}

export function isRelated(test: Test): boolean {
  return 'value' in test && typeof test.value === 'object'
}

/** The constants that cut the values of a fact without a closed list. */
export function constantsOf(test: Test): Scalar[] {
  if (test.is === 'known') return []
  if (test.is === 'in' || test.is === 'within') return test.values
  return typeof test.value === 'object' ? [] : [test.value]
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

function cellsOf(tests: readonly Test[], domain: FactDomain): Cell[] {
  const { values, names } = domain
  if (values)
    return values.map((value) => ({ sample: value, point: true, text: names?.get(value) ?? valueText(value) }))
  const constants = [...new Set(tests.flatMap(constantsOf))]
  const numbers = constants.filter((value) => typeof value === 'number')
  const texts = constants.filter((value) => typeof value === 'string')
  const { minimum, maximum, integer, earliest, latest } = domain
  const ordered = tests.some(
    (test) => test.is !== 'in' && test.is !== 'within' && constantsOf(test).some((value) => typeof value === 'string')
  )
  const type =
    domain.type ??
    (numbers.length > 0 || integer === true || minimum !== undefined || maximum !== undefined ? 'number' : undefined) ??
    (ordered ? 'date' : constants.includes(true) || constants.includes(false) ? 'boolean' : undefined)
  switch (type) {
    case 'boolean':
      return [true, false].map((value) => ({ sample: value, point: true, text: valueText(value) }))
    case 'number':
      return numberCells(numbers, { minimum, maximum, integer })
    case 'date': {
      const days = texts.filter((text) => ISO_DATE.test(text)).map(datePoint)
      const limits = {
        minimum: datePoint(earliest ?? '0001-01-01'),
        maximum: datePoint(latest ?? '9999-12-31'),
        integer: true
      }
      return numberCells(days, limits, true).map((cell) => ({ ...cell, sample: fromDay(cell.sample as number) }))
    }
    default: {
      const prefixes = tests.flatMap((test) => (test.is === 'within' ? test.values : []))
      const exact = tests.flatMap((test) => (test.is === 'in' ? test.values : [])).map(String)
      return stringCells([...new Set(exact)], prefixes, domain.type === 'region')
    }
  }
}

function valueText(value: Scalar): string {
  return value === true ? '是' : value === false ? '否' : String(value)
}

/** “大于 3 且不大于 5”, “1、2”, “1、2 以外”. */
function groupText(cells: readonly Cell[], group: readonly number[]): string {
  const inside = new Set(group)
  const outside = cells.filter((_, index) => !inside.has(index))
  const isLong = group.length > 3 || group.some((index) => !cells[index]!.point)
  const isOrdered = cells.some(({ edges }) => edges)
  if (
    isLong &&
    (!isOrdered || runs(group).length > 1) &&
    group.length > outside.length &&
    outside.length <= 6 &&
    outside.every(({ point }) => point)
  )
    return `${outside.map(({ text }) => text).join('、')} 以外`
  if (!isOrdered) {
    const shown = group.slice(0, 8).map((index) => cells[index]!.text)
    return `${shown.join('、')}${group.length > shown.length ? ` 等 ${group.length} 个` : ''}`
  }
  return runs(group)
    .map(([first, last]) => intervalText(cells[first]!, cells[last]!))
    .join('，或')
}

function runs(group: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const index of group) {
    const last = found.at(-1)
    if (last && last[1] + 1 === index) last[1] = index
    else found.push([index, index])
  }
  return found
}

const NUMBERS = { least: '不小于', above: '大于', most: '不大于', below: '小于' }
const DAYS = { least: '不早于', above: '晚于', most: '不晚于', below: '早于' }

function intervalText(first: Cell, last: Cell): string {
  if (first === last && first.point) return first.text
  const ends = [first.text, first.edges?.low, last.text, last.edges?.high]
  const words = ends.some((end) => ISO_DATE.test(end ?? '')) ? DAYS : NUMBERS
  const low = first.point ? `${words.least} ${first.text}` : first.edges?.low && `${words.above} ${first.edges.low}`
  const high = last.point ? `${words.most} ${last.text}` : last.edges?.high && `${words.below} ${last.edges.high}`
  return [low, high].filter((part) => part).join(' 且') || '已填'
}
