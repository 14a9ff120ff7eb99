/** A view whose lines say when they hold, as one whose lines have classes: absent where nothing can be answered. */
import type { Conditional, LinkedText } from '../rows.js'
import type { Live } from './live.js'

/** Every object has `css`, and every text all that a template may ask for. */
export function marked<T>(view: T, live: Live | undefined): T {
  if (Array.isArray(view))
    return (view as unknown[]).filter((one) => live || !isLive(one)).map((one) => marked(one, live)) as T
  if (typeof view !== 'object' || view === null) return view
  const { cond, ...rest } = view as Conditional
  const own = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, marked(part, live)]))
  const line = view as Partial<LinkedText>
  const css = [
    live ? (line.css ?? (cond ? live.classOf(cond) : '')) : '',
    live && line.standing === 'still' ? 'st' : '',
    live && line.standing === 'live' ? 'lv' : ''
  ]
  return {
    ...('href' in view && { lead: '', names: [], sum: '' }),
    ...own,
    css: css.filter((one) => one !== '').join(' ')
  } as T
}

function isLive(value: unknown): boolean {
  const { standing } = (value ?? {}) as Partial<LinkedText>
  return standing === 'live' || standing === 'stop'
}

/** As it is without answers: for Markdown, which cannot be answered. What a text begins with is part of it. */
export function still<T>(view: T): T {
  if (Array.isArray(view)) return (view as unknown[]).filter((one) => !isLive(one)).map(still) as T
  if (typeof view !== 'object' || view === null) return view
  return Object.fromEntries(Object.entries(view).map(([name, part]) => [name, still(part)])) as T
}
