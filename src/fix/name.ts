/** Names of services: the standard wants Chinese quotation marks around 一件事. */
import { usablePattern } from '../link/pattern.js'
import { standardOf } from '../rules/required.js'
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

function documentOf(file: string, { program }: Parameters<Fixer>[1]): Document | undefined {
  return Object.values(program.docs)
    .flatMap((kind) => [...(kind as Map<string, Document>).values()])
    .find((doc) => doc.file === file)
}
