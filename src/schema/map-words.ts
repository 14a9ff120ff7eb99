/** A single text where a map is wanted: which key it belongs under, shown with the author's own words. */
import type { Text } from '../diagnostics/entry.js'
import { shorten } from '../diagnostics/visible.js'
import { unclear } from './amounts.js'
import { childNode, keyPattern, keyTitle, knownKeys, matches, types, type Node } from './node.js'
import { repair } from './repair.js'
import { mapShape } from './shapes.js'

/** Keys that say which thing is meant, where the rest of the map is about it. */
const REFERENCES: readonly string[] = ['entity', 'use']

/** More keys than this that could take the text say nothing. */
const MOST = 3
const COLUMNS = 30
/** Keys that take any text, and are never what it is about. */
const REMARKS: readonly string[] = ['note', 'source', 'param', 'basis']

const FREE = /^(不收费|免费|免收|不收取费用|无收费|否)[。.]?$/
const NOTHING = /^(无|没有|不涉及)[。.]?$/

/** A map for a text that means nothing else; only where no other reading is possible. */
export function mapFor(node: Node, text: string): string | undefined {
  return takesFee(node) && FREE.test(text.trim()) ? '{ charged: false }' : undefined
}

/** How to write what a text says where a map is wanted; undefined where that cannot be told. */
export function mapWords(node: Node, text: string): Text | undefined {
  const plain = text.trim()
  if (takesFee(node) && NOTHING.test(plain))
    return {
      zh: '把来源的意思写明：不收费写 fee: { charged: false }；来源没有写就删去这一行',
      en: 'Say what the source means: fee: { charged: false } where it is free; delete the line where it says nothing'
    }
  if (NOTHING.test(plain))
    return { zh: '删去这一行：没有就不写', en: 'Delete the line: what there is none of is not written' }
  const comparison = isCondition(node) ? /^([^=＝]+?)\s*(?:==?|＝)\s*([^=＝]+)$/u.exec(plain) : null
  if (comparison) {
    const [, fact, value] = comparison.map((part) => shorten(part, COLUMNS))
    return {
      zh: `写 { ${fact}: ${value} }，左边是问题的标识，右边是选项的代码`,
      en: `Write { ${fact}: ${value} }: the key of the question, and the code of the option`
    }
  }
  const doubt = unclear(plain)
  if (doubt) return doubt
  const own = shorten(plain, COLUMNS)
  const reference = knownKeys(node).find((key) => REFERENCES.includes(key))
  if (reference !== undefined) {
    const others = (node.required ?? []).filter((key) => key !== reference).map((key) => `, ${key}: …`)
    const shape = `{ ${reference}: ${own}${others.join('')} }`
    return { zh: `写 ${shape}`, en: `Write ${shape}` }
  }
  const fitting = keysFor(node, plain)
  if (fitting.length > 0) {
    const shown = fitting.map(([key, value]) => `${key}: ${shorten(value, COLUMNS)}`)
    const titled = fitting.map(
      ([key], index) => `${shown[index]}${keyTitle(node, key) ? `（${keyTitle(node, key)}）` : ''}`
    )
    return { zh: `写明是哪一项：${titled.join('，还是 ')}`, en: `Say which: ${shown.join(', or ')}` }
  }
  return isCondition(node) || keyPattern(node) === undefined ? undefined : keyed(node, plain)
}

function keyed(node: Node, text: string): Text {
  const { zh, en } = mapShape(node, [text])
  return { zh: `写上它的键：${zh}`, en: `Write its key: ${en}` }
}

function keysFor(node: Node, text: string): [string, string][] {
  const keys = knownKeys(node).flatMap((key): [string, string][] => {
    const value = REMARKS.includes(key) ? undefined : acceptedAs(childNode(node, key), text)
    return value === undefined ? [] : [[key, value]]
  })
  return keys.length <= MOST ? keys : []
}

/** The text as a key takes it, perhaps mended: 2026年1月1日 is a date. */
function acceptedAs(node: Node | undefined, text: string): string | undefined {
  if (!node || !types(node).includes('string')) return undefined
  const accepts = (each: string) =>
    node.enum?.includes(each) ?? (node.pattern === undefined || matches(node.pattern, each))
  return accepts(text) ? text : repair(text, accepts)
}

function takesFee(node: Node): boolean {
  return knownKeys(node).includes('charged')
}

function isCondition(node: Node): boolean {
  const keys = knownKeys(node)
  return ['all', 'any', 'not', 'is'].every((key) => keys.includes(key))
}
