/** Mistakes in the command line. The catalogue of diagnostics takes longer to load than help to print, so it waits. */
import type { Code, Params } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'

/** Carries a finding out of the parser of the command line. */
export class UsageError<C extends Code = Code> extends Error {
  /** @param meant the name that was likely meant, or those that it may be */
  constructor(
    readonly code: C,
    readonly params: Params<C>,
    readonly meant?: string | { value: string; known: readonly string[] }
  ) {
    super(code)
  }

  async diagnostic(): Promise<Diagnostic> {
    const [{ diagnose }, { suggest }] = await Promise.all([
      import('../diagnostics/catalogue.js'),
      import('../diagnostics/suggest.js')
    ])
    const { code, params, meant } = this
    const suggestion = typeof meant === 'object' ? suggest(meant.value, meant.known) : meant
    return diagnose(code, params, undefined, suggestion === undefined ? {} : { suggestion })
  }
}

/** The value of an option that takes one of a few; LB8001 for any other. */
export function choice<T extends string>(option: string, known: readonly T[]): (value: string) => T {
  return (value) => {
    const found = known.find((each) => each === value)
    if (found !== undefined) return found
    throw new UsageError('LB8001', { option, value, known }, { value, known })
  }
}

/** `a,b` and repeated options alike. */
export function list(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').filter((name) => name !== '')]
}

/** `settle=mother,married=true` and repeated options alike; LB8016 for what has no `=`. */
export function answers(value: string, before = new Map<string, string>()): Map<string, string> {
  for (const pair of value.split(/[,，]/).filter((text) => text.trim() !== '')) {
    const at = pair.search(/[=＝]/)
    if (at < 1) {
      const detail = { zh: `--given 要写 名字=答案，不是“${pair}”`, en: `--given takes name=answer, not "${pair}"` }
      throw new UsageError('LB8016', { detail, usage: 'lianban help try' })
    }
    before.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  return before
}

/** `5` or `5%`, as a number; LB8016 for anything else. */
export function percent(option: string, command: string): (value: string) => number {
  return (value) => {
    if (/^[0-9]{1,6}(\.[0-9]{1,4})?%?$/.test(value)) return Number.parseFloat(value)
    const detail = {
      zh: `${option} 要写百分数，例如 5%，不是“${value}”`,
      en: `${option} takes a percentage, such as 5%, not "${value}"`
    }
    throw new UsageError('LB8016', { detail, usage: `lianban help ${command}` })
  }
}

/** 0 to 65535; LB8016 for anything else. */
export function portNumber(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value)
  const detail = { zh: `--port 要写 0 到 65535，不是“${value}”`, en: `--port takes 0 to 65535, not "${value}"` }
  throw new UsageError('LB8016', { detail, usage: 'lianban help serve' })
}

/** A whole number that is not negative; LB8016 for anything else. */
export function count(option: string, command: string, most: number): (value: string) => number {
  return (value) => {
    if (/^[0-9]{1,6}$/.test(value) && Number(value) <= most) return Number(value)
    const detail = {
      zh: `${option} 要写 0 到 ${most} 的整数，不是“${value}”`,
      en: `${option} takes a whole number up to ${most}, not "${value}"`
    }
    throw new UsageError('LB8016', { detail, usage: `lianban help ${command}` })
  }
}

const REASONS: Readonly<Record<string, (name: string) => { zh: string; en: string }>> = {
  'commander.unknownOption': (name) => ({ zh: `没有选项 ${name}`, en: `there is no option ${name}` }),
  'commander.unknownCommand': (name) => ({ zh: `没有命令 ${name}`, en: `there is no command ${name}` }),
  'commander.optionMissingArgument': (name) => ({ zh: `${name} 后面缺少值`, en: `${name} needs a value` }),
  'commander.missingMandatoryOptionValue': (name) => ({ zh: `缺少选项 ${name}`, en: `the option ${name} is missing` }),
  'commander.missingArgument': (name) => ({ zh: `缺少 <${name}>`, en: `<${name}> is missing` }),
  'commander.excessArguments': () => ({ zh: '参数太多', en: 'too many arguments' })
}

/** What commander says in English, as a finding of ours. `command` is the one that was being parsed, if any. */
export function fromCommander(code: string, words: string, command: string | undefined): UsageError {
  const quoted = /'([^']*)'/.exec(words)?.[1] ?? ''
  // An option comes with its short form and its value: `-o, --out <dir>`.
  const name = /--[\w-]+/.exec(quoted)?.[0] ?? quoted
  const suggestion = /Did you mean (?:one of )?([^\s,?]+)/.exec(words)?.[1]
  const detail = REASONS[code]?.(name) ?? { zh: words, en: words }
  const usage = ['lianban help', ...(command === undefined ? [] : [command])].join(' ')
  return new UsageError('LB8016', { detail, usage }, suggestion)
}
