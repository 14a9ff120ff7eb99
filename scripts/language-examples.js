// One example for each key of the language, as it is written in YAML, from documents that tests check.
import { stringify } from 'yaml'
import stringWidth from 'string-width'

const WIDEST = 60

/**
 * A function from a section of the reference (a kind or a shared definition) and the path of a key in it, as
 * `rowsOf` writes it, to the shortest way in which the documents write that key; of the definition of its value when they
 * do not.
 */
export function examplesOf(schemas, documents) {
  const { $defs: shared } = schemas.common
  const uses = new Map()

  const record = (section, path, key, value) => {
    const text = { key, value, length: stringWidth(written(key, value, Infinity)) }
    const place = `${section} ${path}`
    if (!uses.has(place) || uses.get(place).length > text.length) uses.set(place, text)
  }

  const visit = (node, value, section, path) => {
    if (node.$ref) {
      const name = node.$ref.split('/').at(-1)
      record(name, '', undefined, value)
      return visit(shared[name], value, name, '')
    }
    if (Array.isArray(value)) {
      if (node.items) for (const entry of value) visit(node.items, entry, section, `${path}[]`)
    } else if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value)) {
        const own = Object.hasOwn(node.properties ?? {}, key) ? node.properties[key] : undefined
        const inner = own ?? Object.values(node.patternProperties ?? {})[0]
        if (!inner) continue
        const next = `${path === '' ? '' : `${path}.`}${own ? key : '<名>'}`
        record(section, next, key, entry)
        visit(inner, entry, section, next)
      }
  }

  for (const [section, document] of documents) visit(schemas[section], document, section, '')
  return (section, path, definition) => {
    const use = uses.get(`${section} ${path}`) ?? elsewhere(path, uses.get(`${definition} `))
    return use && written(use.key, use.value, WIDEST)
  }
}

/** A key that has the same definition in another place is written there as here. */
function elsewhere(path, use) {
  return use && { ...use, key: path.split('.').at(-1) }
}

function written(key, value, width) {
  if (key === undefined) return flow(value, width)
  const start = `${scalar(key)}: `
  return start + flow(value, width - stringWidth(start))
}

/** In one line, with `…` for what does not fit. */
function flow(value, width) {
  if (typeof value !== 'object' || value === null) return scalar(value)
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((entry) => ['', entry])
    : Object.entries(value).map(([k, v]) => [`${scalar(k)}: `, v])
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }']
  const whole = open + parts.map(([start, entry]) => start + flow(entry, Infinity)).join(', ') + close
  if (stringWidth(whole) <= width) return whole
  // What is left out takes the room of its mark.
  let left = width - stringWidth(`${open}, …${close}`)
  const shown = []
  for (const [start, entry] of parts) {
    const text = start + flow(entry, shown.length ? left - stringWidth(start) : Math.max(left - stringWidth(start), 3))
    if (shown.length && stringWidth(text) + 2 > left) break
    shown.push(text)
    left -= stringWidth(text) + 2
  }
  return open + [...shown, ...(shown.length < parts.length ? ['…'] : [])].join(', ') + close
}

function scalar(value) {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', singleQuote: true }).trim()
}
