/** GitLab's code quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
import { jsonText } from '../../base/inert.js'
import { isOpen } from '../count.js'
import { distinctFingerprints } from '../fingerprint.js'
import { lineLookup, positionAt, type Lines } from '../position.js'
import type { Span } from '../types.js'
import { hint, message } from '../words.js'
import { ordered, type Run } from './run.js'

const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const

export function gitlab(run: Run): string {
  const open = ordered(run).filter(isOpen)
  const look = lineLookup(run.sources)
  const prints = distinctFingerprints(open)
  const issues = open.map((diagnostic, index) => ({
    description: [message(diagnostic, run.lang), hint(diagnostic, run.lang) ?? ''].join('\n').trimEnd(),
    check_name: diagnostic.code,
    fingerprint: prints[index],
    severity: SEVERITIES[diagnostic.severity],
    location: location(diagnostic.span, look)
  }))
  return jsonText(issues)
}

/** Every issue needs a place; what has none is about the project. */
function location(span: Span | undefined, look: (file: string) => Lines | undefined) {
  if (!span) return { path: 'lianban.yaml', lines: { begin: 1 } }
  const text = look(span.file)
  return { path: span.file, lines: { begin: text ? positionAt(text, span.start).line : 1 } }
}
