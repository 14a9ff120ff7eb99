/** What a project changes of all its pages at once: words (`words.yaml`) and the logo (`logo.svg`, `.png`, `.jpg`). */
import { join } from 'node:path'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { message } from '../../diagnostics/words.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Look } from '../../base/template-words.js'
import { isThere } from '../files/look.js'
import { readFile } from '../files/read.js'
import { unreadable } from '../files/refusal.js'
import { decode, parse } from '../../syntax/index.js'

export const WORDS_FILE = 'words.yaml'
const LOGOS = { 'logo.svg': 'image/svg+xml', 'logo.png': 'image/png', 'logo.jpg': 'image/jpeg' } as const
const LARGEST_LOGO = 200 * 1024
const LARGEST_WORDS = 64 * 1024
const LONGEST = 40

/** The first bytes of the formats; of SVG, that it is text with its element. */
const IS: Record<(typeof LOGOS)[keyof typeof LOGOS], (bytes: Buffer) => boolean> = {
  'image/svg+xml': (bytes) => /<svg[\s>]/.test(bytes.toString('utf8')),
  'image/png': (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  'image/jpeg': (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))
}

export function isLookFile(name: string): boolean {
  return name === WORDS_FILE || Object.hasOwn(LOGOS, name)
}

/**
 * @param own the project's folder of templates, absolute
 * @param root the project's folder, absolute and free of links
 * @param shown how messages call a file
 */
export function lookOf(
  own: string,
  root: string,
  shown: (name: string) => string
): { look: Look; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const read = (name: string, most: number): Buffer | undefined => {
    if (!isThere(join(own, name))) return undefined
    try {
      return readFile(join(own, name), most, root)
    } catch (error) {
      diagnostics.push(unreadable(shown(name), error))
      return undefined
    }
  }
  let logo = ''
  for (const [name, type] of Object.entries(LOGOS)) {
    const bytes = logo === '' ? read(name, LARGEST_LOGO) : undefined
    if (!bytes) continue
    if (IS[type](bytes)) logo = `data:${type};base64,${bytes.toString('base64')}`
    else diagnostics.push(diagnose('LB8183', { path: shown(name) }))
  }
  const bytes = read(WORDS_FILE, LARGEST_WORDS)
  const words = bytes ? wordsIn(bytes, shown(WORDS_FILE), diagnostics) : new Map<string, string>()
  return { look: { words, logo, used: new Set() }, diagnostics }
}

function wordsIn(bytes: Buffer, path: string, diagnostics: Diagnostic[]): Map<string, string> {
  const { text, problems } = decode(bytes)
  const parsed = parse(text)
  const words = new Map<string, string>()
  const refuse = (detail: Text, offset: number) => {
    const before = text.slice(0, offset).split('\n')
    const place = { line: before.length, column: before.at(-1)!.length + 1 }
    diagnostics.push(diagnose('LB8182', { path, ...place, detail }))
  }
  for (const { code, params, range } of [...problems, ...parsed.problems]) {
    const problem = diagnose(code, params as never)
    if (problem.severity === 'error')
      refuse({ zh: message(problem, 'zh'), en: message(problem, 'en') }, range.start)
  }
  if (diagnostics.length > 0 || parsed.value === undefined || parsed.value === null) return words
  if (typeof parsed.value !== 'object' || Array.isArray(parsed.value)) {
    refuse({ zh: '应当写成“原来的词: 改成的词”', en: 'it should be made of "word: other word"' }, 0)
    return words
  }
  for (const [word, other] of Object.entries(parsed.value)) {
    if (typeof other === 'string' && isPlain(other) && isPlain(word)) words.set(word, other)
    else {
      const zh = `“${word}”要改成一行文字，最多 ${LONGEST} 个字，不含 < > { } & 引号和 Markdown 的记号`
      const en = `"${word}" takes one line of text, at most ${LONGEST} characters, without < > { } &, quotes and marks of Markdown`
      refuse({ zh, en }, parsed.spans.key([word])?.start ?? 0)
    }
  }
  return words
}

/** The words go into templates, pages and Markdown, of which they must not become code: so none that could. */
function isPlain(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST && !/[<>{}&"'`*_[\]|~#\\\p{Cc}\p{Cf}]/u.test(text)
}
