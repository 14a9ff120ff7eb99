/** From the layout to text. */
import stringWidth from 'string-width'
import { IGNORE_MARK } from '../syntax/ignore-comments.js'
import { isCollection, type Collection, type Entry, type Value } from './tree.js'

/** Display columns of a line with brackets; a Chinese character takes two. */
const WIDTH = 120
const STEP = 2

/** Lines without line ends. */
export function print(root: Collection): string[] {
  const lines = children(root, 0)
  const modeline = lines.findIndex((line) => line.startsWith('# yaml-language-server:'))
  const firstKey = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  if (modeline > 0 && modeline < firstKey) lines.unshift(...lines.splice(modeline, 1))
  const head = oneBlank(lines.slice(0, Math.max(firstKey, 0)))
  while (head[0] === '') head.shift()
  return [...head, ...lines.slice(Math.max(firstKey, 0))]
}

/** What stood between two blank lines may have gone elsewhere. */
function oneBlank(comments: readonly string[]): string[] {
  return comments.filter((line, index) => line !== '' || comments[index - 1] !== '')
}

function children({ entries, after }: Collection, indent: number): string[] {
  const pad = ' '.repeat(indent)
  const padded = (comments: readonly string[]) => oneBlank(comments).map((line) => (line === '' ? '' : pad + line))
  const lines = entries.flatMap((each, index) => {
    // A blank line right below the key that it is in separates nothing.
    const before = index === 0 && indent > 0 && each.before[0] === '' ? each.before.slice(1) : each.before
    return [...padded(before), ...entry(each, indent)]
  })
  return [...lines, ...padded(after)]
}

function entry(each: Entry, indent: number): string[] {
  const { value, head, tail } = each
  const marker = ' '.repeat(indent) + (each.key === undefined ? '-' : `${each.key}:`)
  const inner = indent + STEP
  const anchor = value.anchor === undefined ? '' : ` &${value.anchor}`
  const line = (...parts: (string | undefined)[]) => marker + parts.map((part) => (part ? ` ${part}` : '')).join('')
  if (!isCollection(value)) {
    const pad = (text: string) => (text === '' ? '' : ' '.repeat(inner) + text)
    if (value.type === 'block') return [marker + anchor + behind(value.header) + behind(tail), ...value.lines.map(pad)]
    const [first = '', ...rest] = value.lines
    if (head !== undefined)
      return [line(head), pad((anchor + behind(first)).trimStart() + behind(tail)), ...rest.map(pad)]
    if (rest.length === 0) return [marker + anchor + behind(first) + behind(tail)]
    return [
      marker + anchor + behind(first),
      ...rest.map(pad).map((text, index) => (index === rest.length - 1 ? text + behind(tail) : text))
    ]
  }
  const flow = value.flow || value.entries.length === 0 ? inline(value) : undefined
  const isBound = [...each.before, tail ?? ''].some((comment) => comment.includes(IGNORE_MARK))
  if (flow !== undefined && (value.entries.length === 0 || isBound || fits(marker + anchor + behind(flow))))
    return [marker + anchor + behind(flow) + behind(head ?? tail)]

  const comment = head ?? tail
  const below = children(value, inner)
  // One value that is too long by itself makes a long line either way.
  const isNoHelp = flow !== undefined && value.oneLine && !below.every(fits)
  if (isNoHelp) return [marker + anchor + behind(flow) + behind(comment)]
  const isCompact = each.key === undefined && !anchor && comment === undefined && value.entries[0]!.before.length === 0
  if (isCompact) return [marker + ' ' + below[0]!.slice(inner), ...below.slice(1)]
  return [marker + anchor + behind(comment), ...below]
}

function behind(text: string | undefined): string {
  return text ? ` ${text}` : ''
}

function fits(line: string): boolean {
  return line.length <= WIDTH && stringWidth(line) <= WIDTH
}

/** A collection in brackets on one line; undefined when something in it needs lines of its own. */
function inline({ type, entries, after }: Collection): string | undefined {
  const parts: string[] = []
  for (const { key, value, before, head, tail } of entries) {
    const text = before.length + after.length === 0 && !head && !tail ? inlineValue(value) : undefined
    if (text === undefined) return undefined
    const anchored = value.anchor === undefined ? text : `&${value.anchor}${behind(text)}`
    parts.push(key === undefined ? anchored : `${key}:${behind(anchored)}`)
  }
  if (after.length > 0) return undefined
  return type === 'map' ? `{${parts.join(', ')}}` : `[${parts.join(', ')}]`
}

function inlineValue(value: Value): string | undefined {
  if (isCollection(value)) return inline(value)
  if (value.type === 'block') return undefined
  if (value.lines.length === 1) return value.lines[0]
  const isPlain = !/^["']/.test(value.lines[0]!)
  return isPlain && !value.lines.includes('') ? value.lines.join(' ') : undefined
}
