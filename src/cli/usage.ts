/** Mistakes in the command line, as diagnostics. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { suggest } from '../diagnostics/suggest.js'

/** Carries a diagnostic out of the parser of the command line. */
export class UsageError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code)
  }
}

/** The value of an option that takes one of a few; LB8001 for any other. */
export function choice<T extends string>(option: string, known: readonly T[]): (value: string) => T {
  return (value) => {
    const found = known.find((each) => each === value)
    if (found !== undefined) return found
    const suggestion = suggest(value, known)
    const extra = suggestion === undefined ? {} : { suggestion }
    throw new UsageError(diagnose('LB8001', { option, value, known }, undefined, extra))
  }
}

/** `a,b` and repeated options alike. */
export function list(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').filter((name) => name !== '')]
}

/** `5` or `5%`, as a number; LB8016 for anything else. */
export function percent(option: string, command: string): (value: string) => number {
  return (value) => {
    if (/^[0-9]{1,6}(\.[0-9]{1,4})?%?$/.test(value)) return Number.parseFloat(value)
    const detail = {
      zh: `${option} 要写百分数，例如 5%，不是“${value}”`,
      en: `${option} takes a percentage, such as 5%, not "${value}"`
    }
    throw new UsageError(diagnose('LB8016', { detail, usage: `lianban help ${command}` }))
  }
}

const REASONS: Readonly<Record<string, (name: string) => { zh: string; en: string }>> = {
  'commander.unknownOption': (name) => ({ zh: `没有选项 ${name}`, en: `there is no option ${name}` }),
  'commander.unknownCommand': (name) => ({ zh: `没有命令 ${name}`, en: `there is no command ${name}` }),
  'commander.optionMissingArgument': (name) => ({ zh: `${name} 后面缺少值`, en: `${name} needs a value` }),
  'commander.missingArgument': (name) => ({ zh: `缺少 <${name}>`, en: `<${name}> is missing` }),
  'commander.excessArguments': () => ({ zh: '参数太多', en: 'too many arguments' })
}

/** What commander says in English, as a diagnostic. `command` is the one that was being parsed, if any. */
export function fromCommander(code: string, words: string, command: string | undefined): Diagnostic {
  const quoted = /'([^']*)'/.exec(words)?.[1] ?? ''
  // An option comes with its short form and its value: `-o, --out <dir>`.
  const name = /--[\w-]+/.exec(quoted)?.[0] ?? quoted
  const suggestion = /Did you mean (?:one of )?([^\s,?]+)/.exec(words)?.[1]
  const detail = REASONS[code]?.(name) ?? { zh: words, en: words }
  const usage = ['lianban help', ...(command === undefined ? [] : [command])].join(' ')
  return diagnose('LB8016', { detail, usage }, undefined, suggestion === undefined ? {} : { suggestion })
}
