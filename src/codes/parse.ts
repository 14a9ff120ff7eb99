/** Takes a code apart by its structure. Linear in the length of the text, whatever the structure. */
import { checkCharacters, type CheckMethod } from './check-characters/index.js'
import { divide, type Slice } from './divide.js'
import { flaw, positions, wrongLength } from './flaws.js'
import { lengthsOf, MAX_DEPTH } from './lengths.js'
import { find } from './meaning.js'
import { matches, readSegment, wrongCharacter } from './segment.js'
import type { CodeSet, Flaw, FlawKind, FlawSeverity, Reading, Segment } from './types.js'

/**
 * Reads `text` as a code of the structure `id`, and tells all that is wrong with it. A text of the wrong length is not
 * judged further than its first impossible character: what follows a missing digit is shifted.
 *
 * @example
 * parseCode('11370800MB28559184', 'uscc', codeSet()).flaws // => []
 */
export function parseCode(text: string, id: string, set: CodeSet): Reading {
  return read(text, id, set, { at: 0, depth: 0, path: '' })
}

/** The segment that a path of ids leads to, as `catalog.type`. */
export function segmentAt({ segments }: Pick<Reading, 'segments'>, path: string): Segment | undefined {
  let found: Segment | undefined
  for (const id of path.split('.')) {
    found = (found ? (found.segments ?? []) : segments).find((each) => each.id === id)
    if (!found) return undefined
  }
  return found
}

export function isValid({ flaws }: Pick<Reading, 'flaws'>): boolean {
  return !flaws.some(({ severity }) => severity === 'error')
}

interface Where {
  at: number
  depth: number
  path: string
}

function read(text: string, id: string, set: CodeSet, { at, depth, path }: Where): Reading {
  const structure = Object.hasOwn(set.structures, id) ? set.structures[id] : undefined
  if (!structure || depth > MAX_DEPTH) {
    const words = { zh: `没有编码“${id}”，或者它引用自己`, en: `there is no code "${id}", or it refers to itself` }
    return { id, name: id, text, segments: [], flaws: [flaw('structure', { at, text, segment: path }, words)] }
  }
  const { slices, rest } = divide(text, structure.segments, set, depth)
  const segments: Segment[] = []
  const flaws: Flaw[] = []
  let covered = ''
  for (const slice of slices) {
    const { segment, found } = readSlice(slice, covered, set, { at, depth, path })
    segments.push(segment)
    // A check character that cannot be computed says nothing new behind a character that is wrong.
    const isKnown = flaws.some(({ kind }) => kind === 'character')
    flaws.push(...(isKnown && slice.rule.check !== undefined ? found.filter(({ kind }) => kind !== 'check') : found))
    if (slice.rule.fixed === undefined) covered += slice.text
  }
  const whole = { id, name: structure.name, ...(structure.basis !== undefined && { basis: structure.basis }), text }
  const misfit = lengthFlaw(text, id, slices, rest, at, set)
  if (misfit) {
    const first = flaws.filter(({ kind }) => kind === 'character' || kind === 'fixed').slice(0, 1)
    const kept = first.filter((each) => each.at < misfit.at)
    return { ...whole, segments, flaws: [...kept, { ...misfit, segment: path }] }
  }
  if (structure.pattern !== undefined && !matches(structure.pattern, text))
    flaws.push(
      flaw(
        'pattern',
        { at, text, segment: path },
        { zh: `不合格式 ${structure.pattern}`, en: `does not have the form ${structure.pattern}` }
      )
    )
  const known = find(text, structure, set, true)
  if (known && 'unknown' in known && !flaws.some(({ severity }) => severity === 'error')) {
    const list = known.table ?? structure.name
    const severity = known.open || known.table === undefined ? ('info' as const) : ('error' as const)
    const { zh, en } = positions(at, text)
    flaws.push(
      flaw(
        'table',
        { at, text, segment: path, severity },
        { zh: `${zh}“${text}”不在“${list}”里`, en: `${en}, "${text}": not in "${list}"` }
      )
    )
  }
  for (const { segment: where, value, why } of structure.doubtful ?? []) {
    const segment = segmentAt({ segments }, where)
    if (segment?.text !== value) continue
    const place = { at: segment.start, text: value, segment: join(path, where), severity: 'warning' as const }
    const { zh, en } = positions(segment.start, value)
    flaws.push(flaw('doubtful', place, { zh: `${zh}“${value}”要核对：${why}`, en: `check ${en}, "${value}": ${why}` }))
  }
  flaws.sort((a, b) => a.at - b.at)
  return { ...whole, ...(known && 'meaning' in known && { meaning: known.meaning }), segments, flaws }
}

function readSlice(slice: Slice, covered: string, set: CodeSet, where: Where): { segment: Segment; found: Flaw[] } {
  const { rule, text } = slice
  const start = where.at + slice.start
  const path = join(where.path, rule.id)
  const { id, name } = rule
  const segment: Segment = { id, name, start, text, ...(rule.fixed !== undefined && { fixed: true }) }
  if (rule.ref !== undefined) {
    const inner = read(text, refOf(rule.ref, text, set), set, { at: start, depth: where.depth + 1, path })
    const { meaning, segments } = inner
    const wrong = wrongCharacter(text, rule, start, path)
    // The flaw that the inner code has for the same character is dropped, so that it is told once.
    const rest = inner.flaws.filter(({ at }) => at !== wrong?.at)
    const found = [...(wrong ? [wrong] : []), ...rest].map((each) => softened(each, rule.severity))
    return { segment: { ...segment, ...(meaning !== undefined && { meaning }), segments }, found }
  }
  const { meaning, flaws } = readSegment(text, rule, start, path, set)
  const found =
    rule.check === undefined || flaws.length > 0 ? flaws : checkFlaws(text, rule.check, covered, start, path)
  const softer = found.map((each) => softened(each, rule.severity))
  return { segment: { ...segment, ...(meaning !== undefined && { meaning }) }, found: softer }
}

function checkFlaws(text: string, method: CheckMethod, covered: string, at: number, path: string): Flaw[] {
  const check = checkCharacters[method](covered)
  if (check === text) return []
  const place = { at, text, segment: path }
  if (check === undefined) {
    const zh = `第 ${at + 1} 位校验码算不出来：前面有不能用的字符`
    return [flaw('check', place, { zh, en: `check character ${at + 1} cannot be computed from what precedes it` })]
  }
  const words = {
    zh: `第 ${at + 1} 位校验码“${text}”不对，按前面各位应是“${check}”`,
    en: `check character ${at + 1} is "${text}", but what precedes it gives "${check}"`,
    expected: check
  }
  return [flaw('check', place, words)]
}

/** Of several kinds of code the one that can have this length. */
function refOf(ref: string | string[], text: string, set: CodeSet): string {
  const ids = [ref].flat()
  const fitting = ids.find((id) => {
    const { min, max } = lengthsOf(id, set)
    return min <= text.length && text.length <= max
  })
  return fitting ?? ids[0]!
}

/** The first segment that is too short or too long, or what is left over at the end. */
function lengthFlaw(text: string, id: string, slices: readonly Slice[], rest: number, at: number, set: CodeSet) {
  const { name } = set.structures[id]!
  const { min, max } = lengthsOf(id, set)
  const misfit = slices.find((slice) => slice.text.length < slice.min || slice.text.length > slice.max)
  if (min === max || !misfit) {
    if (misfit) return wrongLength(at + text.length, '', name, text.length, min, max)
    if (rest < text.length) return wrongLength(at + rest, text.slice(rest), name, text.length, min, max)
    return undefined
  }
  const tooLong = misfit.text.length - misfit.max
  const from = tooLong > 0 ? misfit.start + misfit.max : misfit.start + misfit.text.length
  const over = tooLong > 0 ? misfit.text.slice(misfit.max) : ''
  return wrongLength(at + from, over, misfit.rule.name, misfit.text.length, misfit.min, misfit.max)
}

const ORDER: readonly FlawSeverity[] = ['info', 'warning', 'error']
/** What a rule can call less than an error: a value that is unknown. A text of another form is always an error. */
const SOFT: ReadonlySet<FlawKind> = new Set(['value', 'table', 'check'])

function softened(flaw: Flaw, limit: FlawSeverity = 'error'): Flaw {
  const index = Math.min(ORDER.indexOf(flaw.severity), ORDER.indexOf(limit))
  return SOFT.has(flaw.kind) ? { ...flaw, severity: ORDER[index]! } : flaw
}

function join(path: string, id: string): string {
  return path === '' ? id : `${path}.${id}`
}
