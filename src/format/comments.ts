/** Finds the comments and blank lines of a text and gives each to the entry that it is about. */
import { Lexer } from 'yaml'
import { entriesOf, isCollection, type Collection, type Entry } from './tree.js'

interface Comment {
  start: number
  text: string
}

/** Adds the comments to the tree. False when one of them stands where only its author knows what it is about. */
export function attach(text: string, root: Collection): boolean {
  const entries = entriesOf(root)
  const isPlaced = commentsOf(text).every((comment) => {
    const index = firstAfter(entries, comment.start)
    const isAlone = text.slice(text.lastIndexOf('\n', comment.start - 1) + 1, comment.start).trim() === ''
    return isAlone ? above(text, comment, root, entries, index) : behind(comment, entries[index - 1])
  })
  for (const [index, entry] of entries.entries())
    if (!entry.owner.flow && isAfterBlank(text, entry.start, entries[index - 1])) entry.before.push('')
  return isPlaced
}

function firstAfter(entries: readonly Entry[], offset: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.start > offset) high = middle
    else low = middle + 1
  }
  return low
}

const MARKS: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f'])

/** The lexer marks the start of a scalar; what follows the mark is never a comment. */
function commentsOf(text: string): Comment[] {
  const comments: Comment[] = []
  let offset = 0
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    const isMark: boolean = !isScalar && MARKS.has(lexeme) && text[offset] !== lexeme
    if (!isScalar && !isMark && lexeme.startsWith('#')) comments.push({ start: offset, text: lexeme.trimEnd() })
    isScalar = isMark && lexeme === '\x1f'
    if (!isMark) offset += lexeme.length
  }
  return comments
}

/** A comment on a line of its own is about what follows, unless it is indented like what comes before. */
function above(text: string, comment: Comment, root: Collection, entries: readonly Entry[], index: number): boolean {
  const previous = entries[index - 1]
  const next = entries[index]
  const column = comment.start - (text.lastIndexOf('\n', comment.start - 1) + 1)
  const around = previous ? collectionsOf(previous) : []
  if (previous && !isCollection(previous.value) && comment.start < previous.value.start) return false
  const brackets = around.find(({ flow, start, end }) => flow && start < comment.start && comment.start < end)
  const below = next?.column ?? -1
  const own = brackets
    ? next && next.start < brackets.end
      ? undefined
      : brackets
    : column > below && !(next && next.owner.holder === previous)
      ? around.find((each) => !each.flow && each.column <= column && each.column > below)
      : undefined
  const list = own?.after ?? next?.before ?? root.after
  const blank = isAfterBlank(text, comment.start, previous) && !brackets
  list.push(...(blank ? [''] : []), comment.text)
  return true
}

/** A comment behind something is about what ends or begins last before it. */
function behind(comment: Comment, last: Entry | undefined): boolean {
  if (!last) return false
  let entry = last
  const isHead = isCollection(last.value)
    ? last.value.entries.length > 0
    : last.value.type === 'text' && comment.start < last.value.start
  while (!isHead && entry.owner.flow && entry.owner.end <= comment.start && entry.owner.holder)
    entry = entry.owner.holder
  const slot = isHead ? 'head' : 'tail'
  if (entry[slot] !== undefined) return false
  entry[slot] = comment.text
  return true
}

/** The collections around an entry, innermost first. */
function collectionsOf(entry: Entry): Collection[] {
  const found: Collection[] = isCollection(entry.value) ? [entry.value] : []
  for (let owner: Collection | undefined = entry.owner; owner; owner = owner.holder?.owner) found.push(owner)
  return found
}

/** Blank lines at the end of a text that keeps them (`|+`) belong to the text. */
function isAfterBlank(text: string, offset: number, previous: Entry | undefined): boolean {
  const line = text.lastIndexOf('\n', offset - 1)
  if (line < 0 || text.slice(line + 1, offset).trim() !== '') return false
  if (previous?.value.type === 'block' && previous.value.header.includes('+')) return false
  return text.slice(text.lastIndexOf('\n', line - 1) + 1, line).trim() === ''
}
