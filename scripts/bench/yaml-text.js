/** Writes specs the way people write them: short maps and lists on one line, long ones in blocks, comments between. */

const WIDTH = 150

const COMMENT = Symbol('comment')

/** An entry of a list that is a line of comment. */
export function comment(text) {
  return { [COMMENT]: text }
}

/** A whole spec file; keys without a value are left out. */
export function specText(spec) {
  return entries(spec, '').join('\n') + '\n'
}

function entries(map, indent) {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return []
    if (fits(value, indent.length + key.length + 2)) return [`${indent}${name(key)}: ${flow(value)}`]
    return [`${indent}${name(key)}:`, ...block(value, indent + '  ')]
  })
}

function block(value, indent) {
  if (!Array.isArray(value)) return entries(value, indent)
  return value.flatMap((entry) => {
    if (isComment(entry)) return [`${indent}# ${entry[COMMENT]}`]
    if (typeof entry !== 'object' || fits(entry, indent.length + 2) || Array.isArray(entry))
      return [`${indent}- ${flow(entry)}`]
    const [first, ...rest] = entries(entry, indent + '  ')
    return [`${indent}- ${first.trimStart()}`, ...rest]
  })
}

function fits(value, used) {
  if (typeof value !== 'object') return true
  return !hasComment(value) && used + flow(value).length <= WIDTH
}

function hasComment(value) {
  return Array.isArray(value) && value.some(isComment)
}

function isComment(entry) {
  return typeof entry === 'object' && COMMENT in entry
}

function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object') return scalar(value)
  const parts = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${parts.map(([key, inner]) => `${name(key)}: ${flow(inner)}`).join(', ')}}`
}

function name(key) {
  return /^[0-9]/.test(key) ? JSON.stringify(key) : key
}

/** Quoted where plain text would be read as something else: codes, and what has a mark of YAML in it. */
function scalar(value) {
  if (typeof value !== 'string') return String(value)
  const isPlain = !/^[0-9.+-]*$|[{}[\],#"'&*!|>%@`]|: |:$|^(true|false|null|yes|no)$/.test(value)
  return isPlain || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : JSON.stringify(value)
}
