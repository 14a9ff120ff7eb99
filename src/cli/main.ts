/** The command line as a function: arguments in, exit code out. */
import { CommanderError } from 'commander'
import type { Diagnostic, Lang } from '../diagnostics/types.js'
import type { Io } from './io.js'
import { program } from './program.js'
import { fromCommander, UsageError } from './usage.js'

/** Runs one command. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(argv)
  let code = 0
  const cli = program(lang, io, (exit) => (code = exit))
  try {
    await cli.parseAsync(argv.length === 0 ? ['help'] : argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const command = cli.commands.map((each) => each.name()).find((name) => name === argv[0])
    // Imported only now: the catalogue and the tables of character widths take longer to load than help takes to print.
    const { exitCode, render } = await import('./report.js')
    const { areaOf } = await import('../diagnostics/catalogue.js')
    const diagnostic = await diagnosticOf(error, command)
    const report = { diagnostics: [diagnostic] }
    io.stderr.write(render(report, { lang, format: 'pretty', color: 'auto' }, io.stderr, io.env))
    if (areaOf(diagnostic.code) === 'internal' && io.env['LIANBAN_DEBUG'] === '1')
      io.stderr.write(`${stackOf(error)}\n`)
    return exitCode(report, {})
  }
}

async function diagnosticOf(error: unknown, command: string | undefined): Promise<Diagnostic> {
  if (error instanceof UsageError) return error.diagnostic()
  if (error instanceof CommanderError) return fromCommander(error.code, error.message, command).diagnostic()
  const { faultOfMachine } = await import('../source/files/refusal.js')
  const { diagnose } = await import('../diagnostics/catalogue.js')
  return faultOfMachine(error) ?? diagnose('LB9001', { detail: error instanceof Error ? error.message : String(error) })
}

/** The language is needed before the parser is made, whose words it decides. */
function languageOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang')
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh'
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
