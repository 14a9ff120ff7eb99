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
  const child = childNode(node, isCode ? '1' : 'a')
  const inner = child && knownKeys(child).find((key) => ['use', 'entity', 'name', 'ask', 'title'].includes(key))
  if (isKeyed && inner === 'ask') return questions(list as Record<string, unknown>[])
  const own = texts.length > 0 ? texts : isKeyed ? keys.map((key) => shorten(key, COLUMNS)) : []
  const words = own.length > 0 ? own.slice(0, SHOWN) : ['…']
  const shaped = (id: string) =>
    words
      .map((word, index) => {
        const value = types(child).includes('string') || inner === undefined ? word : within(child, inner, word)
        return `${isCode ? `"${index + 1}"` : id + (words.length > 1 ? String(index + 1) : '')}: ${value}`
      })
      .join('、')
  return {
    zh: `${shaped('标识')}（${isCode ? '代码照标准或自己定' : '标识用小写英文，自己定'}）`,
    en: shaped('id')
  }
}

/** A question with its answers in a list: what it is called in conditions is missing. */
function questions(list: readonly Record<string, unknown>[]): Text {
  const shown = list.slice(0, SHOWN).map((each, index) => {
    const [[ask, answers] = ['…', undefined]] = Object.entries(each)
    const kind = isYesOrNo(answers) ? 'type: boolean' : 'options: { "1": …, "2": … }'
    return [index + 1, `{ ask: ${shorten(ask, COLUMNS)}, ${kind} }`] as const
  })
  return {
    zh: `${shown.map(([at, shape]) => `标识${at}: ${shape}`).join('、')}（标识用小写英文，自己定）`,
    en: shown.map(([at, shape]) => `id${at}: ${shape}`).join(', ')
  }
}

/** The answers of a question that needs no options. */
export function isYesOrNo(answers: unknown): boolean {
  if (!Array.isArray(answers) || answers.length !== 2) return false
  const [yes, no] = answers.map(String)
  return /^(是|有|true)$/.test(yes!) && /^(否|不是|没有|无|false)$/.test(no!)
}

/** An address is no title, and the title is asked for. */
function within(node: Node | undefined, key: string, word: string): string {
  const isAddress = /^https?:/.test(word) && node !== undefined && knownKeys(node).includes('url')
  return isAddress ? `{ ${key}: …, url: ${word} }` : `{ ${key}: ${word} }`
}

/** One value, or several in one text, as the list that it should be. */
export function listShape(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).slice(0, SHOWN)
    return `[{ ${keys.map((key) => `${shorten(key, COLUMNS)}: …`).join(', ')} }]`
  }
  const parts = partsOf(String(value)).slice(0, SHOWN)
  return `[${parts.map((part) => shorten(part, COLUMNS)).join(', ')}]`
}

/** The parts of an enumeration in one text; commas and the like, not words, since a name may have “和” in it. */
export function partsOf(text: string): string[] {
  const parts = text.split(/[，,、；;]+/u).map((part) => part.trim())
  return parts.filter((part) => part !== '')
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
