/** Words that a project puts in the place of those that ship: in the text of templates, and in what views call things. */

/** What a project changes of all pages at once. */
export interface Look {
  /** Shipped word → the project's own. */
  words: ReadonlyMap<string, string>
  /** A `data:` address; empty without a logo. */
  logo: string
  /** Words that were found and changed. */
  used: Set<string>
}

/** A tag of the template, or one of the page; what is between them is text. */
const TAGS = /(\{\{[\s\S]*?\}\}|<(?:style|script)[\s\S]*?<\/(?:style|script)>|<[^>]*>)/
/** Attributes that people read. */
const ATTRIBUTES = /((?:data-label|aria-label|alt|title)=")([^"{}]*)(")/g

/** Line breaks stay where they are, so that places in the template do. */
export function withWords(source: string, look: Look): string {
  if (look.words.size === 0) return source
  const change = changer(look)
  return source
    .split(TAGS)
    .map((part, index) =>
      index % 2 === 0
        ? // Each line is a text of its own.
          part.split('\n').map(change).join('\n')
        : part.replace(ATTRIBUTES, (_, before: string, text: string, after: string) => before + change(text) + after)
    )
    .join('')
}

/** What a view calls its rows and sections; the texts themselves are facts and stay. */
const NAMES = new Set(['term', 'heading'])

export function namesChanged<T>(view: T, look: Look): T {
  if (look.words.size === 0) return view
  const change = changer(look)
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return NAMES.has(name) ? change(value) : value
    if (Array.isArray(value)) return value.map((one: unknown) => walk(one, ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, key)]))
  }
  return walk(view, '') as T
}

/** “二、带什么（3 样）”: the number before and what is in brackets behind are kept. */
const AROUND = /^((?:[一二三四五六七八九十]+、)?[\s\p{P}]*)(.*?)((?:（[^）]*）?)?[\s\p{P}]*)$/su

function changer({ words, used }: Look): (text: string) => string {
  return (text) => {
    const [, before = '', word = '', after = ''] = AROUND.exec(text) ?? []
    const found = words.has(text.trim()) ? text.trim() : word
    const other = words.get(found)
    if (other === undefined) return text
    used.add(found)
    return found === word ? before + other + after : text.replace(found, () => other)
  }
}
