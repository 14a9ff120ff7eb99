/** Groups of items of which the situation picks some. */
import type { Bundle } from '../../merge/bundle.js'

/** Items of which the situation picks some: 15 选 1. */
export interface Group {
  name: string
  items: string[]
  min: number
  max: number
  /** Earlier ones win when several fit. */
  prefer?: string[]
}

export function groupsOf({ service, process }: Pick<Bundle, 'service' | 'process'>): Group[] {
  const known = new Set(process.tasks.map(({ item }) => item))
  return (service.choose ?? []).map(({ name, of, min, max, prefer }) => {
    const items = of.filter((item) => known.has(item))
    return { name, items, min: min ?? 0, max: max ?? items.length, ...(prefer && { prefer }) }
  })
}

/** “15 选 1”, “3 选 1—2”. */
export function choiceText({ items, min, max }: Group): string {
  return `${items.length} 选 ${min === max ? min : `${min}—${max}`}`
}
