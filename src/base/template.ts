/**
 * Handlebars, kept on a short lead: an instance of our own, plain data, no helpers but `if`, `unless`, `each` and `with`,
 * absent names are errors. A template may come from anybody, so it is checked before it runs and its work is counted.
 */
import Handlebars from 'handlebars'
import { firstFault, LIMITS, tooDeep, type At } from './template-rules.js'
import { namesChanged, withWords, type Look } from './template-words.js'

/** The text of a template by its name below templates/; what the project changes of all of them comes with it. */
export interface TemplateReader {
  (name: string): string
  readonly look?: Look
}

/** A mistake in a template. Lines and columns count from 1. */
export class TemplateFault extends Error {
  constructor(
    readonly template: string,
    readonly line: number,
    readonly column: number,
    readonly detail: { zh: string; en: string }
  ) {
    super(`${template}:${line}:${column}: ${detail.en}`)
  }
}

type Compiled = ReturnType<typeof Handlebars.compile>

const own = Handlebars.create()
for (const name of ['log', 'lookup', 'helperMissing', 'blockHelperMissing']) own.unregisterHelper(name)
const { each } = own.helpers as { each: Handlebars.HelperDelegate }
own.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions): string {
  count('turns', typeof list === 'object' && list !== null ? Object.keys(list).length : 0)
  const text = String(each.call(this, list, options))
  count('characters', text.length)
  return text
})

/** Of the template that is running; nothing here waits, so there is only one. */
const spent = { turns: 0, characters: 0 }

function count(what: keyof typeof spent, more: number): void {
  spent[what] += more
  if (spent[what] <= LIMITS[what]) return
  const [zh, en] = { turns: ['循环次数', 'turns of loops'], characters: ['字', 'characters'] }[what]!
  throw new Refused({ zh: `${zh}超过 ${LIMITS[what]}`, en: `more than ${LIMITS[what]} ${en}` })
}

class Refused extends Error {
  constructor(
    readonly detail: { zh: string; en: string },
    readonly at?: At
  ) {
    super(detail.en)
  }
}

const compiled = new Map<string, Compiled>()

/**
 * Every view also has `logo`: a `data:` address, or empty.
 *
 * @param escape whether values are escaped for HTML; otherwise they must be safe already
 * @throws TemplateFault
 */
export function render(template: TemplateReader, name: string, view: object, escape: boolean): string {
  const { look } = template
  const source = look ? withWords(template(name), look) : template(name)
  const id = `${escape} ${source}`
  Object.assign(spent, { turns: 0, characters: 0 })
  try {
    const run = compiled.get(id) ?? compile(source, escape)
    compiled.set(id, run)
    const whole = { logo: look?.logo ?? '', ...(look ? namesChanged(view, look) : view) }
    return run(whole, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false })
  } catch (error) {
    throw faultOf(error, name)
  }
}

/** The mistake in a template that can be told without running it. */
export function faultIn(source: string, name: string): TemplateFault | undefined {
  try {
    compile(source, true)
    return undefined
  } catch (error) {
    const found = faultOf(error, name)
    if (found instanceof TemplateFault) return found
    throw error
  }
}

function compile(source: string, escape: boolean): Compiled {
  const fault = tooDeep(source) ?? firstFault(parsed(source, 'parseWithoutProcessing'))
  if (fault) throw new Refused(fault.detail, fault.at)
  return own.compile(parsed(source, 'parse'), {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { log: false, lookup: false, helperMissing: false, blockHelperMissing: false },
    noEscape: !escape
  })
}

/** The parser tells where it stopped only to its own function for errors, which all its users share. */
function parsed(source: string, how: 'parse' | 'parseWithoutProcessing'): hbs.AST.Program {
  const { Parser: parser } = own as unknown as { Parser: { parseError: (words: string, at: ParserAt) => void } }
  const { parseError } = parser
  parser.parseError = (words, at) => {
    const place = at.loc ? { line: at.loc.first_line, column: at.loc.first_column } : { line: at.line + 1, column: 0 }
    throw new Refused({ zh: '写法不对', en: 'it is malformed' }, place)
  }
  try {
    return own[how](source)
  } finally {
    parser.parseError = parseError
  }
}

interface ParserAt {
  line: number
  loc?: { first_line: number; first_column: number }
}

function faultOf(error: unknown, name: string): unknown {
  if (error instanceof Refused) return fault(name, error.at, error.detail)
  if (error instanceof RangeError) return fault(name, undefined, { zh: '嵌套太深', en: 'nested too deep' })
  if (!(error instanceof Handlebars.Exception)) return error
  const { lineNumber, column, message } = error as Error & { lineNumber?: number; column?: number }
  const words = message.replace(/ - \d+:\d+$/, '')
  const absent = /^"([^"]*)" not defined in /.exec(words)?.[1]
  const detail =
    absent === undefined
      ? { zh: words, en: words }
      : { zh: `没有“${absent}”这个名字`, en: `there is no name "${absent}"` }
  return fault(name, lineNumber === undefined ? undefined : { line: lineNumber, column: column ?? 0 }, detail)
}

function fault(name: string, at: At = { line: 1, column: 0 }, detail: { zh: string; en: string }): TemplateFault {
  return new TemplateFault(name, at.line, at.column + 1, detail)
}
