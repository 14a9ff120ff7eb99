/** What a page shows with some buttons chosen: a small reading of its HTML and of the rules that the guide writes. */

export interface Shown {
  name: string
  id: string
  classes: string[]
  type: string
  children: (Shown | string)[]
}

const VOID = new Set(['meta', 'br', 'input'])

export function parse(html: string): Shown {
  const root: Shown = { name: 'root', id: '', classes: [], type: '', children: [] }
  const open = [root]
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<!doctype html>/i, '')
  for (const [, text, slash, name, rest = ''] of body.matchAll(/([^<]+)|<(\/?)([a-z][a-z0-9]*)([^<>]*)>/g)) {
    const parent = open.at(-1)!
    if (name === undefined) {
      parent.children.push(text!)
      continue
    }
    if (slash === '/') {
      open.pop()
      continue
    }
    const attribute = (key: string) => new RegExp(` ${key}="([^"]*)"`).exec(rest)?.[1] ?? ''
    const classes = attribute('class').split(' ').filter(Boolean)
    const element: Shown = { name, id: attribute('id'), classes, type: attribute('type'), children: [] }
    parent.children.push(element)
    if (!VOID.has(name) && !rest.endsWith('/')) open.push(element)
  }
  return root
}

export function all(root: Shown, wanted: (element: Shown) => boolean): Shown[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(wanted(child) ? [child] : []), ...all(child, wanted)]
  )
}

interface Rule {
  holds(checked: ReadonlySet<string>): boolean
  target: string
  body: string
}

const known = new Map<string, Rule[]>()

/** The rules that depend on what is chosen: `main…{…}`, one in a line. */
function rulesOf(html: string): Rule[] {
  let rules = known.get(html)
  if (!rules) {
    const lines = html.split('\n').flatMap((line) => /^main(:.*|) (\S*)\{(.*)\}$/.exec(line) ?? [])
    rules = []
    for (let at = 0; at < lines.length; at += 4)
      rules.push({ holds: selector(lines[at + 1]!), target: lines[at + 2]!, body: lines[at + 3]! })
    known.set(html, rules)
  }
  return rules
}

type Holds = (checked: ReadonlySet<string>) => boolean

/** `:has(#a:checked)`, `:has(:is(#a,#b):checked)`, `:has(.q :checked)`, `:is(…,…)`, `:not(…)`, one after the other. */
function selector(text: string): Holds {
  const parts = pieces(text, (depth, sign, at) => depth === 0 && sign === ':' && at > 0)
  const each = parts.map((part): Holds => {
    const [, name, inner] = /^:(has|is|not)\((.*)\)$/.exec(part) ?? []
    if (name === 'has') {
      if (inner === '.q :checked') return (checked) => checked.size > 0
      const ids = [...inner!.matchAll(/#([\w-]+)/g)].map(([, id]) => id!)
      if (ids.length === 0) throw new Error(`not read: ${part}`)
      return (checked) => ids.some((id) => checked.has(id))
    }
    if (name === undefined) throw new Error(`not read: ${part}`)
    const options = pieces(inner!, (depth, sign) => depth === 0 && sign === ',').map((one) =>
      selector(one.replace(/^,/, ''))
    )
    const some: Holds = (checked) => options.some((option) => option(checked))
    return name === 'is' ? some : (checked) => !some(checked)
  })
  return (checked) => each.every((one) => one(checked))
}

function pieces(text: string, isStart: (depth: number, sign: string, at: number) => boolean): string[] {
  const found: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    if (isStart(depth, text[at]!, at)) {
      found.push(text.slice(from, at))
      from = at
    }
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
  }
  return text === '' ? [] : [...found, text.slice(from)]
}

export interface Screen {
  /** Elements that are there and not grey. */
  plain(element: Shown): boolean
  /** The text of what is there; what is grey too. */
  text(element: Shown): string
}

/** @param checked ids of the buttons that are chosen */
export function screen(html: string, root: Shown, checked: ReadonlySet<string>): Screen {
  const holding = rulesOf(html).filter(({ holds }) => holds(checked))
  const bodies = new Map<string, string[]>()
  for (const { target, body } of holding) bodies.set(target, [...(bodies.get(target) ?? []), body])
  const variables = new Map((bodies.get('') ?? []).map((body) => body.split(':') as [string, string]))
  const sums = new Map(
    [...html.matchAll(/^\.(n\d+) \.sum::before\{counter-reset:n calc\((.*)\);/gm)].map(([, name, terms]) => [
      name!,
      terms!
        .split(' + ')
        .reduce(
          (sum, term) => sum + Number(/^var\((.*),0\)$/.test(term) ? (variables.get(term.slice(4, -3)) ?? 0) : term),
          0
        )
    ])
  )
  const parents = new Map<Shown, Shown>()
  const visit = (element: Shown): void =>
    element.children.forEach((child) => {
      if (typeof child === 'string') return
      parents.set(child, element)
      visit(child)
    })
  visit(root)
  const isThere = (element: Shown): boolean => {
    const said = element.classes.flatMap((name) => bodies.get(`.${name}`) ?? [])
    if (element.classes.includes('st') || said.includes('display:none')) return false
    if (element.classes.includes('n') && !said.some((body) => body.startsWith('display:'))) return false
    const parent = parents.get(element)
    return !parent || isThere(parent)
  }
  const isCertain = (element: Shown): boolean => {
    const parent = parents.get(element)
    const said = element.classes.flatMap((name) => bodies.get(`.${name}`) ?? [])
    return (
      (!element.classes.includes('m') || said.some((body) => body.startsWith('--w:none'))) &&
      (!parent || isCertain(parent))
    )
  }
  const text = (element: Shown): string => {
    if (!isThere(element)) return ''
    if (element.classes.includes('sum')) {
      const name = parents.get(element)!.classes.find((one) => sums.has(one))
      return name === undefined ? '?' : String(sums.get(name))
    }
    // What is said of when a line holds is silent once it is certain.
    if (element.classes.includes('w') && isCertain(parents.get(element)!)) return ''
    return element.children.map((child) => (typeof child === 'string' ? child : text(child))).join('')
  }
  return { plain: (element) => isThere(element) && isCertain(element), text }
}
