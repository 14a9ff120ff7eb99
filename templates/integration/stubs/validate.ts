/** What is wrong with a value by a JSON Schema, in Chinese, each with its place and what people call the field. */
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema'
import type { FieldError } from './problem.js'
import { quickOf } from './quick.js'

type Node = { [keyword: string]: unknown }

/** Of one mistake, several keywords tell; those that only say that something inside is wrong are left out. */
const CONTAINERS = /^(properties|items|prefixItems|allOf|anyOf|oneOf|if|then|else|\$ref|\$defs|additionalProperties|patternProperties)$/
const MOST_ERRORS = 50

/** `root` has the definitions that the schema refers to. */
export function validatorOf(schema: object): (value: unknown) => FieldError[] {
  const quick = quickOf(schema)
  let validator: Validator | undefined
  return (value) => {
    if (quick?.(value)) return []
    validator ??= new Validator(schema as Schema, '2020-12', false)
    const { valid, errors } = validator.validate(value)
    if (valid) return []
    const found = new Map<string, FieldError>()
    for (const error of errors) {
      if (CONTAINERS.test(error.keyword)) continue
      const one = fieldError(error, schema as Node)
      if (!found.has(one.pointer)) found.set(one.pointer, one)
    }
    return [...found.values()].slice(0, MOST_ERRORS)
  }
}

function fieldError({ keyword, error, instanceLocation }: OutputUnit, schema: Node): FieldError {
  const missing = keyword === 'required' ? /"(.*)"/.exec(error)?.[1] : undefined
  const pointer = decodeURIComponent(instanceLocation.replace(/^#/, '')) + (missing === undefined ? '' : `/${missing}`)
  const field = titleAt(schema, pointer)
  return { pointer, ...(field !== undefined && { field }), message: messageOf(keyword) }
}

function messageOf(keyword: string): string {
  return Object.hasOwn(MESSAGES, keyword) ? MESSAGES[keyword]! : '不符合要求'
}

const MESSAGES: { [keyword: string]: string } = {
  required: '此项必填',
  false: '不适用，不应出现',
  enum: '不是可以选的值',
  const: '不是应有的值',
  type: '类型不对',
  pattern: '写法不对',
  format: '写法不对',
  minLength: '太短',
  maxLength: '太长',
  minimum: '太小',
  exclusiveMinimum: '太小',
  maximum: '太大',
  exclusiveMaximum: '太大',
  minItems: '太少',
  maxItems: '太多',
  uniqueItems: '有重复的',
  contains: '缺少应有的一项',
  not: '这几项不能同时这样'
}

/** The title of the innermost part on the way that has one. */
function titleAt(root: Node, pointer: string): string | undefined {
  let at: Node | undefined = resolved(root, root)
  let title: unknown
  for (const name of pointer.split('/').slice(1)) {
    const properties: unknown = at?.['properties']
    const inner: unknown = at?.['items'] ?? (isNode(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined)
    at = isNode(inner) ? resolved(inner, root) : undefined
    if (!at) break
    title = at['title'] ?? title
  }
  return typeof title === 'string' ? title : undefined
}

function resolved(schema: Node, root: Node): Node {
  const name = /^#\/\$defs\/(.+)$/.exec(String(schema['$ref'] ?? ''))?.[1]
  const defs = root['$defs']
  const target = name !== undefined && isNode(defs) ? defs[name] : undefined
  return isNode(target) ? { ...resolved(target, root), ...(schema['title'] !== undefined && { title: schema['title'] }) } : schema
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
