/** Copies, keystrokes and times of the time model: read anew from docs/outputs.md and the words of the schema. */
import type { LinkedService, Program, Terms } from '../../../src/link/model.js'

/** How many copies are left behind, null where nobody says; and what is asked at its strongest. */
export interface Sheets {
  sheets: number | null
  need: string
  copies?: number
}

export interface Prices {
  typing(entity: string, element: string): { keystrokes: number | null; time: number | null }
  material(key: string): number | null
  copying(one: Sheets): number | null
  visit: number | null
}

type Need = Terms['need'] | 'inspect-and-copy'

/** 份数取最大，原件取最强: what several ask at the same time. */
export function sheetsOf(terms: readonly (Omit<Terms, 'need'> & { need?: Need })[]): Sheets {
  const needs = terms.map(({ need }) => need ?? 'unknown')
  const has = (...some: string[]) => needs.some((need) => some.includes(need))
  const keeps = has('original', 'original-and-copy')
  const copied = has('copy', 'original-and-copy', 'inspect-and-copy')
  const shown = has('inspect', 'inspect-and-copy')
  const need = keeps
    ? copied
      ? 'original-and-copy'
      : 'original'
    : shown
      ? copied
        ? 'inspect-and-copy'
        : 'inspect'
      : copied
        ? 'copy'
        : has('electronic')
          ? 'electronic'
          : 'any'
  const most = (name: 'copies' | 'originals') => {
    const stated = terms.flatMap((one) => one[name] ?? [])
    return stated.length > 0 ? Math.max(...stated) : undefined
  }
  const [copies, stated] = [most('copies'), most('originals')]
  // An original beside a copy is counted apart from it.
  const alone = terms.flatMap((one) =>
    one.need === 'original' && one.originals === undefined ? (one.copies ?? []) : []
  )
  const originals = need === 'original-and-copy' && alone.length > 0 ? Math.max(...alone, stated ?? 0) : stated
  const isStated = copies !== undefined || originals !== undefined
  return {
    sheets: need === 'inspect' ? 0 : isStated ? (copies ?? 0) + (originals ?? 0) : null,
    need,
    ...(copies !== undefined && { copies })
  }
}

export function priced(program: Program, service: LinkedService): Prices {
  const standards = [...program.docs.standard.values()]
  const named = service.data.standard
  const standard =
    named === undefined ? (standards.length === 1 ? standards[0] : undefined) : program.docs.standard.get(named)
  const model = standard?.data.timeModel
  const minutes = (stated: { value: number } | undefined) => (stated ? Math.round(stated.value * 60_000) : null)
  const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
  return {
    typing: (entity, element) => {
      const { type, format, minLength, maxLength } = program.docs.entity.get(entity)!.data.elements[element]!
      const keys = model?.keystrokes
      const stated =
        keys?.elements?.[`${entity}.${element}`] ??
        keys?.elements?.[element] ??
        (format === undefined ? undefined : keys?.formats?.[format])
      const fixed = maxLength !== undefined && minLength === maxLength ? maxLength : undefined
      const keystrokes = !model ? null : (stated?.value ?? fixed ?? keys?.types?.[type]?.value ?? null)
      const each = model?.fields?.[type]
      const pressed =
        keystrokes === null || !model?.keystroke ? null : Math.round(keystrokes * model.keystroke.value * 1000)
      return { keystrokes, time: plus(each ? Math.round(each.value * 1000) : null, pressed) }
    },
    material: (key) => {
      const origin = program.docs.material.get(key.split(' of ')[0]!)?.data.origin ?? 'unknown'
      return minutes(model?.materials?.[origin as 'applicant'])
    },
    copying: ({ need, copies }) => {
      if (!model) return null
      if (['original', 'electronic', 'inspect'].includes(need)) return 0
      const number = copies ?? model.unstatedCopies?.value
      return number === undefined || !model.copy ? null : Math.round(number * minutes(model.copy)!)
    },
    visit: plus(minutes(model?.travel), minutes(model?.waiting))
  }
}
