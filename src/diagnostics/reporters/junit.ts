/** JUnit XML as Jenkins and GitLab read it: a test case for each file. */
import { isOpen } from '../count.js'
import { place } from '../frame.js'
import { lineLookup, type Lines } from '../position.js'
import type { Diagnostic, Lang, Severity } from '../types.js'
import { hint, message } from '../words.js'
import { ordered, type ReportOptions, type Run } from './run.js'

const RANK = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>

/** Readers show one failure of a case, so all findings of a file that fail the run are one; others are its output. */
export function junit(run: Run, { failOn = 'error' }: ReportOptions = {}): string {
  const look = lineLookup(run.sources)
  const byFile = new Map<string, Diagnostic[]>((run.checked ?? []).map((file) => [file, []]))
  for (const diagnostic of ordered(run).filter(isOpen)) {
    const file = diagnostic.span?.file ?? ''
    const known = byFile.get(file)
    if (known) known.push(diagnostic)
    else byFile.set(file, [diagnostic])
  }
  const files = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))
  const fails = ({ severity }: Diagnostic) => RANK[severity] >= RANK[failOn]
  const failures = files.filter(([, found]) => found.some(fails)).length
  const numbers = `tests="${files.length}" failures="${failures}" errors="0"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="lianban" ${numbers}>`,
    `  <testsuite name="lianban" ${numbers}>`,
    ...files.flatMap(([file, found]) =>
      testcase(
        file,
        found.filter(fails),
        found.filter((each) => !fails(each))
      )
    ),
    '  </testsuite>',
    '</testsuites>',
    ''
  ].join('\n')

  function testcase(file: string, failing: readonly Diagnostic[], others: readonly Diagnostic[]): string[] {
    const name = attribute(file === '' ? 'lianban' : file)
    const head = `<testcase classname="lianban" name="${name}"`
    if (failing.length + others.length === 0) return [`    ${head}/>`]
    const [first, ...rest] = failing
    const title = first && message(first, run.lang) + (rest.length > 0 ? ` (+${rest.length})` : '')
    return [
      `    ${head}>`,
      ...(first
        ? [
            `      <failure type="${first.code}" message="${attribute(title!)}">${listed(failing, run.lang, look)}</failure>`
          ]
        : []),
      ...(others.length > 0 ? [`      <system-out>${listed(others, run.lang, look)}</system-out>`] : []),
      '    </testcase>'
    ]
  }
}

function listed(diagnostics: readonly Diagnostic[], lang: Lang, look: (file: string) => Lines | undefined): string {
  const rows = diagnostics.flatMap((diagnostic) => {
    const { code, severity, span } = diagnostic
    const where = span ? `${place(span, look(span.file))} ` : ''
    const help = hint(diagnostic, lang)
    return [`${where}${severity} ${code} ${message(diagnostic, lang)}`, ...(help === undefined ? [] : [`  ${help}`])]
  })
  return escapeXml(rows.join('\n'))
}

function attribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ')
}

/** Also without the characters that XML 1.0 cannot hold at all. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
