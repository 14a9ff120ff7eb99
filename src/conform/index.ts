/** A running system, tested against the contract of a service: each check stands alone, and one that fails says why. */
import type { Bundle } from '../merge/bundle.js'
import { tablesOf } from '../emit/stubs/tables.js'
import { planFor } from '../emit/sample/index.js'
import { applicantChecks } from './applicant.js'
import { validBodies } from './bodies.js'
import { departmentChecks } from './department.js'
import { lifeChecks } from './life.js'
import { sessionOf, Violation, type Call, type Target } from './session.js'
import type { Body } from './bodies.js'
import type { Tables } from '../emit/stubs/tables.js'
import type { Plan } from '../../templates/integration/runtime/types.js'

export type { Target } from './session.js'
export const SIDES = ['applicant', 'department', 'both'] as const
export type Side = (typeof SIDES)[number]

export interface Context {
  bundle: Bundle
  tables: Tables
  plan: Plan
  call: Call
  /** Valid ones, at least one. */
  bodies: readonly Body[]
}

export interface Check {
  id: string
  side: Exclude<Side, 'both'>
  title: string
  /** What was tried, said when it holds; throws a `Violation`. */
  run(context: Context): Promise<string>
}

export interface CheckResult {
  id: string
  title: string
  ok: boolean
  /** Of one that holds, what was tried; of one that does not, why. */
  text: string
}

export interface ConformReport {
  service: string
  name: string
  url: string
  contractDigest: string
  passed: number
  failed: number
  checks: CheckResult[]
}

export const CHECKS: readonly Check[] = [...applicantChecks, ...lifeChecks, ...departmentChecks]

export interface ConformSettings {
  side?: Side
  /** Ids of checks; all of the side when left out. */
  only?: readonly string[]
  /** How many submissions are handed in. */
  count?: number
}

/** Checks that need a submission fail where none can be made up. */
export async function conformOf(
  bundle: Bundle,
  target: Target,
  settings: ConformSettings = {}
): Promise<ConformReport> {
  const { side = 'both', only = [], count = 20 } = settings
  const tables = tablesOf(bundle)
  const context = {
    bundle,
    tables,
    plan: planFor(bundle),
    call: sessionOf(tables, target),
    bodies: validBodies(bundle, count)
  }
  const wanted = CHECKS.filter(
    (one) => (side === 'both' || one.side === side) && (only.length === 0 || only.includes(one.id))
  )
  const checks: CheckResult[] = []
  for (const one of wanted) checks.push(await result(one, context))
  const passed = checks.filter(({ ok }) => ok).length
  const { id, name } = bundle
  return {
    service: id,
    name,
    url: target.baseUrl,
    contractDigest: tables.digest,
    passed,
    failed: checks.length - passed,
    checks
  }
}

async function result({ id, title, run }: Check, context: Context): Promise<CheckResult> {
  try {
    if (context.bodies.length === 0) throw new Violation('这件事编不出合格的申请，无法测试')
    return { id, title, ok: true, text: await run(context) }
  } catch (error) {
    if (error instanceof Violation) return { id, title, ok: false, text: error.message }
    throw error
  }
}
