/** How a map or a list is written, shown with the author's own words. */
import type { Text } from '../diagnostics/entry.js'
import { shorten } from '../diagnostics/visible.js'
import { unclear } from './amounts.js'
import { childNode, keyPattern, knownKeys, matches, types, type Node } from './node.js'

/** Entries of a list that are shown as a map. */
const SHOWN = 3
const COLUMNS = 30

/** A list as the map that it should be: `标识: 名称`, or `"1": 名称` where keys are codes. */
export function mapShape(node: Node, list: readonly unknown[]): Text {
  const pattern = keyPattern(node)!
  // Keys that may be digits are codes.
  const isCode = matches(pattern, '1')
  const texts = list.flatMap((each) =>
    ['string', 'number'].includes(typeof each) ? [shorten(String(each), COLUMNS)] : []
  )
  const keys = list.flatMap((each) => (typeof each === 'object' && each !== null ? Object.keys(each).slice(0, 1) : []))
  const isKeyed =
    list.length > 0 && list.every((each) => typeof each === 'object' && Object.keys(each ?? {}).length === 1)
  if (isKeyed && keys.every((key) => matches(pattern, key))) {
    const shape = keys.slice(0, SHOWN).map((key) => `${key}: …`)
    return { zh: shape.join('、'), en: shape.join(', ') }
  }
  const words = texts.length > 0 ? texts.slice(0, SHOWN) : ['…']
  const child = childNode(node, isCode ? '1' : 'a')
  const inner = child && knownKeys(child).find((key) => ['use', 'entity', 'name', 'ask'].includes(key))
  const shaped = (id: string) =>
    words
      .map((word, index) => {
        const value = types(child).includes('string') || inner === undefined ? word : `{ ${inner}: ${word} }`
        return `${isCode ? `"${index + 1}"` : id + (words.length > 1 ? String(index + 1) : '')}: ${value}`
      })
      .join('、')
  return {
    zh: `${shaped('标识')}（${isCode ? '代码照标准或自己定' : '标识用小写英文，自己定'}）`,
    en: shaped('id')
  }
}

/** What a single word means where a list is wanted: none, or “the same as above”. */
export function listWords(text: string): Text | undefined {
  const plain = text.trim()
  if (/^(无|没有|无需|不需要|不用|无需提供)[。.]?$/.test(plain))
    return {
      zh: '没有就删去这一行；来源写明没有的，写 [ ]',
      en: 'Delete the line if there are none; write [ ] if the source says so'
    }
  return unclear(plain)
}
