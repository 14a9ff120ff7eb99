/** A mistake planted in the base project. `«…»` encloses the text that the finding must mark. */
import type { Files } from '../../src/testing/index.js'
import { BASE } from './project.js'

export interface Planted {
  what: string
  code: string
  file: string
  /** Stands exactly once in the file. An empty text is the start of the file. */
  from: string
  to: string
  /** Where the finding is when it is not within `to`: a text that stands once in a file, with marks. */
  at?: { file: string; text: string }
}

export interface Marked {
  file: string
  start: number
  end: number
}

/** The files with the mistake in them, and the place that the finding must have. */
export function plant({ file, from, to, at }: Planted): { files: Files; place: Marked } {
  const before = find(BASE[file]!, from)
  const mended = BASE[file]!.slice(0, before) + unmarked(to) + BASE[file]!.slice(before + from.length)
  const files = { ...BASE, [file]: mended }
  const where = at ?? { file, text: to }
  const base = at ? find(files[at.file]!, unmarked(at.text)) : before
  const start = where.text.indexOf('«')
  const end = where.text.indexOf('»') - 1
  if (start < 0 || end < start) throw new Error(`nothing is marked in ${where.text}`)
  return { files, place: { file: where.file, start: base + start, end: base + end } }
}

function unmarked(text: string): string {
  return text.replace(/[«»]/g, '')
}

function find(text: string, part: string): number {
  const index = text.indexOf(part)
  if (index < 0 || (part !== '' && text.includes(part, index + 1))) throw new Error(`not exactly once: ${part}`)
  return index
}
