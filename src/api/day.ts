/** The day of `--as-of`, checked before anything is done. */
import { isDay } from '../vocabulary/day.js'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'

/** What is wrong with a day given as `--as-of`, if anything. */
export function notADay(text: string | undefined, command: string): Diagnostic[] {
  if (text === undefined || isDay(text)) return []
  const detail = {
    zh: `--as-of 要写真实的日期，例如 2026-12-31，不是“${text}”`,
    en: `--as-of takes a real date such as 2026-12-31, not "${text}"`
  }
  return [diagnose('LB8016', { detail, usage: `lianban help ${command}` })]
}
