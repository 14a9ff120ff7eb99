/** The words for what is wrong. Positions are told from 1. */
import type { Flaw, FlawKind, FlawSeverity } from './types.js'

interface Place {
  at: number
  text: string
  segment: string
  severity?: FlawSeverity | undefined
}

type Words = { zh: string; en: string; expected?: string | undefined }

export function flaw(kind: FlawKind, { at, text, segment, severity = 'error' }: Place, words: Words): Flaw {
  const { expected, zh, en } = words
  const length = Math.max(1, text.length)
  return { kind, severity, at, length, segment, zh, en, ...(expected !== undefined && { expected }) }
}

/** `第 3 位` or `第 3–8 位`. */
export function positions(at: number, text: string): { zh: string; en: string } {
  const last = at + Math.max(1, text.length)
  if (last === at + 1) return { zh: `第 ${last} 位`, en: `character ${last}` }
  return { zh: `第 ${at + 1}–${last} 位`, en: `characters ${at + 1}–${last}` }
}

export function wrongLength(at: number, text: string, name: string, actual: number, min: number, max: number): Flaw {
  const range = min === max ? String(min) : `${min}–${max}`
  const [zh, en] = actual < min ? [`缺少 ${min - actual} 位`, `${min - actual} missing`] : ['太长', 'too long']
  return flaw(
    'length',
    { at, text, segment: '' },
    {
      zh: `“${name}”应有 ${range} 位，实有 ${actual} 位，${zh}`,
      en: `"${name}" has ${range} characters, not ${actual}: ${en}`
    }
  )
}
