/** The calendar of working days that a standard carries: checked, and reduced to what is out of the ordinary. */
import { isWeekend, type Calendar } from '../../vocabulary/calendar.js'
import { dayNumber, dayText } from '../../vocabulary/day.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Document } from '../../schema/document.js'
import { below, spanOf, type LinkContext } from '../context.js'
import type { At } from '../model.js'

/** Undefined when the standard has none. */
export function calendarOf(standard: Document<'standard'> | undefined): Calendar | undefined {
  const stated = standard?.data.calendar
  if (!stated) return undefined
  const holidays = Object.values(stated).flatMap((year) => year.holidays)
  const off = holidays.flatMap(({ from, to }) => daysOf(from, to)).filter((day) => !isWeekend(dayNumber(day)!))
  const on = holidays.flatMap(({ workdays = [] }) => workdays)
  return { years: Object.keys(stated).sort(), off: [...new Set(off)].sort(), on: [...new Set(on)].sort() }
}

/** A year and no more: what is longer is a mistake, which is reported. */
const MOST_DAYS = 366

function daysOf(from: string, to: string): string[] {
  const first = dayNumber(from)!
  const count = Math.min(dayNumber(to)! - first + 1, MOST_DAYS)
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayText(first + index)!)
}

export function checkCalendar(doc: Document<'standard'>, { report }: LinkContext): void {
  for (const [year, { holidays }] of Object.entries(doc.data.calendar ?? {})) {
    const off = new Set(holidays.flatMap(({ from, to }) => daysOf(from, to)))
    holidays.forEach(({ from, to, workdays = [] }, index) => {
      const at: At = { doc, path: ['calendar', year, 'holidays', index] }
      const wrong = (why: Text, ...steps: (string | number)[]) =>
        report(diagnose('LB3054', { why }, spanOf(below(at, ...steps))))
      if (from > to) wrong({ zh: `${from} 在 ${to} 之后`, en: `${from} is after ${to}` }, 'from')
      else if (to.slice(0, 4) !== year) wrong({ zh: `${to} 不在 ${year} 年`, en: `${to} is not in ${year}` }, 'to')
      workdays.forEach((day, place) => {
        const why = off.has(day)
          ? { zh: `${day} 又放假又上班`, en: `${day} is both a day off and a working day` }
          : isWeekend(dayNumber(day)!)
            ? undefined
            : { zh: `${day} 本来就是工作日`, en: `${day} is a working day anyway` }
        if (why) wrong(why, 'workdays', place)
      })
    })
  }
}
