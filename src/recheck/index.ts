/** Checks a certificate without believing whoever made it: no line of the compiler is used. What is claimed: docs/proof.md. */
import { createHash } from 'node:crypto'
import { verify } from './automaton.js'
import { claimsOfForm, claimsOfMaterials, claimsOfOrder, usesOf } from './claims.js'
import { formulas } from './formula.js'
import { claimsOfItems, claimsOfProcess } from './items.js'
import { judge } from './judge.js'
import { refuse, shaped, type Proof } from './shape.js'
import { decisions } from './values.js'
import { walker } from './walk.js'
export interface Rechecked {
  /** Everything is proved, or somebody answers for it. */
  ok: boolean
  service: string
  claims: number
  /** Shown not to hold; `waived`: and somebody answers for it. */
  findings: number
  waived: number
  /** Why the certificate is not accepted. */
  problems: { about: string; zh: string; en: string }[]
}
const MAX_STEPS = 30_000_000
const MAX_PROBLEMS = 100
/** `asOf`: a day (YYYY-MM-DD) on which waivers must not have ended. */
export function recheck(text: string, { asOf = '' }: { asOf?: string | undefined } = {}): Rechecked {
  const result: Rechecked = { ok: false, service: '', claims: 0, findings: 0, waived: 0, problems: [] }
  const wrong = (about: string, error: unknown) => {
    const own = error instanceof Error && 'zh' in error && { zh: String(error.zh), en: error.message }
    const other = { zh: '不是证书，或者太大，无法核对', en: 'no certificate, or too large to check' }
    if (result.problems.length < MAX_PROBLEMS) result.problems.push({ about, ...(own || other) })
  }
  const found = (until?: string) => result[until === undefined || until < asOf ? 'findings' : 'waived']++
  try {
    const raw = JSON.parse(text) as Proof
    const proof = shaped(raw, raw?.model?.formulas?.length)
    result.service = proof.service
    check(proof, { proved: () => result.claims++, found, wrong })
  } catch (error) {
    wrong('', error)
  }
  return { ...result, ok: result.problems.length === 0 && result.findings === 0 }
}
function check(proof: Proof, told: Parameters<typeof judge>[4]): void {
  const { model, modelDigest, refutations, automata, ranks, formats = [] } = proof
  const { digest, ...body } = proof
  const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
  if (proof.format !== 'lianban-proof-1') refuse('不是这种证书', 'not this kind of certificate')
  if (sha256(model) !== modelDigest || sha256(body) !== digest) refuse('摘要不符', 'a digest differs')
  const usages = model.items.map(({ usage }) => usage)
  const { facts, subjects, questions, dispatch, materials } = model
  const named = [
    facts.map(({ name }) => name),
    usages,
    ranks,
    subjects.map(({ name }) => name),
    formats.map((one) => one.name)
  ]
  const keyed = [questions.map(({ fact }) => fact), dispatch.map(({ item }) => item), materials.map(({ key }) => key)]
  for (const names of [...named, ...keyed])
    if (new Set(names).size < names.length) refuse('有同名的', 'a name is there twice')
  for (const { item, owner } of dispatch)
    if (!model.items.some((one) => one.usage === item && one.owner === owner))
      refuse(`没有 ${owner} 的事项 ${item}`, `${owner} has no item ${item}`)
  let steps = 0
  const spend = (n: number) => void ((steps += n) > MAX_STEPS && refuse('太大，无法核对', 'too large to check'))
  const sizes = facts.map(({ regions }) => regions.length)
  const f = formulas(model.formulas, sizes, spend)
  automata.forEach(verify)
  const decided = decisions(automata, formats, spend)
  const judged = judge(proof, f, walker(refutations, facts, sizes, f), decided, told)
  const uses = usesOf(model.items, f)
  claimsOfForm(proof, f, judged, decided, uses)
  claimsOfOrder(proof, f, judged)
  claimsOfMaterials(proof, f, judged)
  claimsOfItems(proof, f, judged, uses)
  claimsOfProcess(proof, f, judged, uses)
  for (const about of judged.rest()) told.wrong(about, Object.assign(new Error('superfluous'), { zh: '多余的断言' }))
}
