/** Between what is typed and what is meant; what cannot be read stays as it was typed, and is found wrong. */
import { dayNumber } from '../../integration/runtime/day.js'
import type { Json } from '../../integration/runtime/types.js'
import type { WebCode } from './types.js'

/** “２０２６年１月３１日” is “2026-01-31”. Undefined: nothing was typed. */
export function valueOf(widget: string, typed: string): Json | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  switch (widget) {
    case 'integer':
    case 'decimal':
      return numberOf(narrow(text)) ?? text
    case 'date':
      return dayOf(narrow(text)) ?? text
    case 'month':
      return monthOf(narrow(text)) ?? text
    case 'year':
      return /^(\d{4})年?$/.exec(narrow(text))?.[1] ?? text
    case 'multi-select':
      return [...new Set(text.split(/[、，,；;\n]/).map((one) => one.trim()))].filter((one) => one !== '')
    default:
      return typed
  }
}

/** Digits and signs of full width as those of half width. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/。/g, '.')
}

function numberOf(text: string): number | undefined {
  const plain = text.replace(/[,\s]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function dayOf(text: string): string | undefined {
  const match = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return undefined
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
  return dayNumber(day) === undefined ? undefined : day
}

function monthOf(text: string): string | undefined {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}` : undefined
}

/** As people read it. */
export function shown(value: Json | undefined, codes?: readonly WebCode[], unit = ''): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((one) => shown(one, codes)).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object') return ''
  const name = codes?.find(({ code }) => code === value)?.name
  return `${name ?? String(value)}${unit === '' ? '' : ` ${unit}`}`
}

/** A day as people write it; other texts as they are. */
export function dayShown(value: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value)
  if (!match) return value
  return `${match[1]} 年 ${Number(match[2])} 月${match[3] === undefined ? '' : ` ${Number(match[3])} 日`}`
}
