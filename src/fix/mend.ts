/** Mends the files of a project, round by round: one mistake may hide the next. */
import { compile, type CompileOptions } from '../compile/index.js'
import { AREAS, areaOf, entry } from '../diagnostics/catalogue.js'
import { lines, positionAt } from '../diagnostics/position.js'
import type { Diagnostic, Edit } from '../diagnostics/types.js'
import type { SourceFile } from '../source/discover.js'
import { newStats, type Stats } from '../base/stats.js'
import { decode, parse } from '../syntax/index.js'
import { applyEdits, compatible } from './edits.js'
import { withFixes } from './index.js'
import { reordered, type Reordered } from './order.js'

/** A line that was mended. */
export interface Mended {
  /** Relative to the project. */
  file: string
  /** From 1. */
  line: number
  /** Of the findings, sorted; none when keys changed places, which are then what `before` and `after` name. */
  codes: string[]
  /** The whole line without its line end. */
  before: string
  after: string
}

export interface MendResult {
  /** Each file that changes, with its new text. */
  texts: Map<string, string>
  mended: Mended[]
}

/** Each round reads all files again. */
const ROUNDS = 12

/** The last stage that looks at one file alone. */
const READING = AREAS.indexOf('schema')

/** A round for one file. */
interface Attempt {
  file: string
  /** Of the findings: the place of their area among all areas. */
  stage: number
  edits: Edit[]
  text: string
  ranges: { start: number; end: number }[]
  mended: Mended[]
}

/**
 * Finds what can be mended. What a file says otherwise stays as it is, byte for byte. A file is left alone when it would
 * not parse afterwards, or when mending it brings a finding that it did not have.
 */
export async function mend(
  files: readonly SourceFile[],
  options: Pick<CompileOptions, 'region' | 'library'>,
  stats: Stats
): Promise<MendResult> {
  const compiled = (now: readonly SourceFile[]) => compile(now, options, newStats())
  let current = new Map(files.map((file) => [file.path, file]))
  let found = await compile(files, options, stats)
  const refused = new Set<string>()
  const done: Attempt[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const bytesOf = (file: string) => current.get(file)?.bytes
    const attempts = attemptsOf(withFixes(found.diagnostics, bytesOf, found.program), bytesOf, refused)
    if (attempts.length === 0) break
    const next = new Map(current)
    for (const { file, text } of attempts) next.set(file, withText(current.get(file)!, text))
    const after = await compiled([...next.values()])
    const worse = attempts.filter((attempt) => isWorse(attempt, found.diagnostics, after.diagnostics))
    for (const { file } of worse) refused.add(file)
    done.push(...attempts.filter((attempt) => !worse.includes(attempt)))
    for (const { file } of worse) next.set(file, current.get(file)!)
    current = next
    found = worse.length === 0 ? after : await compiled([...next.values()])
  }
  const orders = files.flatMap(({ path }) => {
    const file = current.get(path)!
    const order = reordered(decode(file.bytes).text)
    if (order) current.set(path, withText(file, order.text))
    return order ? orderOf(path, order) : []
  })
  const sound = new Set([...done, ...orders].map(({ file }) => file).filter((file) => parses(current.get(file)!)))
  const kept = done.filter(({ file }) => sound.has(file))
  const sorted = orders.filter(({ file }) => sound.has(file))
  return {
    texts: new Map([...sound].sort().map((file) => [file, decode(current.get(file)!.bytes).text])),
    mended: [...joined(kept.flatMap(({ mended }) => mended)), ...sorted].sort(byPlace)
  }
}

function attemptsOf(
  diagnostics: readonly Diagnostic[],
  bytesOf: (file: string) => Uint8Array | undefined,
  refused: ReadonlySet<string>
): Attempt[] {
  const byFile = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const { span, fix } = diagnostic
    if (span && fix && !refused.has(span.file)) byFile.set(span.file, [...(byFile.get(span.file) ?? []), diagnostic])
  }
  return [...byFile].map(([file, all]) => {
    // What a later stage finds may change with what an earlier one found.
    const first = Math.min(...all.map(stage))
    const fixed = all.filter((each) => stage(each) === first)
    return attemptOf(file, fixed, decode(bytesOf(file)!).text)
  })
}

function stage({ code }: Pick<Diagnostic, 'code'>): number {
  return AREAS.indexOf(areaOf(code))
}

function attemptOf(file: string, fixed: readonly Diagnostic[], before: string): Attempt {
  const edits = compatible(fixed.flatMap(({ fix = [] }) => fix))
  const { text, ranges } = applyEdits(before, edits)
  const [old, made] = [lines(before), lines(text)]
  const lineOf = (source: typeof old, line: number) =>
    source.text.slice(source.starts[line - 1], source.starts[line]).replace(/\r?\n$/, '')
  const mended = fixed.flatMap(({ code, fix = [] }) =>
    fix.map(({ start, end }): Mended => {
      const { line } = positionAt(old, start)
      // Lines that were put in before it have moved it down.
      const now = ranges[edits.findIndex((edit) => edit.start === start && edit.end === end)]
      const moved = now === undefined ? line : positionAt(made, now.start).line
      const mark = code === 'LB1003' && start === 0 ? '\ufeff' : ''
      return { file, line, codes: [code], before: mark + lineOf(old, line), after: lineOf(made, moved) }
    })
  )
  return { file, stage: stage(fixed[0]!), edits, text, ranges, mended }
}

/** Whether a place that was mended is now wrong in another way, or a file that could be read has a new finding. */
function isWorse(
  { file, stage: last, edits, ranges }: Attempt,
  before: readonly Diagnostic[],
  after: readonly Diagnostic[]
) {
  const [old, now] = [before, after].map((all) => all.filter(({ span }) => span?.file === file))
  const touched = (diagnostic: Diagnostic, places: readonly { start: number; end: number }[]) =>
    places.some(({ start, end }) => diagnostic.span!.start < end && start < diagnostic.span!.end)
  const known = new Set(old!.filter((each) => touched(each, edits)).map(({ code }) => code))
  const isEarly = ({ code }: Diagnostic) => stage({ code }) <= Math.max(last, READING)
  const isSpoilt = now!.some((each) => isEarly(each) && !known.has(each.code) && touched(each, ranges))
  const wasRead = !old!.some(({ code, severity }) => stage({ code }) <= READING && severity === 'error')
  // A mistake hides those of later stages; mending it brings them to light.
  const isNew = wasRead && now!.some(({ code }) => stage({ code }) <= last && times(now!, code) > times(old!, code))
  return isSpoilt || isNew
}

function times(diagnostics: readonly Diagnostic[], wanted: string): number {
  return diagnostics.filter(({ code }) => code === wanted).length
}

function parses({ bytes }: SourceFile): boolean {
  const { text, problems } = decode(bytes)
  return [...problems, ...parse(text).problems].every(({ code }) => entry(code).severity !== 'error')
}

function withText(file: SourceFile, text: string): SourceFile {
  return { ...file, bytes: Buffer.from(text) }
}

/** What happened to each line, from its first text to its last. */
function joined(all: readonly Mended[]): Mended[] {
  const byLine = new Map<string, Mended>()
  for (const one of all) {
    const key = `${one.file}\n${one.line}`
    const first = byLine.get(key)
    const codes = [...new Set([...(first?.codes ?? []), ...one.codes])].sort()
    byLine.set(key, { ...one, codes, before: first?.before ?? one.before })
  }
  return [...byLine.values()]
}

/** Keys that moved, as one change of the line where they start. */
function orderOf(file: string, { line, before, after }: Reordered): Mended {
  return { file, line, codes: [], before: before.join(', '), after: after.join(', ') }
}

function byPlace(a: Mended, b: Mended): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line
}
