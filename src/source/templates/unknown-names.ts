/** Names that a template uses and no view has, wherever they stand: filling it shows only the branches that are taken. */
import Handlebars from 'handlebars'
import { TemplateFault } from '../../base/template.js'
import { VIEW_NAMES } from './generated/names.js'

/** @param source of a template that has no fault (`faultIn`) */
export function unknownNames(source: string, name: string): TemplateFault[] {
  const known = new Set(VIEW_NAMES[name.split('/')[0]!] ?? [])
  const program = Handlebars.parseWithoutProcessing(source)
  const used: hbs.AST.PathExpression[] = []
  visit(program, (node) => {
    if (node.type === 'PathExpression') used.push(node as hbs.AST.PathExpression)
    if (node.type === 'Hash') for (const pair of (node as hbs.AST.Hash).pairs) known.add(pair.key)
  })
  return used.flatMap(({ data, parts, original, loc }) => {
    const unknown = data ? undefined : parts.find((part) => typeof part === 'string' && !known.has(part) && !/^(length|\d+)$/.test(part))
    if (unknown === undefined) return []
    const detail = { zh: `没有“${original}”这个名字`, en: `there is no name "${original}"` }
    return [new TemplateFault(name, loc.start.line, loc.start.column + 1, detail)]
  })
}

/** Helpers and partials are named by paths too, which are none of a view. */
function visit(node: unknown, look: (node: hbs.AST.Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, look)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const { type } = node as hbs.AST.Node
  if (typeof type === 'string') look(node as hbs.AST.Node)
  for (const [key, value] of Object.entries(node)) {
    const isName = (key === 'path' && /^(Block|DecoratorBlock)/.test(type)) || (key === 'name' && type === 'PartialStatement')
    if (key !== 'loc' && !isName) visit(value, look)
  }
}
