/** Quotation marks in names: the standard wants them around 一件事, and all of them Chinese. */
import { usablePattern } from '../vocabulary/pattern.js'
import { standardOf } from '../standard/required.js'
import type { Document } from '../schema/document.js'
import { replace, sourceOf, written, type Fixer } from './fixer.js'

const QUOTES = '“”‘’「」『』"\'＂＇'
const WRAPPED = new RegExp(`^[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]$`)
const THING = new RegExp(`[${QUOTES}]?一件事[${QUOTES}]?`, 'g')

export const quotationMarks: Fixer = (found, source) => {
  const doc = documentOf(found.span.file, source)
  const name = doc?.data.name ?? ''
  if (!doc || name.match(THING)?.length !== 1) return undefined
  const better = (WRAPPED.exec(name)?.[1] ?? name).replace(THING, '“一件事”')
  const rules = standardOf(doc, source.program)?.data.naming?.filter((rule) => rule.of === doc.kind) ?? []
  const isRight = rules.every(({ pattern }) => usablePattern(pattern)?.test(better))
  return isRight && better !== name ? replace(found, written(better, sourceOf(found, source))) : undefined
}

/** Straight marks in pairs, one after the other: `"a"和"b"`. Single marks may be apostrophes, other marks may nest. */
export const chineseMarks: Fixer = (found, source) => {
  const name = documentOf(found.span.file, source)?.data.name ?? ''
  if (!/^[^"＂]*(["＂][^"＂]+["＂][^"＂]*)+$/.test(name) || /[“”‘’'＇]/.test(name)) return undefined
  const better = name.replace(/["＂]([^"＂]+)["＂]/g, '“$1”')
  return replace(found, written(better, sourceOf(found, source)))
}

function documentOf(file: string, { program }: Parameters<Fixer>[1]): Document | undefined {
  return Object.values(program.docs)
    .flatMap((kind) => [...(kind as Map<string, Document>).values()])
    .find((doc) => doc.file === file)
}
