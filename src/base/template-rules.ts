/** What a template may say: the first place in its syntax tree where it says more. */

/** Counted from line 1 and column 0. */
export interface At {
  line: number
  column: number
}

export interface Fault {
  at: At
  detail: { zh: string; en: string }
}

/** The templates that ship stay below a hundredth of these. */
export const LIMITS = {
  /** Blocks within blocks. */
  depth: 40,
  /** Parts, with each partial as often as it is used. */
  parts: 100_000,
  /** Of loops, while a template runs. */
  turns: 1_000_000,
  /** Made by loops, those within others again. */
  characters: 64 * 1024 * 1024
}

const BLOCKS = ['if', 'unless', 'each', 'with']
const DATA = ['first', 'last', 'index', 'key', 'root']

interface Partial {
  body: hbs.AST.Program
  /** With all that it uses; absent while that is being counted. */
  parts?: number
}

interface Check {
  partials: Map<string, Partial>
  /** Partials that are being looked into: none may use itself. */
  open: string[]
}

/** Carries a fault out of the walk. */
class Found extends Error {
  constructor(readonly fault: Fault) {
    super(fault.detail.en)
  }
}

/** A comment, a call, the start of a block, its other part under a condition, its end. */
const TAG = /\{\{~?(?:(!(?:--)?)|([#^](?!~?\}\}))|(else\s+(?![\s~}]))|(\/))|(\{\{(?:[^{}()"']|"[^"]*"|'[^']*')*\()/g

/**
 * What must be known before the text is parsed: the parser takes seconds for some thousand blocks within each other.
 */
export function tooDeep(source: string): Fault | undefined {
  const open: number[] = []
  let depth = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(source); tag; tag = TAG.exec(source)) {
    const [, comment, start, other, end, call] = tag
    if (comment !== undefined) {
      const close = source.indexOf(comment === '!' ? '}}' : '--', TAG.lastIndex)
      if (close < 0) return undefined
      TAG.lastIndex = close
    }
    if (call !== undefined) return { at: placeOf(source, tag.index), detail: NO_CALLS }
    if (start !== undefined) open.push(0)
    if (end !== undefined) depth -= open.pop() ?? 0
    if ((start ?? other) !== undefined && open.length > 0) {
      open[open.length - 1]!++
      depth++
    }
    if (depth > LIMITS.depth) return { at: placeOf(source, tag.index), detail: TOO_DEEP }
  }
  return undefined
}

function placeOf(source: string, offset: number): At {
  const before = source.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length }
}

const NO_CALLS = { zh: '不能调用函数', en: 'no function can be called' }
const TOO_DEEP = { zh: `嵌套超过 ${LIMITS.depth} 层`, en: `nested more than ${LIMITS.depth} deep` }

/** Undefined for a template that may run. */
export function firstFault(program: hbs.AST.Program): Fault | undefined {
  const check: Check = { partials: new Map(), open: [] }
  try {
    for (const statement of program.body) {
      if (statement.type !== 'DecoratorBlock') continue
      const { params, program: body } = statement as hbs.AST.DecoratorBlock
      const name = params[0]?.type === 'StringLiteral' ? (params[0] as hbs.AST.StringLiteral).value : undefined
      if (name !== undefined) check.partials.set(name, { body })
    }
    for (const name of check.partials.keys()) partsOf(check, name, program)
    bodyParts(check, program, 0)
    return undefined
  } catch (error) {
    if (error instanceof Found) return error.fault
    throw error
  }
}

/** How much there is to do in a body, once. */
function bodyParts(check: Check, body: hbs.AST.Program | undefined, depth: number): number {
  if (!body) return 0
  const sum = body.body.reduce((total, statement) => total + statementParts(check, statement, depth), 0)
  if (sum > LIMITS.parts)
    refuse(body, `各部分合起来超过 ${LIMITS.parts} 个`, `all its parts come to more than ${LIMITS.parts}`)
  return sum
}

function statementParts(check: Check, statement: hbs.AST.Statement, depth: number): number {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return 1
    case 'MustacheStatement':
      value(statement as hbs.AST.MustacheStatement)
      return 1
    case 'BlockStatement':
      return blockParts(check, statement as hbs.AST.BlockStatement, depth)
    case 'PartialStatement':
      return partialParts(check, statement as hbs.AST.PartialStatement)
    case 'DecoratorBlock':
      return definition(statement as hbs.AST.DecoratorBlock, depth)
    default:
      return refuse(statement, '模板里不能有这种写法', 'a template may not say this')
  }
}

function blockParts(check: Check, block: hbs.AST.BlockStatement, depth: number): number {
  const { path, params, hash, program, inverse } = block
  const name = nameOf(path)
  if (name === undefined || !BLOCKS.includes(name))
    refuse(block, `块只能是 ${BLOCKS.join('、')}`, `a block is one of ${BLOCKS.join(', ')}`)
  if (params.length !== 1 || (hash?.pairs.length ?? 0) > 0)
    refuse(block, `${name} 后面要写一个名字`, `${name} takes one name`)
  if (depth >= LIMITS.depth) refuse(block, `嵌套超过 ${LIMITS.depth} 层`, `nested more than ${LIMITS.depth} deep`)
  params.forEach(argument)
  return 1 + bodyParts(check, program, depth + 1) + bodyParts(check, inverse, depth + 1)
}

function partialParts(check: Check, statement: hbs.AST.PartialStatement): number {
  const name = nameOf(statement.name as hbs.AST.Expression)
  statement.params.forEach(argument)
  statement.hash?.pairs.forEach((pair) => argument(pair.value))
  return name === undefined
    ? refuse(statement, '部件的名字要写明', 'the name of a partial must be written out')
    : 1 + partsOf(check, name, statement)
}

function partsOf(check: Check, name: string, user: hbs.AST.Node): number {
  const partial = check.partials.get(name)
  if (!partial) return refuse(user, `本模板里没有部件“${name}”`, `this template has no partial "${name}"`)
  if (check.open.includes(name)) return refuse(user, `部件“${name}”用到它自己`, `the partial "${name}" uses itself`)
  if (partial.parts === undefined) {
    check.open.push(name)
    partial.parts = bodyParts(check, partial.body, 1)
    check.open.pop()
  }
  return partial.parts
}

/** Partials are for saying the same thing twice in one template, so they stand at its top. */
function definition(block: hbs.AST.DecoratorBlock, depth: number): number {
  const isInline = nameOf(block.path) === 'inline' && block.params.length === 1
  if (!isInline || block.params[0]!.type !== 'StringLiteral')
    refuse(block, '只能写 {{#*inline "名字"}}', 'only {{#*inline "name"}} may be written here')
  if (depth > 0) refuse(block, '部件要写在最外层', 'a partial must not stand in a block')
  return 0
}

function value({ path, params, hash, ...node }: hbs.AST.MustacheStatement): void {
  if (params.length > 0 || (hash?.pairs.length ?? 0) > 0) refuse(node, NO_CALLS.zh, NO_CALLS.en)
  argument(path)
}

function argument(expression: hbs.AST.Expression): void {
  if (expression.type === 'SubExpression') refuse(expression, NO_CALLS.zh, NO_CALLS.en)
  if (expression.type !== 'PathExpression') return
  const { data, parts, original } = expression as hbs.AST.PathExpression
  const inherited = parts.some((part) => String(part) in Object.prototype)
  if (inherited || (data && !DATA.includes(String(parts[0]))))
    refuse(expression, `没有“${original}”这个名字`, `there is no name "${original}"`)
}

/** A name by itself: neither a way to it nor a call. */
function nameOf(expression: hbs.AST.Expression): string | undefined {
  if (expression.type !== 'PathExpression') return undefined
  const { data, depth, parts } = expression as hbs.AST.PathExpression
  return !data && depth === 0 && parts.length === 1 ? String(parts[0]) : undefined
}

function refuse({ loc }: Pick<hbs.AST.Node, 'loc'>, zh: string, en: string): never {
  throw new Found({ at: loc.start, detail: { zh, en } })
}
