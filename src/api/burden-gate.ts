/** The gate on burden: what a service asks of applicants may not rise by more than a limit since an earlier output. */
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Bundle } from '../merge/bundle.js'
import type { Text } from '../diagnostics/entry.js'
import type { Burden, Ledger, LedgerClass } from '../merge/ledger/model.js'
import { exists } from '../source/files/look.js'
import { readFile } from '../source/files/read.js'
import { readManifest } from '../source/marker.js'

/** What is compared, after merging. */
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
type Compared = 'weighted' | 'most' | 'incomplete' | 'classes'
/** As `ledger.json` has it. */
type Earlier = Pick<Ledger, Compared>

const KEYS = Object.keys(GATED) as Gated[]

export interface BurdenGate {
  /** Compares a service, whose output is in this folder, with what it was. */
  check(bundle: Bundle, folder: string): void
  /** What was found; a note names the services that could not be compared. */
  diagnostics(): Diagnostic[]
}

/**
 * @param limit by how many percent a figure may rise
 * @param baseline an output folder, absolute and free of links
 * @param shown what messages call it; when given, the folder must be an output, and its ledgers must be ledgers (LB8030)
 */
export function burdenGate(limit: number, baseline: string, shown?: string): BurdenGate {
  const found: Diagnostic[] = []
  const fresh: string[] = []
  const isThere = readManifest(baseline) !== undefined
  if (!isThere && shown !== undefined) found.push(diagnose('LB8030', { path: shown }))
  return {
    check: (bundle, folder) => {
      const path = `${folder}/ledger/ledger.json`
      const earlier = isThere ? readLedger(baseline, path) : undefined
      if (earlier) {
        found.push(...rises(bundle, earlier, limit))
        const measures = uncompared(bundle, earlier)
        if (measures.length > 0)
          found.push(
            diagnose('LB4023', {
              service: bundle.name,
              measures: { zh: measures.map(({ zh }) => zh).join('、'), en: measures.map(({ en }) => en).join(', ') }
            })
          )
      }
      // A damaged ledger fails the gate, since the comparison that was asked for is impossible.
      else if (isThere && shown !== undefined && exists(join(baseline, path)))
        found.push(diagnose('LB8030', { path: `${shown}/${path}` }))
      else fresh.push(bundle.name)
    },
    diagnostics: () => {
      const isFailed = found.some(({ code }) => code === 'LB8030')
      return fresh.length > 0 && !isFailed ? [...found, diagnose('LB4021', { services: fresh })] : found
    }
  }
}

/** The average may fall while somebody has more to do: the most that an application comes to, and each kind of application, count too. */
function rises({ name, ledger }: Bundle, earlier: Earlier, limit: number): Diagnostic[] {
  return KEYS.flatMap((key) => {
    const risen = pairsOf(ledger, earlier, key).find(
      // A figure that becomes unknown fails the gate, since it may hide a rise.
      ({ before, after }) => before !== null && (after === null || !isWithin(before, after, limit))
    )
    const isLeast = ledger.incomplete.after.includes(key) && !earlier.incomplete.after.includes(key)
    if (!risen && !isLeast) return []
    return [diagnose('LB4020', { service: name, measure: GATED[key], detail: risen ? detailOf(risen) : PARTLY, limit })]
  })
}

interface Pair {
  where: Text
  before: number | null
  after: number | null
}

const PARTLY = { zh: '有的情形变为未知', en: 'are now unknown in some situations' }

function pairsOf(ledger: Pick<Ledger, Compared>, earlier: Earlier, key: Gated): Pair[] {
  const known = new Map(earlier.classes.map((one) => [JSON.stringify(one.situation), one]))
  return [
    { where: { zh: '', en: '' }, before: earlier.weighted.after[key], after: ledger.weighted.after[key] },
    { where: { zh: '最多的', en: ' at most' }, before: earlier.most.after[key], after: ledger.most.after[key] },
    ...ledger.classes.flatMap((one): Pair[] => {
      const old = known.get(JSON.stringify(one.situation))
      const where = { zh: `（${one.label}）`, en: ` (${one.label})` }
      return old ? [{ where, before: mostOf(old)[key], after: mostOf(one)[key] }] : []
    })
  ]
}

function mostOf({ after, most }: Pick<LedgerClass, 'after' | 'most'>): Figures {
  return most?.after ?? after
}

function detailOf({ where, before, after }: Pair): Text {
  if (after === null)
    return { zh: `${where.zh}由 ${before} 变为未知`, en: `were ${before}${where.en} and are now unknown` }
  const by = rise(before!, after)
  return { zh: `${where.zh}由 ${before} 增到 ${after}${by}`, en: `rise from ${before} to ${after}${by}${where.en}` }
}

/** Unknown then and now: nobody can say whether it rose. */
function uncompared({ ledger }: Bundle, earlier: Earlier): Text[] {
  return KEYS.filter((key) => earlier.weighted.after[key] === null && ledger.weighted.after[key] === null).map(
    (key) => GATED[key]
  )
}

/** In hundredths, which is what a ledger has. */
function isWithin(before: number, after: number, limit: number): boolean {
  return Math.round(after * 100) * 100 <= Math.round(before * 100) * (100 + limit) + 1e-6
}

function rise(before: number, after: number): string {
  return before === 0 ? '' : ` (+${Math.round(((after - before) / before) * 1000) / 10}%)`
}

/** Undefined when there is no ledger, or one of another shape. */
function readLedger(folder: string, path: string): Earlier | undefined {
  try {
    const { weighted, most, incomplete, classes } = JSON.parse(
      readFile(join(folder, path), LARGEST, folder).toString('utf8')
    ) as Earlier
    const areFigures = (figures: Figures) =>
      KEYS.every((key) => figures[key] === null || (typeof figures[key] === 'number' && figures[key] >= 0))
    const isLedger =
      [weighted.after, most.after, ...classes.map(mostOf)].every(areFigures) && Array.isArray(incomplete.after)
    return isLedger ? { weighted, most, incomplete, classes } : undefined
  } catch {
    return undefined
  }
}
