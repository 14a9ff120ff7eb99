/** SARIF 2.1.0, which code hosts and editors show. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import { jsonText } from '../../base/inert.js'
import { version } from '../../base/version.js'
import { entry, type Code } from '../catalogue.js'
import { explain } from '../explain.js'
import { distinctFingerprints } from '../fingerprint.js'
import { lineLookup, positionAt, type Lines } from '../position.js'
import type { Diagnostic, Lang, Span } from '../types.js'
import { hint, message, note, source } from '../words.js'
import { ordered, type Run } from './run.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

type LineLookup = (file: string) => Lines | undefined

/** Findings that are ignored or in the baseline are there too, as suppressed. */
export function sarif(run: Run): string {
  const all = ordered(run)
  const look = lineLookup(run.sources)
  const codes = [...new Set(all.map(({ code }) => code))].sort()
  const prints = distinctFingerprints(all)
  const failed = all.some(({ code, severity }) => severity === 'error' && /^LB[89]/.test(code))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'lianban', semanticVersion: version, rules: codes.map((code) => rule(code, run.lang)) }
        },
        language: run.lang === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: !failed }],
        results: all.map((diagnostic, index) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          ...result(diagnostic, run.lang, look),
          partialFingerprints: { 'lianban/v1': prints[index] }
        }))
      }
    ]
  }
  return jsonText(log)
}

function rule(code: Code, lang: Lang) {
  const { title, severity } = entry(code)
  const explanation = explain(code)
  const page = 'page' in explanation ? explanation.page : `${title.zh} / ${title.en}`
  return {
    id: code,
    name: title[lang],
    shortDescription: { text: title[lang] },
    fullDescription: { text: `${title.zh} / ${title.en}` },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: LEVELS[severity] }
  }
}

function result(diagnostic: Diagnostic, lang: Lang, look: LineLookup) {
  const { severity, span, related = [], where } = diagnostic
  const words = [message(diagnostic, lang), hint(diagnostic, lang), source(diagnostic)]
  const place = span && {
    ...location(span, look),
    ...(where !== undefined && { logicalLocations: [{ fullyQualifiedName: where }] })
  }
  return {
    level: LEVELS[severity],
    message: { text: plain(words.filter((each) => each !== undefined).join('\n')) },
    ...(place && { locations: [place] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((each, index) => ({
        id: index + 1,
        message: { text: plain(note(each, lang)) },
        ...location(each.span, look)
      }))
    }),
    ...fixes(diagnostic, lang, look),
    suppressions: suppressions(diagnostic, look)
  }
}

/** What `--fix` would do about it. */
function fixes({ span, fix }: Diagnostic, lang: Lang, look: LineLookup) {
  const text = span && look(span.file)
  if (!fix || !text) return {}
  const replacements = fix.map(({ start, end, text: put }) => ({
    deletedRegion: region(text, start, end),
    insertedContent: { text: put }
  }))
  const description = { text: { zh: '可以自动修改', en: 'Can be mended automatically' }[lang] }
  const artifactLocation = { uri: uriOf(span.file), uriBaseId: '%SRCROOT%' }
  return { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements }] }] }
}

/** An empty list says that nothing suppresses the result; leaving it out would say that nobody knows. */
function suppressions({ ignored, baselined }: Diagnostic, look: LineLookup) {
  if (ignored) return [{ kind: 'inSource', justification: ignored.reason, location: location(ignored.span, look) }]
  return baselined ? [{ kind: 'external', justification: '基线 / baseline' }] : []
}

function location({ file, start, end }: Span, look: LineLookup) {
  const text = look(file)
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
      ...(text && { region: region(text, start, end) })
    }
  }
}

function region(text: Lines, start: number, end: number) {
  const from = positionAt(text, start)
  const to = positionAt(text, end)
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

/** A relative reference. Through bytes, since a lone surrogate cannot be encoded. */
function uriOf(file: string): string {
  return file
    .split('/')
    .map((step) => encodeURIComponent(Buffer.from(step).toString()))
    .join('/')
}

/** `[text](target)` would be a link. */
function plain(text: string): string {
  return text.replaceAll('](', ']\\(')
}
