/** What has got out of its place in an output, found by the real parser of its format. */
import { hash } from 'node:crypto'
import MarkdownIt from 'markdown-it'
import { defaultTreeAdapter as tree, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import ts from 'typescript'
import { csvRows } from '../../agreement/csv.js'
import { ATTRIBUTE, CALL, TAG } from './project.js'

/** Faults, in words; none when the file is as it should be. */
export function faultsOf(path: string, text: string): string[] {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const judge = JUDGES[ending]
  if (!judge) return [`nothing judges .${ending}`]
  const faults = [...judge(text), ...hidden(text)]
  // A report is several tables, one below the other.
  return path === 'report.csv' ? faults.filter((fault) => !fault.startsWith(ROWS)) : faults
}

const JUDGES: Record<string, (text: string) => string[]> = {
  html: page,
  svg: xml,
  bpmn: xml,
  dmn: xml,
  xml,
  md: markdown,
  csv: table,
  json: data,
  jsonld: data,
  jsonl: (text) => text.split('\n').filter(Boolean).flatMap(data),
  ts: code,
  js: code,
  // The title above the diagram is one text for what draws it, and in quotes.
  mmd: (text) =>
    /<(?!br>)[a-z/!]|^\s*click |%%\{/im.test(text.replace(/^---\n(?:title: "(?:[^"\\]|\\.)*"|\w+: .*)\n[^]*?---\n/, ''))
      ? ['markup in a diagram']
      : []
}

// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

function hidden(text: string): string[] {
  return HIDDEN.test(text.replace(/^\ufeff/, '')) ? ['a character that steers'] : []
}

function page(text: string): string[] {
  const root = parse(text)
  const all = elementsOf(root)
  const policy = all.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy')
  const allowed = policy ? attribute(policy, 'content')! : ''
  return [
    ...(/^default-src 'none'/.test(allowed) ? [] : ['no policy']),
    ...(/unsafe|\*|https?:/.test(allowed) ? [`the policy is ${allowed}`] : []),
    ...all.flatMap((one) => [...strange(one), ...disallowed(one, allowed)])
  ]
}

function xml(text: string): string[] {
  return elementsOf(parseFragment(text)).flatMap((one) => [
    ...strange(one),
    ...(['script', 'foreignobject', 'iframe'].includes(one.tagName.toLowerCase()) ? [`<${one.tagName}>`] : [])
  ])
}

function elementsOf(parent: Tree.ParentNode): Tree.Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!tree.isElementNode(node)) return []
    const inside = 'content' in node ? elementsOf(node.content as Tree.DocumentFragment) : []
    return [node, ...inside, ...elementsOf(node)]
  })
}

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset', 'background']

/** An element or an attribute that no output has, whatever its format. */
function strange({ tagName, attrs }: Tree.Element): string[] {
  return [
    ...(tagName.includes(TAG) ? [`<${tagName}>`] : []),
    ...attrs.flatMap(({ name, value }) => [
      ...(name.includes(ATTRIBUTE) || /^on/i.test(name) ? [`<${tagName} ${name}>`] : []),
      ...(ADDRESSES.includes(name) && /^\s*(?:javascript|vbscript|data:text|file):?/i.test(value)
        ? [`<${tagName} ${name}="${value.slice(0, 40)}">`]
        : [])
    ])
  ]
}

/** What the page's own policy would not let through is a fault as well: then something of the page is missing. */
function disallowed(one: Tree.Element, policy: string): string[] {
  const { tagName } = one
  const content = () => one.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  const isAllowed = (text: string) => policy.includes(`'sha256-${hash('sha256', text, 'base64')}'`)
  if (attribute(one, 'style') !== undefined) return [`<${tagName} style>`]
  if (tagName === 'style') return isAllowed(content()) ? [] : ['a style that the policy does not allow']
  if (tagName === 'link' || tagName === 'base' || tagName === 'iframe' || tagName === 'object' || tagName === 'embed')
    return [`<${tagName}>`]
  if (tagName === 'img') return /^data:image\//.test(attribute(one, 'src') ?? '') ? [] : ['an image of elsewhere']
  if (tagName !== 'script') return []
  if (/json$/.test(attribute(one, 'type') ?? '')) return data(content()).map((fault) => `<script>: ${fault}`)
  return isAllowed(content()) ? [] : ['a script that the policy does not allow']
}

function attribute({ attrs }: Tree.Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value
}

/** As a forge shows it: tables, bare addresses, HTML. */
const forge = new MarkdownIt({ html: true, linkify: true })
// Forges want the scheme or www.
forge.linkify.add('//', null)

function markdown(text: string): string[] {
  const tokens = forge.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])])
  return tokens.flatMap((token) => {
    const { type, content, tag } = token
    if (/^html/.test(type))
      return /^<!--[^]*-->\s*$|^<\/?(?:br|details|summary)\b[^>]*>/.test(content)
        ? []
        : [`HTML: ${content.slice(0, 60)}`]
    const address = String(token.attrGet('href') ?? token.attrGet('src') ?? '')
    if (tag === 'img') return [`an image: ${address}`]
    return /^(?:javascript|file)|zz\.example\/?$/.test(address) ? [`a link: ${address}`] : []
  })
}

const ROWS = 'rows of'

function table(text: string): string[] {
  const rows = csvRows(text)
  const widths = new Set(rows.map(({ length }) => length))
  const formulas = rows.flat().filter((cell) => /^[=@+\t\r]|^-(?!\d|$)/.test(cell))
  return [
    ...(widths.size > 1 ? [`${ROWS} ${[...widths].join(', ')} cells`] : []),
    ...formulas.map((cell) => `a formula: ${cell.slice(0, 40)}`)
  ]
}

function data(text: string): string[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [String(error)]
  }
}

/** Code parses, and a text is never a name in it. */
function code(text: string): string[] {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest)
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] }
  const faults = parseDiagnostics.map(
    ({ messageText, start }) => `${String(messageText)} at ${text.slice(start, start + 40)}`
  )
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text.includes(CALL)) faults.push(`a name: ${node.text}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return faults
}
