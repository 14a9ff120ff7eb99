/** The JSON Schemas as a tree to be walked along the path of a value, for titles and for what a place takes. */
import type { Path } from '../syntax/index.js'
import type { Kind } from '../language/generated/types.js'
import { definitions } from './generated/validators.js'
import { valueWordsOf } from './value-words.js'

export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'

/** The keywords that the schemas use. They have no `anyOf`, `if` or the like, so one node speaks for each place. */
export interface Node {
  $ref?: string
  title?: string
  description?: string
  type?: TypeName | TypeName[]
  enum?: (string | boolean)[]
  pattern?: string
  properties?: Record<string, Node>
  patternProperties?: Record<string, Node>
  items?: Node
  required?: string[]
}

let known: Record<string, Node> | undefined

/** The schema of a kind, with the titles that validation does without; read only when there is something to report. */
export function kindNode(kind: Kind): Node {
  return definition(kind)
}

function definition(name: string): Node {
  known ??= definitions() as Record<string, Node>
  return known[name]!
}

/** The node that describes the value at a path of a document, which exists there; undefined below an unknown key. */
export function nodeAt(kind: Kind, path: Path): Node | undefined {
  let node: Node | undefined = kindNode(kind)
  for (const step of path) {
    if (!node) return undefined
    node = typeof step === 'number' ? resolved(node.items) : childNode(node, step)
  }
  return node
}

export function childNode(node: Node, key: string): Node | undefined {
  const { properties = {}, patternProperties = {} } = node
  if (Object.hasOwn(properties, key)) return resolved(properties[key])
  const pattern = Object.keys(patternProperties).find((each) => matches(each, key))
  return pattern === undefined ? undefined : resolved(patternProperties[pattern])
}

/** What stands beside a `$ref`, mostly a better title, wins over the definition. */
function resolved(node: Node | undefined): Node | undefined {
  if (node?.$ref === undefined) return node
  return { ...definition(node.$ref.replace('#/$defs/', '')), ...node }
}

export function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'u').test(text)
}

export function types(node: Node | undefined): readonly TypeName[] {
  const type = node?.type ?? []
  return typeof type === 'string' ? [type] : type
}

/** The keys that a map can have, as far as they can be listed: properties, and patterns that are a choice of words. */
export function knownKeys({ properties = {}, patternProperties = {} }: Node): string[] {
  const words = Object.keys(patternProperties).flatMap(
    (each) => /^\^\(([a-z|]+)\)\$$/.exec(each)?.[1]?.split('|') ?? []
  )
  return [...Object.keys(properties), ...words]
}

/** The Chinese name of a key that the schema fixes. */
export function keyTitle({ properties = {} }: Node, key: string): string | undefined {
  return Object.hasOwn(properties, key) ? resolved(properties[key])?.title : undefined
}

/** The pattern of the keys that the author of a map makes up. */
export function keyPattern({ patternProperties = {} }: Node): string | undefined {
  return Object.keys(patternProperties).find((each) => !/^\^\([a-z|]+\)\$$/.test(each))
}

/** The Chinese names of the values of an enum: from the description when it lists them in the same order. */
export function valueNames(node: Node): Map<string, string> {
  const values = textsOf(node)
  const { title } = node
  const listed = listedNames(node)
  return new Map(
    values.flatMap((value, index): [string, string][] => {
      const name = listed?.[index] ?? valueWordsOf(title, value)[0]
      return name === undefined ? [] : [[value, name]]
    })
  )
}

/** The value that a Chinese word stands for in an enum, when it is one only. */
export function valueNamed(node: Node, word: string): string | undefined {
  const names = valueNames(node)
  const plain = word.trim()
  const named = textsOf(node).filter(
    (value) => plain !== '' && (names.get(value) === plain || valueWordsOf(node.title, value).includes(plain))
  )
  return named.length === 1 ? named[0] : undefined
}

/** The values of an enum as they are written. */
export function textsOf({ enum: values = [] }: Node): string[] {
  return values.map(String)
}

function listedNames({ description = '', enum: values = [] }: Node): string[] | undefined {
  // A description of one value is a sentence about it.
  const names = description.split('；')[0]!.split('、')
  return names.length === values.length && !names.some((name) => name.includes('：')) ? names : undefined
}
