/** The gate on burden: what a service asks of applicants may not rise by more than a limit since an earlier output. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Bundle } from '../merge/bundle.js'
import type { Burden } from '../merge/ledger/model.js'
import { isOutput } from '../source/marker.js'
import { readBounded } from '../source/read-bounded.js'

/** What is compared: the weighted figures after merging. */
const GATED = {
  minutes: { zh: '申请人用时（分钟）', en: 'minutes' },
  fields: { zh: '填写项', en: 'fields' },
  materials: { zh: '材料', en: 'materials' },
  visits: { zh: '跑动', en: 'visits' },
  days: { zh: '时限（工作日）', en: 'working days' }
} as const

/** Bytes of a ledger; the largest that ships has 200 KB. */
const LARGEST = 16 * 1024 * 1024

type Gated = keyof typeof GATED
type Figures = Pick<Burden, Gated>

export interface BurdenGate {
  /** Compares a service, whose output is in this folder, with what it was. */
  check(bundle: Bundle, folder: string): void
  /** What was found; a note names the services that could not be compared. */
  diagnostics(): Diagnostic[]
}

/**
 * @param limit by how many percent a figure may rise
 * @param baseline an output folder, absolute
 * @param shown what messages call it; when given, the folder must be an output, and its ledgers must be ledgers (LB8030)
 */
export function burdenGate(limit: number, baseline: string, shown?: string): BurdenGate {
  const found: Diagnostic[] = []
  const fresh: string[] = []
  const isThere = isOutput(baseline)
  if (!isThere && shown !== undefined) found.push(diagnose('LB8030', { path: shown }))
  return {
    check: (bundle, folder) => {
      const path = `${folder}/ledger/ledger.json`
      const earlier = isThere ? readFigures(join(baseline, path)) : undefined
      if (earlier) found.push(...rises(bundle, earlier, limit))
      // A gate that was asked to compare does not open because the ledger is damaged.
      else if (isThere && shown !== undefined && existsSync(join(baseline, path)))
        found.push(diagnose('LB8030', { path: `${shown}/${path}` }))
      else fresh.push(bundle.name)
    },
    diagnostics: () => {
      const isFailed = found.some(({ code }) => code === 'LB8030')
      return fresh.length > 0 && !isFailed ? [...found, diagnose('LB4021', { services: fresh })] : found
    }
  }
}

function rises({ name, ledger }: Bundle, earlier: Figures, limit: number): Diagnostic[] {
  return (Object.keys(GATED) as Gated[]).flatMap((key) => {
    const [before, after] = [earlier[key], ledger.weighted.after[key]]
    // What was unknown cannot be compared. What becomes unknown is not let through: it may hide a rise.
    if (before === null || (after !== null && isWithin(before, after, limit))) return []
    const detail =
      after === null
        ? { zh: `由 ${before} 变为未知`, en: `was ${before} and is now unknown` }
        : {
            zh: `由 ${before} 增到 ${after}${rise(before, after)}`,
            en: `rise from ${before} to ${after}${rise(before, after)}`
          }
    return [diagnose('LB4020', { service: name, measure: GATED[key], detail, limit })]
  })
}

/** In hundredths, which is what a ledger has. */
function isWithin(before: number, after: number, limit: number): boolean {
  return Math.round(after * 100) * 100 <= Math.round(before * 100) * (100 + limit) + 1e-6
}

function rise(before: number, after: number): string {
  return before === 0 ? '' : ` (+${Math.round(((after - before) / before) * 1000) / 10}%)`
}

/** Undefined when there is no ledger, or one of another shape. */
function readFigures(path: string): Figures | undefined {
  try {
    const after = (
      JSON.parse(readBounded(path, LARGEST).toString('utf8')) as { weighted?: { after?: Partial<Burden> } }
    ).weighted?.after
    const isFigure = (value: unknown) => value === null || (typeof value === 'number' && value >= 0)
    return after && (Object.keys(GATED) as Gated[]).every((key) => isFigure(after[key]))
      ? (after as Figures)
      : undefined
  } catch {
    return undefined
  }
}
