/** The findings that a project has already: they do not fail it, so that only new ones do. */
import { isCode, diagnose } from '../diagnostics/catalogue.js'
import { fingerprint } from '../diagnostics/fingerprint.js'
import { sort } from '../diagnostics/sort.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { message } from '../diagnostics/words.js'
import { exists, rootOf } from '../source/files/look.js'
import { readFile } from '../source/files/read.js'
import { reasonOf, TOO_LARGE, unreadable, unwritable } from '../source/files/refusal.js'
import { writeFile } from '../source/files/write.js'

interface Entry {
  code: string
  /** The document and the keys that lead to the place. */
  where: string
  /** In Chinese, for people who read the file; not compared. */
  message: string
  /** How often the same is found at the same place. */
  count: number
  /** SHA-256; this alone is compared. */
  fingerprint: string
}

/** Sorted by place and code, so that a version control system shows what comes and goes. */
interface Baseline {
  format: typeof FORMAT
  findings: Entry[]
}

const FORMAT = 'lianban-baseline/1'
const LARGEST = 64 * 1024 * 1024

interface Where {
  /** Absolute. */
  path: string
  cwd: string
  /** The path as the user wrote it. */
  shown: string
  /** Everything was judged, so that what is not found is mended. */
  complete: boolean
}

/** Compares with a baseline, after writing it first if `write` is set; `baselined` is then how many findings it has. */
export function applyBaseline(
  diagnostics: Diagnostic[],
  { write, ...where }: Where & { write: boolean }
): { diagnostics: Diagnostic[]; baselined?: number } {
  if (write) {
    const failed = writeBaseline(diagnostics, where)
    if (failed) return { diagnostics: [...diagnostics, failed] }
  }
  const baseline = readBaseline(where)
  if ('diagnostic' in baseline) return { diagnostics: [...diagnostics, baseline.diagnostic] }
  const compared = compare(diagnostics, baseline, where)
  if (!write) return { diagnostics: compared }
  return { diagnostics: compared, baselined: baseline.findings.reduce((sum, { count }) => sum + count, 0) }
}

/** What is in a document that could be read. Of others nobody knows what else is wrong with them. */
function baselineOf(diagnostics: readonly Diagnostic[]): Baseline {
  const entries = new Map<string, Entry>()
  for (const diagnostic of sort(diagnostics)) {
    const { code, where, ignored } = diagnostic
    if (where === undefined || ignored) continue
    const print = fingerprint(diagnostic)
    const known = entries.get(print)
    if (known) known.count++
    else entries.set(print, { code, where, message: message(diagnostic, 'zh'), count: 1, fingerprint: print })
  }
  const key = ({ where, code, fingerprint: print }: Entry) => `${where}\0${code}\0${print}`
  return { format: FORMAT, findings: [...entries.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1)) }
}

/** LB8012 for a file that was never a baseline: a slip of the hand must not cost a spec. A damaged one begins as ever. */
function writeBaseline(diagnostics: readonly Diagnostic[], { path, shown, cwd }: Where): Diagnostic | undefined {
  const root = rootOf(path, cwd)
  try {
    const isForeign =
      exists(path) && !readFile(path, LARGEST, root).toString('utf8').startsWith(`{\n  "format": "${FORMAT}"`)
    if (isForeign) return diagnose('LB8012', { path: shown })
    writeFile(path, JSON.stringify(baselineOf(diagnostics), null, 2) + '\n', root)
    return undefined
  } catch (error) {
    return unwritable(shown, error)
  }
}

/** LB8002 when there is no such file, LB8015 when it cannot be read, LB8020 when it is no baseline. */
function readBaseline({ path, shown, cwd }: Where): Baseline | { diagnostic: Diagnostic } {
  try {
    const baseline = parse(readFile(path, LARGEST, rootOf(path, cwd)).toString('utf8'))
    return isBaseline(baseline) ? baseline : { diagnostic: diagnose('LB8020', { path: shown }) }
  } catch (error) {
    const isTooLarge = reasonOf(error) === TOO_LARGE
    return { diagnostic: isTooLarge ? diagnose('LB8020', { path: shown }) : unreadable(shown, error) }
  }
}

/**
 * Marks the findings that the baseline has, each as often as it has it.
 *
 * @returns the diagnostics, and with `complete` a note (LB8021) on what the baseline has and the project no longer
 */
function compare(diagnostics: readonly Diagnostic[], { findings }: Baseline, { shown, complete }: Where): Diagnostic[] {
  const left = new Map(findings.map((entry) => [entry.fingerprint, entry.count]))
  const marked = sort(diagnostics).map((diagnostic): Diagnostic => {
    if (diagnostic.where === undefined || diagnostic.ignored) return diagnostic
    const print = fingerprint(diagnostic)
    const count = left.get(print) ?? 0
    if (count > 0) left.set(print, count - 1)
    return count > 0 ? { ...diagnostic, baselined: true } : diagnostic
  })
  const mended = findings.filter(({ fingerprint: print }) => left.get(print)! > 0)
  const isUnread = diagnostics.some(({ severity, where }) => severity === 'error' && where === undefined)
  if (!complete || isUnread || mended.length === 0) return marked
  const count = mended.reduce((sum, { fingerprint: print }) => sum + left.get(print)!, 0)
  const findingsWords = mended.map(({ code, where }) => `${code} ${where}`)
  return [...marked, diagnose('LB8021', { path: shown, count, findings: findingsWords })]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isBaseline(value: unknown): value is Baseline {
  const { format, findings } = (value ?? {}) as Partial<Baseline>
  return format === FORMAT && Array.isArray(findings) && findings.every(isEntry)
}

function isEntry(value: unknown): boolean {
  const { code, where, count, fingerprint: print } = (value ?? {}) as Partial<Entry>
  return (
    typeof code === 'string' &&
    isCode(code) &&
    typeof where === 'string' &&
    typeof print === 'string' &&
    /^[0-9a-f]{64}$/.test(print) &&
    Number.isSafeInteger(count) &&
    count! > 0
  )
}
