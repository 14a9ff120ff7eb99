/** The commands and their options. Commands are imported when they run, so that help is quick. */
import { Command, Option } from 'commander'
import type { Lang } from '../diagnostics/types.js'
import type { Text } from '../diagnostics/entry.js'
import { version } from '../base/version.js'
import type { Io } from './io.js'
import { NOTICE_FORMATS, NOTICE_READERS } from '../emit/notice/formats.js'
import { REPORT_FORMATS } from '../report/formats.js'
import { DIFF_FORMATS, GATES } from '../diff/formats/index.js'
import { outputs } from './outputs.js'
import { TEMPLATE_ACTIONS } from './template-actions.js'
import { FORMATS } from './reporters.js'
import { answers, choice, count, list, percent, portNumber } from './usage.js'
import { codes, examples, headings, words } from './words.js'

type Done = (exitCode: number) => void

/** The whole command line in one language. `done` takes the exit code of the command that ran. */
export function program(lang: Lang, io: Io, done: Done): Command {
  const say = (text: Text) => text[lang]
  const root = new Command('lianban')
    .description(say(words.about))
    .version(version, '-V, --version', say(words.version))
    .helpOption('-h, --help', say(words.help))
    .helpCommand('help [command]', say(words.help))
    .usage(lang === 'zh' ? '<命令> [选项]' : '<command> [options]')
    .addHelpText('after', `\n${codes[lang]}`)
    .configureHelp({
      styleTitle: (title) => (lang === 'zh' ? (headings[title] ?? title) : title),
      helpWidth: 100
    })
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: () => undefined })
    .exitOverride()

  const command = (name: keyof typeof examples, usage: string) =>
    root
      .command(name)
      .description(say(words[name]))
      .usage(usage)
      .helpOption('-h, --help', say(words.help))
      .addHelpText('after', `\n${lang === 'zh' ? '例：' : 'Examples:'}\n  ${examples[name].join('\n  ')}`)

  command('check', '[paths...] [options]')
    .argument('[paths...]', say(words.paths))
    .option('--region <code>', say(words.region))
    .addOption(failOn(say))
    .option('--format <formats>', say(words.formats), outputs(FORMATS, 'check'))
    .option('--changed-since <commit>', say(words.changedSince))
    .option('--baseline <file>', say(words.baseline))
    .option('--write-baseline <file>', say(words.writeBaseline))
    .option('--fix', say(words.fix))
    .option('--dry-run', say(words.dryRun))
    .option('--show-notes', say(words.showNotes))
    .option('--show-ignored', say(words.showIgnored))
    .option('--stats', say(words.stats))
    .option('--no-cache', say(words.noCache))
    .option('--cache-dir <dir>', say(words.cacheDir))
    .action(async (paths, _, self) =>
      done(await (await import('./commands/check.js')).run(paths, self.optsWithGlobals(), io))
    )

  command('fmt', '[paths...] [options]')
    .argument('[paths...]', say(words.paths))
    .option('--check', say(words.fmtCheck))
    .action(async (paths, _, self) =>
      done(await (await import('./commands/fmt.js')).run(paths, self.optsWithGlobals(), io))
    )

  command('build', '[paths...] [options]')
    .argument('[paths...]', say(words.paths))
    .option('-o, --out <dir>', say(words.out))
    .option('--service <ids>', say(words.service), list)
    .option('--target <names>', say(words.target), list)
    .option('--region <code>', say(words.regionOrAll))
    .option('--max-burden-increase <percent>', say(words.maxBurdenIncrease), percent('--max-burden-increase', 'build'))
    .option('--burden-baseline <dir>', say(words.burdenBaseline))
    .addOption(failOn(say))
    .addOption(format(say))
    .option('--show-notes', say(words.showNotes))
    .option('--show-ignored', say(words.showIgnored))
    .option('--stats', say(words.stats))
    .action(async (paths, _, self) =>
      done(await (await import('./commands/build.js')).run(paths, self.optsWithGlobals(), io))
    )

  command('prove', '[paths...] [options]')
    .argument('[paths...]', say(words.paths))
    .option('-o, --out <dir>', say(words.proofOut))
    .option('--service <ids>', say(words.service), list)
    .option('--region <code>', say(words.region))
    .option('--as-of <date>', say(words.asOf))
    .addOption(failOn(say))
    .addOption(format(say))
    .option('--stats', say(words.stats))
    .action(async (paths, _, self) =>
      done(await (await import('./commands/prove.js')).run(paths, self.optsWithGlobals(), io))
    )

  command('recheck', '<files...> [options]')
    .argument('<files...>', say(words.proofs))
    .option('--specs <path>', say(words.againstSpecs))
    .option('--region <code>', say(words.region))
    .option('--as-of <date>', say(words.waiversAsOf))
    .addOption(format(say))
    .action(async (files, _, self) =>
      done(await (await import('./commands/recheck.js')).run(files, self.optsWithGlobals(), io))
    )

  command('sign', '<files...> --key <file> --signer <name> [options]')
    .argument('<files...>', say(words.signedFiles))
    .requiredOption('--key <file>', say(words.privateKey))
    .requiredOption('--signer <name>', say(words.signer))
    .option('-o, --out <file>', say(words.signatureOut))
    .action(async (files, _, self) =>
      done(await (await import('./commands/sign.js')).run(files, self.optsWithGlobals(), io))
    )

  command('verify', '<signature> --key <file> [options]')
    .argument('<signature>', say(words.signature))
    .requiredOption('--key <file>', say(words.publicKey))
    .action(async (signature, _, self) =>
      done(await (await import('./commands/verify.js')).run(signature, self.optsWithGlobals(), io))
    )

  command('report', '[paths...] [options]')
    .argument('[paths...]', say(words.paths))
    .option('--format <formats>', say(words.reportFormats), outputs(REPORT_FORMATS, 'report'))
    .option('--as-of <date>', say(words.asOf))
    .option('--region <code>', say(words.region))
    .action(async (paths, _, self) =>
      done(await (await import('./commands/report.js')).run(paths, self.optsWithGlobals(), io))
    )

  command('diff', '<old> [new] [options]')
    .argument('<old>', say(words.old))
    .argument('[new]', say(words.new_))
    .option('--service <ids>', say(words.compareService), list)
    .option('--region <code>', say(words.region))
    .addOption(new Option('--fail-on <change>', say(words.failOnChange)).argParser(choice('--fail-on', GATES)))
    .option('--format <formats>', say(words.diffFormats), outputs(DIFF_FORMATS, 'diff'))
    .action(async (old, made, _, self) =>
      done(await (await import('./commands/diff.js')).run([old, made], self.optsWithGlobals(), io))
    )

  command('list', '[kind] [options]')
    .argument('[kind]', say(words.kind))
    .option('--library', say(words.listLibrary))
    .addOption(format(say))
    .action(async (kind, _, self) =>
      done(await (await import('./commands/list.js')).run(kind, self.optsWithGlobals(), io))
    )

  command('code', '<text> [options]')
    .argument('<text>', say(words.text))
    .option('--as <kind>', say(words.as))
    .addOption(format(say))
    .action(async (text, _, self) =>
      done(await (await import('./commands/code.js')).run(text, self.optsWithGlobals(), io))
    )

  command('explain', '<code>')
    .argument('<code>', say(words.diagnosticCode))
    .action(async (code, _, self) =>
      done((await import('./commands/explain.js')).run(code, self.optsWithGlobals(), io))
    )

  command('new', '<kind> <id>')
    .argument('<kind>', say(words.kind))
    .argument('<id>', say(words.id))
    .action(async (kind, id, _, self) =>
      done(await (await import('./commands/new.js')).run(kind, id, self.optsWithGlobals(), io))
    )

  command('try', '<service> [options]')
    .argument('<service>', say(words.tried))
    .option('--given <answers>', say(words.given), answers)
    .option('--region <code>', say(words.region))
    .addOption(format(say))
    .action(async (service, _, self) =>
      done(await (await import('./commands/try.js')).run(service, self.optsWithGlobals(), io))
    )

  command('notice', '<service> [options]')
    .argument('<service>', say(words.tried))
    .option('--given <answers>', say(words.noticeGiven), answers)
    .addOption(new Option('--for <reader>', say(words.noticeFor)).argParser(choice('--for', NOTICE_READERS)))
    .option('--region <code>', say(words.region))
    .option('-o, --out <file>', say(words.noticeOut))
    .addOption(new Option('--format <format>', say(words.noticeFormat)).argParser(choice('--format', NOTICE_FORMATS)))
    .action(async (service, _, self) =>
      done(await (await import('./commands/notice.js')).run(service, self.optsWithGlobals(), io))
    )

  command('serve', '[paths...] [options]')
    .argument('[paths...]', say(words.paths))
    .option('--port <number>', say(words.port), portNumber)
    .option('--region <code>', say(words.region))
    .action(async (paths, _, self) =>
      done(await (await import('./commands/serve.js')).run(paths, self.optsWithGlobals(), io))
    )

  command('verify-published', '<files...> [options]')
    .argument('<files...>', say(words.publishedFiles))
    .option('--region <code>', say(words.region))
    .addOption(format(say))
    .action(async (files, _, self) =>
      done(await (await import('./commands/verify-published.js')).run(files, self.optsWithGlobals(), io))
    )

  command('templates', '<list|copy|check> [names...] [options]')
    .argument('<action>', say(words.templatesAction), choice('templates', TEMPLATE_ACTIONS))
    .argument('[names...]', say(words.templateNames))
    .addOption(format(say))
    .action(async (action, names, _, self) =>
      done(await (await import('./commands/templates.js')).run(action, names, self.optsWithGlobals(), io))
    )

  command('mock', '<service> [options]')
    .argument('<service>', say(words.tried))
    .option('--region <code>', say(words.region))
    .option('--port <number>', say(words.mockPort), count('--port', 'mock', 65535))
    .option('--pace <seconds>', say(words.mockPace), count('--pace', 'mock', 86400))
    .action(async (service, _, self) =>
      done(await (await import('./commands/mock.js')).run(service, self.optsWithGlobals(), io))
    )

  command('conform', '<url> [options]')
    .argument('<url>', say(words.conformUrl))
    .option('--service <id>', say(words.tried))
    .option('--region <code>', say(words.region))
    .option('--side <side>', say(words.conformSide), choice('--side', ['applicant', 'department', 'both'] as const))
    .option('--only <checks>', say(words.conformOnly), list)
    .option('--count <number>', say(words.conformCount), count('--count', 'conform', 1000))
    .option('--format <format>', say(words.conformFormat), choice('--format', ['pretty', 'json'] as const))
    .action(async (url, _, self) =>
      done(await (await import('./commands/conform.js')).run(url, self.optsWithGlobals(), io))
    )

  command('lock', '[options]').action(async (_, self) =>
    done(await (await import('./commands/lock.js')).run(self.optsWithGlobals(), io))
  )

  command('init', '[dir] [options]')
    .argument('[dir]', say(words.dir))
    .option('--bare', say(words.bare))
    .action(async (dir, _, self) => done((await import('./commands/init.js')).run(dir, self.optsWithGlobals(), io)))

  for (const each of root.commands) each.addOption(language(say)).addOption(color(say))
  return root.addOption(language(say))
}

function language(say: (text: Text) => string): Option {
  return new Option('--lang <lang>', say(words.lang)).argParser(choice('--lang', ['zh', 'en']))
}

function color(say: (text: Text) => string): Option {
  const option = new Option('--color <when>', say(words.color))
  return option.argParser(choice('--color', ['auto', 'always', 'never']))
}

function format(say: (text: Text) => string): Option {
  return new Option('--format <format>', say(words.format)).argParser(choice('--format', ['pretty', 'json']))
}

function failOn(say: (text: Text) => string): Option {
  const option = new Option('--fail-on <severity>', say(words.failOn))
  return option.argParser(choice('--fail-on', ['error', 'warning', 'info']))
}
