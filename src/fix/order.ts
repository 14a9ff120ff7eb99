/** What a document is stands at its top: whole lines change places, and nothing in them changes. */
import { attach } from '../format/comments.js'
import { arrange, OF_A_DOCUMENT } from '../format/order.js'
import { read } from '../format/read.js'
import { kinds } from '../schema/kind.js'
import { parse } from '../syntax/index.js'

export interface Reordered {
  text: string
  /** The first line that is another one now, from 1, and the keys from there on. */
  line: number
  before: string[]
  after: string[]
}

/** Undefined when the order is right, when a comment would move, or when the text is not read without a finding. */
export function reordered(text: string): Reordered | undefined {
  const { value, problems } = parse(text)
  const kind = kinds.find((each) => each === (value as { kind?: unknown } | undefined)?.kind)
  // Nearly all files are in order, and reading their layout takes long.
  const root = problems.length === 0 && kind && !startsRight(value as object) ? read(text) : undefined
  if (!root || !kind || root.flow || !attach(text, root)) return undefined
  const written = [...root.entries]
  const starts = written.map(({ start }) => start)
  arrange(root, kind)
  const first = starts.findIndex((start, index) => root.entries[index]!.start !== start)
  if (first < 0 || !text.endsWith('\n')) return undefined
  const chunk = (start: number) => text.slice(start, starts[starts.indexOf(start) + 1])
  const moved = root.entries.map(({ start }) => start)
  return {
    text: text.slice(0, starts[0]) + moved.map(chunk).join(''),
    line: text.slice(0, starts[first]).split('\n').length,
    before: written.slice(first).map(({ key = '' }) => key),
    after: root.entries.slice(first).map(({ key = '' }) => key)
  }
}

function startsRight(map: object): boolean {
  const keys = Object.keys(map)
  return OF_A_DOCUMENT.filter((key) => Object.hasOwn(map, key)).every((key, index) => keys[index] === key)
}
