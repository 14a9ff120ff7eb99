/** Checks a certificate without believing whoever made it: no line of the compiler is used. What is claimed: docs/proof.md. */
import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { claimsOfForm, claimsOfItems, claimsOfMaterials, claimsOfProcess, claimsOfQuestions } from './claims.js'
import { formulas } from './formula.js'
import { judge } from './judge.js'
import { budget, isProof, refuse, reject, type Rechecked } from './shape.js'
import { decisions } from './values.js'
export type { Rechecked }
type Options = { asOf?: string | undefined; seconds?: number }
/** Values of the JSON text, each of which takes memory to read (commas in strings count too). A service of 5,000 items has two million. */
const MOST_VALUES = 5_000_000
/**
 * `asOf`: a day (YYYY-MM-DD) on which waivers must not have ended. A certificate may come from anybody: work is counted, time a net below it.
 *
 * @example
 * import { readFileSync } from 'node:fs'
 * const { services } = await prove()
 * const { ok, problems } = recheck(readFileSync(`proof/${services[0].folder}/proof.json`, 'utf8'))
 * problems // => []
 */
export function recheck(text: string, { asOf = '', seconds = 120 }: Options = {}): Rechecked {
  const result: Rechecked = { ok: false, service: '', claims: 0, findings: 0, waived: 0, problems: [] }
  try {
    const count = budget(MOST_VALUES)
    for (const sign of text.matchAll(/[,[{]/g)) count(sign.length)
    const look = () => check(JSON.parse(text), result, asOf)
    runInNewContext('look()', { look }, { timeout: seconds * 1000 })
  } catch (error) {
    reject(result, '', error)
  }
  return { ...result, ok: result.problems.length === 0 && result.findings === 0 }
}
function check(proof: unknown, result: Rechecked, asOf: string): void {
  const { format } = Object(proof) as { format?: unknown }
  const isOld = /^lianban-proof-\d+$/.test(String(format)) && format !== 'lianban-proof-3'
  if (isOld) refuse(`证书是 ${format} 格式，这里只认 lianban-proof-3`, `it is ${format}, not lianban-proof-3`)
  if (format !== 'lianban-proof-3') refuse('不是这种证书', 'not this kind of certificate')
  if (!isProof(proof)) return refuse('证书的形状不对', 'no certificate')
  result.service = proof.service
  const { digest, ...body } = proof
  const { model, modelDigest, ranks, formats } = proof
  const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
  if (sha256(model) !== modelDigest || sha256(body) !== digest) refuse('摘要不符', 'a digest differs')
  const { facts, subjects, questions, dispatch, materials, items } = model
  const named = [facts, subjects, formats].map((list) => list.map(({ name }) => name))
  const keyed = [items.map(({ usage }) => usage), questions.map(({ fact }) => fact), materials.map(({ key }) => key)]
  for (const names of [...named, ...keyed, ranks, dispatch.map(({ item }) => item)])
    if (new Set(names).size < names.length) refuse('有同名的', 'a name is there twice')
  const owners = new Map(items.map(({ usage, owner }) => [usage, owner]))
  for (const { item, owner } of dispatch)
    if (owners.get(item) !== owner) refuse(`没有 ${owner} 的事项 ${item}`, `${owner} has no item ${item}`)
  const f = formulas(model)
  const judged = judge(proof, f, result, asOf)
  const decided = decisions(proof)
  claimsOfForm(proof, f, judged, decided)
  claimsOfQuestions(proof, f, judged)
  claimsOfMaterials(proof, f, judged)
  claimsOfItems(proof, f, judged, decided)
  claimsOfProcess(proof, f, judged)
  for (const about of judged.rest()) reject(result, about, { zh: '多余的断言', en: 'superfluous' })
}
