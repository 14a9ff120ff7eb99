/** Words that schema errors are made of: places, types, values, choices. */
import type { Text } from '../diagnostics/entry.js'
import { shorten } from '../diagnostics/visible.js'
import type { Path } from '../syntax/index.js'
import { keyTitle, knownKeys, types, type Node, type TypeName } from './node.js'

const KEY_COLUMNS = 40
/** A path shows its last keys; the place itself is shown by the frame. */
const KEYS_SHOWN = 3
const CHOICES_SHOWN = 12

const TYPE_WORDS: Readonly<Record<TypeName, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是非（true 或 false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组“键: 值”', en: 'a map of “key: value”' }
}

interface Labelled {
  path: Path
  node: Node | undefined
  /** The node of the list or map that the value is in. */
  parent: Node | undefined
}

/** A place by the title of its node and its path: “承诺办结时限”（limits.promised）. */
export function label({ path, node, parent }: Labelled): Text {
  const last = path.at(-1)
  if (last === undefined) return { zh: '文件', en: 'the file' }
  if (typeof last === 'number') {
    const list = label({ path: path.slice(0, -1), node: parent, parent: undefined })
    return { zh: `${list.zh}的第 ${last + 1} 项`, en: `Item ${last + 1} of ${list.en}` }
  }
  const keys = path.slice(path.findLastIndex((step) => typeof step === 'number') + 1)
  const shown = keys.slice(-KEYS_SHOWN).map((key) => shorten(String(key), KEY_COLUMNS))
  const dotted = shown.join('.')
  return { zh: node?.title ? `“${node.title}”（${dotted}）` : `“${dotted}”`, en: `“${dotted}”` }
}

/** The map that a key is in, to be put before (zh) or after (en) a sentence; nothing for the outermost one. */
export function within(place: Labelled): Text {
  if (place.path.length === 0) return { zh: '', en: '' }
  const { zh, en } = label(place)
  return { zh: `${zh}里`, en: ` in ${en.replace(/^Item/, 'item')}` }
}

/** Names with what they mean, for a choice; a long one is cut. */
export function choices(names: readonly string[], meaning: (name: string) => string | undefined): Text {
  const shown = names.slice(0, CHOICES_SHOWN)
  const rest = names.length - shown.length
  const titled = shown.map((name) => {
    const words = meaning(name)
    return words === undefined ? name : `${name}（${words}）`
  })
  return {
    zh: titled.join('、') + (rest > 0 ? `等 ${names.length} 个` : ''),
    en: shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
  }
}

/** The keys that a map could have besides those that it has, with their titles. */
export function otherKeys(node: Node, map: Record<string, unknown>): Text {
  const others = knownKeys(node).filter((key) => !Object.hasOwn(map, key))
  return choices(others, (key) => keyTitle(node, key))
}

export function typeWords(node: Node | undefined): Text {
  const words = types(node).map((type) => TYPE_WORDS[type])
  return { zh: words.map(({ zh }) => zh).join('或'), en: words.map(({ en }) => en).join(' or ') }
}

export function typeOf(value: unknown): TypeName {
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value === 'string' || typeof value === 'boolean' ? (typeof value as TypeName) : 'object'
}

export function valueWords(value: unknown): Text {
  if (value === null || value === undefined) return { zh: '空的', en: 'empty' }
  if (typeof value === 'number' && !Number.isInteger(value)) return { zh: '小数', en: 'a decimal' }
  if (typeof value === 'number') return { zh: '数', en: 'a number' }
  if (typeof value === 'boolean') return { zh: String(value), en: String(value) }
  return TYPE_WORDS[typeOf(value)]
}

/** Whether a value is of a type that a node takes. */
export function fits(node: Node | undefined, value: unknown): boolean {
  const type = typeOf(value)
  return types(node).some((each) => each === type || (each === 'number' && type === 'integer'))
}
