/** XML as text: elements with attributes, everything escaped, nothing in it that a reader cannot see. */
import { unseen } from '../../base/text.js'

export type Xml = string

/** An element; attributes and children that are undefined are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: (Xml | undefined)[]
): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escaped(String(value))}"`
  )
  const inner = children.filter((child) => child !== undefined)
  if (inner.length === 0) return `<${name}${given.join('')}/>`
  const isText = inner.length === 1 && !inner[0]!.startsWith('<')
  return isText
    ? `<${name}${given.join('')}>${inner[0]}</${name}>`
    : `<${name}${given.join('')}>\n${inner.map(indented).join('\n')}\n</${name}>`
}

/** Text between tags. */
export function text(words: string): Xml {
  return escaped(words) || ' '
}

const indented = (child: Xml) => child.replace(/^(?=.)/gm, '  ')

function escaped(words: string): string {
  return unseen(words)
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** A name of a spec as part of an id. */
export function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_')
}

export const FEEL = 'https://www.omg.org/spec/DMN/20191111/FEEL/'
