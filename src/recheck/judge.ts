/** Finds for each thing to be shown the one claim or finding that speaks of it, and looks whether its evidence shows it. */
import { grouped } from './claims.js'
import type { Formulas, Id } from './formula.js'
import { refuse, type Accepts, type Constraints, type Of, type Proof } from './shape.js'
import { meet, type Decisions } from './values.js'
const PROPERTIES = 'complete minimal once obtain lossless sound loose consistent order least reachable process time'
type Holds = ((formula: Id) => boolean) | undefined
type Claim = Of<'claim'>
export type Judge = ReturnType<typeof judge>
/** `told` hears of each claim that is proved, of each finding that is real (with the end of its waiver), and of faults. */
export function judge(
  { model: { facts, waivers }, claims, findings }: Proof,
  f: Formulas,
  refutes: (root: number, formula: Id) => boolean,
  { entails, belongs }: Decisions,
  told: { proved: () => void; found: (until?: string) => void; wrong: (about: string, error: unknown) => void }
) {
  const each: (Claim | Of<'finding'>)[] = [...claims, ...findings]
  const said = grouped(each, ({ property, about }) => `${property} ${about}`)
  const names = new Map(facts.map(({ name }, fact) => [name, fact]))
  const valid = f.all(...facts.map((fact) => fact.valid))
  /** What is not given is as the validity of the answers wants it. */
  const situation = (given: Record<string, number>): Holds => {
    const regions = facts.map(() => 0)
    const open = new Set(facts.keys())
    for (const [name, region] of Object.entries(given)) {
      const fact = names.get(name) ?? -1
      if (!facts[fact]?.regions[region]) refuse(`没有 ${name} 的第 ${region} 段`, `no region ${region} of ${name}`)
      open.delete(fact)
      regions[fact] = region
    }
    const isIn = (formula: Id) => f.holds(formula, regions)
    for (let turn = 0; turn < facts.length && !isIn(valid); turn++)
      for (const fact of open)
        for (let n = 0; n < facts[fact]!.regions.length && !isIn(facts[fact]!.valid); n++) regions[fact] = n
    return isIn(valid) ? isIn : refuse('这个情形不可能', 'this situation is impossible')
  }
  const decide = (about: string, proves: (claim: Claim) => boolean | undefined, breaks: (holds?: Holds) => boolean) => {
    try {
      const found = said.get(about)?.shift() ?? refuse('缺少这条断言', 'this claim is missing')
      if (!('code' in found)) return proves(found) ? told.proved() : refuse('证据不成立', 'the evidence does not hold')
      const { property, code, waived, situation: given } = found
      const waiver = waivers.find((one) => one.property === property && one.about === found.about)
      const isAsked = (['reason', 'basis', 'owner', 'until'] as const).every((key) => waived?.[key] === waiver?.[key])
      if (waived && !isAsked) refuse('规范里没有这个豁免', 'the specs have no such waiver')
      const isCode = code === `LB${4101 + PROPERTIES.split(' ').indexOf(property)}`
      if (!isCode || !breaks(given && situation(given))) refuse('反例不成立', 'the counterexample is none')
      told.found(waived && (waived.until ?? '9999'))
    } catch (error) {
      told.wrong(about, error)
    }
  }
  const refuted = ({ refuted }: Claim, formula: Id) => refuted !== undefined && refutes(refuted, formula)
  const real = (formula: Id, holds: Holds) => (holds ? holds(formula) : formula !== 0)
  const seen = (about: string, isRight: boolean) => decide(about, () => isRight, () => !isRight) // prettier-ignore
  /** No situation has the first without the second. */
  const never = (about: string, when: Id, unless: Id = 0, isRight = true) => {
    const formula = f.without(when, unless)
    decide(about, (claim) => isRight && refuted(claim, formula), (holds) => !isRight || real(formula, holds)) // prettier-ignore
  }
  const ever = (about: string, formula: Id) => {
    const shows = ({ witness }: Claim) => witness && situation(witness)?.(formula)
    decide(`reachable ${about}`, shows, (holds) => !holds && formula !== 1)
  }
  const limit = (start: string, a: Accepts | undefined, limit: Constraints, when: Id, unless: () => Id) => {
    const isKept = () => a !== undefined && entails(a, limit)
    const formula = () => f.without(when, unless())
    const shows = (claim: Claim) => (claim.by === 'values' ? isKept() : refuted(claim, formula()))
    decide(`${start}/${JSON.stringify(limit)}`, shows, (holds) => !isKept() && real(formula(), holds))
  }
  const values = ({ key, when, accepts, stricter }: Of<'field'>) => {
    const shows = (claim: Claim) => {
      const lists = claim.values?.map((one) => stricter.filter((_, j) => !one.stricter.includes(j))) ?? []
      const limits = (one: Of<'value'>) => [{ constraints: {} }, ...one.stricter.map((j) => stricter[j])]
      const isIn = (one: Of<'value'>) => limits(one).every((l) => l && belongs(one.value, meet(accepts, l.constraints)))
      const left = f.all(when, ...lists.map((list) => f.any(...list.map((one) => one.when))))
      return (claim.values ?? []).every(isIn) && refuted(claim, left)
    }
    decide(`consistent values ${key}`, shows, (holds) => real(when, holds))
  }
  const rest = () => [...said].flatMap(([about, more]) => (more.length > 0 ? [about] : []))
  return { seen, never, ever, limit, values, rest }
}
