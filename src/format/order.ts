/**
 * The order of keys: those that say what a thing is stand first, in the order of the schema. The others stay in the
 * order of their author, who put together what belongs together.
 */
import type { Kind } from '../language/generated/types.js'
import { nodeAt, type Node } from '../schema/node.js'
import { isCollection, type Collection, type Entry } from './tree.js'

/** What a document is. */
export const OF_A_DOCUMENT: readonly string[] = ['kind', 'id', 'name']

/** Puts the keys of all maps below `collection` in order. */
export function arrange(collection: Collection, kind: Kind, path: readonly (string | number)[] = []): void {
  const node = collection.type === 'map' ? nodeAt(kind, path) : undefined
  if (node && isMovable(collection, node)) {
    const heads = headsOf(node, path.length === 0)
    const place = (entry: Entry) => (heads.includes(keyOf(entry)) ? heads.indexOf(keyOf(entry)) : heads.length)
    const moved = [...collection.entries].sort((a, b) => place(a) - place(b))
    if (isAllowed(collection.entries, moved)) collection.entries = withFirst(moved)
  }
  collection.entries.forEach((entry, index) => {
    if (isCollection(entry.value)) arrange(entry.value, kind, [...path, entry.key === undefined ? index : keyOf(entry)])
  })
}

/** What a thing is like is read before what is its own. */
const LIKE = 'like'

/** The first key of the schema names the thing; required keys complete it. */
function headsOf(node: Node, isDocument: boolean): readonly string[] {
  if (isDocument) return OF_A_DOCUMENT
  const properties = Object.keys(node.properties ?? {})
  const { required = [] } = node as { required?: string[] }
  return properties.filter((key, index) => index === 0 || key === LIKE || required.includes(key))
}

/** A comment above an entry may be about several, and a key of the author's own may mean something by its place. */
function isMovable({ entries, after }: Collection, { properties = {} }: Node): boolean {
  if (after.length > 0 || !entries.every((entry) => Object.hasOwn(properties, keyOf(entry)))) return false
  return entries.slice(1).every(({ before }) => before.every((line) => line === ''))
}

function isAllowed(entries: readonly Entry[], moved: readonly Entry[]): boolean {
  if (entries.every((entry, index) => entry === moved[index])) return false
  return entries[0] === moved[0] || entries[0]!.before.every((line) => line === '' || isHeader(line))
}

/** What is above the first entry is above the file. */
function withFirst(moved: readonly Entry[]): Entry[] {
  const header = moved.flatMap(({ before }) => before.filter((line) => line !== ''))
  return moved.map((entry, index) =>
    index === 0 ? { ...entry, before: header } : header.length > 0 ? bare(entry) : entry
  )
}

function bare(entry: Entry): Entry {
  return { ...entry, before: entry.before.filter((line) => line === '') }
}

function isHeader(line: string): boolean {
  return /^#\s*(?:yaml-language-server:|lianban-ignore-file\b)/.test(line)
}

function keyOf({ key }: Entry): string {
  return key === undefined ? '' : /^["']/.test(key) ? key.slice(1, -1) : key
}
