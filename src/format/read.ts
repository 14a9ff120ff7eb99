/** From the document tree of `yaml` to the layout; undefined for what the language of specs does not use. */
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar } from 'yaml'
import { blockText, folded, requote } from './scalar.js'
import type { Collection, Entry, Value } from './tree.js'

interface Reader {
  text: string
  /** Set when something was met that this layout cannot say. */
  unusual: boolean
}

/** `text` has been parsed without an error. Its line ends are `\n`. */
export function read(text: string): Collection | undefined {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: true,
    logLevel: 'silent'
  })
  const root = document.contents as Node | null
  if (document.errors.length > 0 || !root || !(isMap(root) || isSeq(root))) return undefined
  const reader = { text, unusual: false }
  const layout = collection(reader, root, undefined)
  return reader.unusual ? undefined : layout
}

function collection(reader: Reader, node: Node, holder: Entry | undefined): Collection {
  const flow = (node as { flow?: boolean }).flow === true
  const [start, end] = node.range!
  const read: Collection = {
    type: isMap(node) ? 'map' : 'list',
    flow,
    oneLine: !reader.text.slice(start, end).includes('\n'),
    start,
    end,
    column: flow ? 0 : columnOf(reader.text, start),
    entries: [],
    after: [],
    ...anchorOf(node),
    ...(holder && { holder })
  }
  if (isMap(node)) {
    read.column = flow || !node.items[0] ? 0 : columnOf(reader.text, (node.items[0].key as Node).range![0])
    for (const pair of node.items as Pair<Node, Node | null>[]) read.entries.push(mapEntry(reader, pair, read))
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => read.entries.push(listEntry(reader, item as Node, dash(node, index), read)))
  }
  return read
}

function mapEntry(reader: Reader, { key, value }: Pair<Node, Node | null>, owner: Collection): Entry {
  const start = key.range![0]
  const source = slice(reader, key)
  const isExplicit = /\?[ \n]*$/.test(reader.text.slice(Math.max(0, start - 64), start))
  if (!isScalar(key) || key.anchor || !value || source.includes('\n') || isExplicit) reader.unusual = true
  const written = isScalar(key) && key.type !== 'PLAIN' ? requote(source, String(key.value), true) : source
  const entry: Entry = { start, column: columnOf(reader.text, start), key: written, before: [], owner, value: none }
  if (value) entry.value = valueOf(reader, value, entry)
  return entry
}

function listEntry(reader: Reader, item: Node, mark: number | undefined, owner: Collection): Entry {
  const start = mark ?? item.range?.[0] ?? 0
  const entry: Entry = { start, column: columnOf(reader.text, start), before: [], owner, value: none }
  // `[a: 1]` is a map without its braces.
  if (isPair(item)) reader.unusual = true
  else entry.value = valueOf(reader, item, entry)
  return entry
}

const none: Value = { type: 'text', start: 0, end: 0, lines: [''] }

function valueOf(reader: Reader, node: Node, entry: Entry): Value {
  if (isMap(node) || isSeq(node)) return collection(reader, node, entry)
  const [start, end] = node.range!
  const place = { start, end, ...anchorOf(node) }
  if (isAlias(node)) return { type: 'text', ...place, lines: [`*${node.source}`] }
  if (!isScalar(node)) return unusual(reader)
  const token = node.srcToken
  if (token?.type !== 'block-scalar') return { type: 'text', ...place, lines: linesOf(reader, node) }
  const header = token.props.find((each) => each.type === 'block-scalar-header')
  const block = blockText(header && 'source' in header ? header.source : '|', token.source, entry.owner.column)
  return block ? { type: 'block', ...place, ...block } : unusual(reader)
}

function unusual(reader: Reader): Value {
  reader.unusual = true
  return none
}

function linesOf(reader: Reader, node: Scalar): string[] {
  const source = slice(reader, node)
  if (source.includes('\n')) return folded(source)
  return [node.type === 'PLAIN' ? source : requote(source, String(node.value))]
}

function anchorOf(node: Node): { anchor?: string } {
  const { anchor } = node as { anchor?: string }
  return anchor === undefined ? {} : { anchor }
}

/** Where the `-` of an item is; undefined in brackets. */
function dash(node: Node, index: number): number | undefined {
  const token = node.srcToken
  if (token?.type !== 'block-seq') return undefined
  return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
}

function slice({ text }: Reader, node: Node): string {
  return text.slice(node.range![0], node.range![1]).trimEnd()
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}
