/** Mistakes in how a standard states its codes, which would make every code wrong or none. */
import { patternFlaw } from '../vocabulary/pattern.js'
import type { Text } from '../diagnostics/entry.js'
import { MAX_DEPTH } from './lengths.js'
import { NATIONAL } from './national.js'
import type { CodeStructure, SegmentRule } from './types.js'

export interface StructureFlaw extends Text {
  /** Keys below `codes`. */
  path: (string | number)[]
}

export function structureFlaws(codes: Readonly<Record<string, CodeStructure>>): StructureFlaw[] {
  const all = { ...NATIONAL, ...codes }
  return Object.entries(codes).flatMap(([id, structure]) => [
    ...structure.segments.flatMap((rule, index) =>
      segmentFlaws(rule, structure.segments.slice(0, index), all).map((words) => ({
        path: [id, 'segments', index],
        ...words
      }))
    ),
    ...paths(structure)
      .filter(({ segment }) => !leads(structure, segment.split('.'), all))
      .map(({ segment, path }) => ({
        path: [id, ...path],
        zh: `没有名为“${segment}”的段`,
        en: `there is no segment named "${segment}"`
      })),
    ...unsafe(structure.pattern).map((words) => ({ path: [id, 'pattern'], ...words }))
  ])
}

function segmentFlaws(rule: SegmentRule, before: readonly SegmentRule[], all: Record<string, CodeStructure>): Text[] {
  const flaws: Text[] = unsafe(rule.pattern)
  const { length, minLength, maxLength, fixed, ref, check } = rule
  if (before.some(({ id }) => id === rule.id))
    flaws.push({ zh: `段“${rule.id}”写了两次`, en: `"${rule.id}" is there twice` })
  const sizes = [length, fixed, ref, check, minLength ?? maxLength].filter((each) => each !== undefined)
  if (sizes.length === 0)
    flaws.push({
      zh: '没写位数（length、minLength 和 maxLength）',
      en: 'its length is not stated (length, or minLength and maxLength)'
    })
  if ((minLength === undefined) !== (maxLength === undefined) || (minLength ?? 0) > (maxLength ?? Infinity))
    flaws.push({
      zh: 'minLength 和 maxLength 要成对，且前者不大于后者',
      en: 'minLength and maxLength come together, the first not above the second'
    })
  for (const id of [ref ?? []].flat()) {
    if (!Object.hasOwn(all, id)) flaws.push({ zh: `没有编码“${id}”`, en: `there is no code "${id}"` })
    else if (isEndless(id, all)) flaws.push({ zh: `编码“${id}”引用自己`, en: `the code "${id}" refers to itself` })
  }
  return flaws
}

function unsafe(pattern: string | undefined): Text[] {
  const why = pattern === undefined ? undefined : patternFlaw(pattern)
  return why ? [{ zh: `正则表达式不能用：${why.zh}`, en: `the pattern cannot be used: ${why.en}` }] : []
}

function isEndless(id: string, all: Record<string, CodeStructure>, depth = 0): boolean {
  if (depth > MAX_DEPTH) return true
  const refs = (Object.hasOwn(all, id) ? all[id]!.segments : []).flatMap(({ ref }) => [ref ?? []].flat())
  return [...new Set(refs)].some((each) => isEndless(each, all, depth + 1))
}

function paths({ agrees = [], doubtful = [] }: CodeStructure) {
  return [
    ...agrees.map(({ segment }, index) => ({ segment, path: ['agrees', index, 'segment'] })),
    ...doubtful.map(({ segment }, index) => ({ segment, path: ['doubtful', index, 'segment'] }))
  ]
}

function leads(structure: CodeStructure, [id, ...rest]: string[], all: Record<string, CodeStructure>): boolean {
  const rule = structure.segments.find((each) => each.id === id)
  if (!rule || rest.length === 0) return rule !== undefined
  return [rule.ref ?? []].flat().some((ref) => Object.hasOwn(all, ref) && leads(all[ref]!, rest, all))
}
