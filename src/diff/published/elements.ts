/** What a published file says, piece by piece, whatever its layout: headings, lines and cells, or the values of JSON. */
export interface Element {
  /** The heading above it, or the way to it in JSON. */
  where: string
  text: string
  /** Counted from 1; 0 where lines mean nothing. */
  line: number
}

export const FORMATS = ['html', 'svg', 'md', 'json', 'ts', 'mmd', 'csv'] as const
export type PublishedFormat = (typeof FORMATS)[number]

/** By the ending of a name; undefined for files that are none of ours. */
export function formatOf(name: string): PublishedFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  return FORMATS.find((format) => format === (ending === 'htm' ? 'html' : ending))
}

export function elementsOf(format: PublishedFormat, text: string): Element[] {
  if (format === 'json') return valuesOf(text)
  const found = format === 'html' || format === 'svg' ? textsOf(text) : linesOf(text)
  return found.map((one) => ({ ...one, text: one.text.replace(DIGESTS, '').trim() })).filter(({ text }) => text !== '')
}

/** Digests say of what a file is made, not what it says. */
const DIGESTS = /\b(?:[0-9a-f]{64}|(?<=同源标识\s?)[0-9a-f]{12})\b/g

/** The digests of specs that a file names, whole or the first twelve digits. */
export function digestsIn(text: string): string[] {
  const marked =
    /(?:digest|lianban|同源标识|SPEC_DIGEST|x-lianban-specs)[^0-9a-f\n]{0,24}([0-9a-f]{64}|[0-9a-f]{12})(?![0-9a-f])/g
  // Of a table, the last column of every row.
  const rows = /,"?([0-9a-f]{64})"?\r?$/gm
  return [...new Set([...text.matchAll(marked), ...text.matchAll(rows)].map((found) => found[1]!))]
}

function linesOf(text: string): Element[] {
  let where = ''
  return text.split(/\r?\n/).map((line, index) => {
    const heading = /^#{1,6}\s+(.*)/.exec(line)?.[1]
    if (heading !== undefined) where = heading
    return { where, text: line.replace(/\s+/g, ' ').trim(), line: index + 1 }
  })
}

/** Tags within a line of text. */
const INLINE = /^\/?(?:a|abbr|b|bdi|code|em|i|mark|small|span|strong|sub|sup|tspan|wbr)$/i
const UNSEEN = /<(style|script|template)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi

function textsOf(source: string): Element[] {
  // What is not shown leaves its line breaks behind, so that lines stay right.
  const text = source.replace(UNSEEN, (hidden) => hidden.replace(/[^\n]/g, ''))
  const found: Element[] = []
  let [where, buffer, line, start, isHeading] = ['', '', 1, 1, false]
  const flush = () => {
    const said = unescaped(buffer).replace(/\s+/g, ' ').trim()
    if (said !== '' && isHeading) where = said
    if (said !== '') found.push({ where, text: said, line: start })
    buffer = ''
  }
  for (const [whole, tag, attributes] of text.matchAll(
    /<(\/?[a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g
  )) {
    if (tag === undefined) {
      if (buffer.trim() === '') start = line + (/^\s*/.exec(whole)![0].match(/\n/g)?.length ?? 0)
      buffer += whole
    } else if (INLINE.test(tag)) {
      const href = /\bhref\s*=\s*["']([^"']*)/.exec(attributes ?? '')?.[1]
      if (href !== undefined && !href.startsWith('#')) buffer += ` <${unescaped(href)}> `
    } else {
      flush()
      isHeading = /^h[1-6]$|^caption$|^summary$/i.test(tag)
    }
    line += whole.match(/\n/g)?.length ?? 0
  }
  flush()
  return found
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    }
  )
}

/** Nested deeper than anything that lianban writes. */
const DEEPEST = 200

function valuesOf(text: string): Element[] {
  const found: Element[] = []
  const walk = (value: unknown, where: string, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) {
      const said = typeof value === 'string' ? value.replace(DIGESTS, '') : JSON.stringify(value)
      found.push({ where, text: said, line: 0 })
      return
    }
    const entries = Object.entries(value)
    if (entries.length === 0) found.push({ where, text: Array.isArray(value) ? '[]' : '{}', line: 0 })
    for (const [key, part] of entries)
      walk(part, `${where}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)
  }
  try {
    walk(JSON.parse(text.replace(/^\ufeff/, '')), '', 0)
    return found
  } catch {
    return [{ where: '', text, line: 0 }]
  }
}
