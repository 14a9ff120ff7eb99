/** Amounts as offices write them: counted things, ranges, originals and copies in one breath, “the same as above”. */
import type { Text } from '../diagnostics/entry.js'

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A number with the word that counts what the place is about: `1份` where copies are wanted (份数). */
export function counted(text: string, title: string | undefined): string | undefined {
  const [, digits, word] = /^([0-9]{1,4}|[零一二两三四五六七八九十])\s*([份次件张个人])$/.exec(text.trim()) ?? []
  if (digits === undefined || title?.includes(word!) !== true) return undefined
  if (/\d/.test(digits)) return String(Number(digits))
  return String(digits === '两' ? 2 : NUMERALS.indexOf(digits))
}

export interface Copies {
  need: 'original' | 'copy' | 'original-and-copy'
  originals?: number
  copies: number
}

/** 原件1份，复印件2份 in any order, or one of them. */
export function copiesOf(text: string): Copies | undefined {
  const parts = text.trim().split(/[，,、；;和及]|\s+|(?<=份)(?=[原复])/u)
  const found: Partial<Record<'原件' | '复印件', number>> = {}
  for (const part of parts) {
    const [, what, digits] = /^(原件|复印件)\s*([0-9]{1,3})\s*份$/.exec(part) ?? []
    if (what === undefined || found[what as '原件'] !== undefined) return undefined
    found[what as '原件'] = Number(digits)
  }
  const { 原件: originals, 复印件: copies } = found
  if (originals !== undefined && copies !== undefined) return { need: 'original-and-copy', originals, copies }
  if (originals !== undefined) return { need: 'original', copies: originals }
  return copies === undefined ? undefined : { need: 'copy', copies }
}

/** Why a text is not mended, where what its author meant is not certain; to be put in place of “how to write it”. */
export function unclear(text: string): Text | undefined {
  const plain = text.trim()
  if (/^(同上|同前|同上一项)[。.]?$/.test(plain))
    return {
      zh: '照着写全：“同上”指哪一项不能确定',
      en: 'Write it out: what “the same as above” refers to is not certain'
    }
  const [, from, to, unit] = /^(\d+)\s*[-~—–～至到]+\s*(\d+)\s*(\D+)$/u.exec(plain) ?? []
  if (from !== undefined)
    return {
      zh: `只写一个：是“${from}${unit}”还是“${to}${unit}”；来源的原话写在 note`,
      en: `Write one of the two, “${from}${unit}” or “${to}${unit}”, and what the source says in note`
    }
  const [, number, each] = /^(\d+)\s*[/／]\s*(\D+)$/.exec(plain) ?? []
  if (number !== undefined)
    return {
      zh: `只写数字，例如 ${number}：“${plain}”是一共 ${number} ${each}，还是每${each}要几样，不能确定`,
      en: `Write the digits only, such as ${number}: whether “${plain}” means ${number} in all is not certain`
    }
  return undefined
}

export function partsWords({ need, originals, copies }: Copies): string {
  return [`need: ${need}`, ...(originals === undefined ? [] : [`originals: ${originals}`]), `copies: ${copies}`].join(
    '、'
  )
}

/** `id-card of insured` where material and role have keys of their own. */
export function materialOf(text: string): { id: string; role: string } | undefined {
  const [, id, role] = /^([a-z][a-z0-9-]*) of ([a-z][A-Za-z0-9]*)$/.exec(text) ?? []
  return id === undefined ? undefined : { id, role: role! }
}
