/** The words of one service: names of facts and values, and conditions as short plain Chinese. */
import { remembered } from '../base/memo.js'
import { all, any, facts, key, not, TRUE, type Cond, type Scalar } from '../condition/cond.js'
import { isFact, parseFact, splitElement } from '../condition/fact.js'
import { implies, type Situations } from '../situations/index.js'
import { UNDECIDED } from '../vocabulary/undecided.js'
import type { Asked, WordingInput } from './wording-input.js'
import { clauseText, condText, type Words } from './conditions.js'
import { namedText, namesOf } from './named-conditions.js'
import { simplify, type Cube, type Variable, type Variables } from './dnf.js'

export interface Term {
  name: string
  /** One of them is enough. */
  branches: string[]
}

export interface Lexicon {
  /** The engine of the bundle. */
  situations: Situations
  words: Words
  /** “母亲的姓名” for `mother.name`. */
  fieldName(fact: string): string
  /** When, in words, for whom something is to be done at all; empty for always, undefined for never. */
  when(cond: Cond): string | undefined
  /** When, in words, for anybody who answers the questions. */
  asked(cond: Cond): string | undefined
  /** What of a condition is still to be said where another one holds. */
  within(given: Cond): (cond: Cond) => string | undefined
  /** When, in words, spelled out: for readers who have no list of names, and for whom nothing goes without saying. */
  plain(cond: Cond): string | undefined
  /** What holds whenever there is anything to be done. */
  common: Cond
  /** The named conditions that were said so far, and what each means. */
  terms(): Term[]
  itemName(usage: string): string
  /** The name of the choice of which only one is handled, else the item's own. */
  unitName(usage: string): string
  /** Items as a list; many of which only one is handled go by the name of their choice. */
  itemNames(usages: readonly string[]): string
}

export const lexiconOf = remembered((bundle: WordingInput): Lexicon => {
  // An item's own questions have names too, whether or not the service asks them itself.
  const asking = [...bundle.items.flatMap(({ form }) => form.questions), ...bundle.questions]
  const questions = new Map(asking.map((question) => [question.fact, question]))
  const fields = new Map(bundle.fields.map((field) => [field.key, field]))
  const labels = new Map(bundle.subjects.map(({ name, label }) => [name, label]))
  const items = new Map(bundle.items.map(({ usage, name }) => [usage, name]))
  const itemName = (usage: string) => (usage === UNDECIDED ? WHOLE : (items.get(usage) ?? usage))
  const fieldName = (fact: string) => {
    const { owner, element } = splitElement(fact)
    const label = labels.get(owner) ?? owner
    const name = fields.get(fact)?.name ?? element
    return name.startsWith(label) ? name : `${label}的${name}`
  }
  const quotedField = (fact: string) => {
    const label = labels.get(splitElement(fact).owner)
    const name = `“${bare(fields.get(fact)?.name ?? fieldName(fact))}”`
    return label === undefined || name.startsWith(`“${label}`) ? name : `${label}的${name}`
  }
  const words: Words = {
    questions: [...questions.values()],
    fieldName,
    codeName: (fact, code) => fields.get(fact)?.codes?.find((entry) => entry.code === code)?.name
  }
  const order = new Map([...questions.keys(), ...fields.keys()].map((fact, index) => [fact, index]))
  const place = (variable: Variable) => (variable.cond ? -1 : (order.get(variable.fact) ?? order.size))

  const literal = (variable: Variable, allowed: ReadonlySet<Scalar | null>): string => {
    const { fact, test, values } = variable
    const named = names.meaning.get(fact)
    if (named !== undefined) {
      const opposite = allowed.has(true) ? undefined : plainOpposite(named.cond)
      if (opposite !== undefined) return opposite
      saidNames.add(fact)
      return namedText(named.name, allowed.has(true))
    }
    if (test) return condText(allowed.has(true) ? test : { op: 'not', of: test }, words)
    if (isFact('choice', fact)) return choiceText(fact, allowed)
    const negated = allowed.has(null)
    const said = values.filter((value) => value !== null && allowed.has(value) !== negated) as Scalar[]
    const isWhole = said.length === values.filter((value) => value !== null).length
    if (isWhole) {
      // Whether a question is answered at all is what decides that it is asked.
      const asks = questions.get(fact)?.when ?? TRUE
      const why = asks.op === 'true' ? undefined : oneCube(negated ? not(asks) : asks)
      const to = questions.get(fact)?.answeredBy ? '核查' : '回答'
      return why ?? `${negated ? '不用' : '要'}${to}“${bare(questions.get(fact)?.ask ?? fieldName(fact))}”`
    }
    const others = values.filter((value) => value !== null && allowed.has(value) === negated) as Scalar[]
    const isNegative = (list: Scalar[]) => list.some((value) => NEGATIVE.test(nameOf(fact, value, questions.get(fact))))
    // What is left out is named only where that is much shorter, and never a “no” of which the opposite is meant.
    if (negated)
      return isNegative(said) && others.length > 0
        ? `${factText(fact, others, false)}，或者不用${questions.get(fact)?.answeredBy ? '核查' : '答'}这一项`
        : factText(fact, said, true)
    const isShorter = said.length > MANY && others.length <= 2 && !isNegative(others) && !values.includes(null)
    return isShorter ? factText(fact, others, true) : factText(fact, said, false)
  }
  /** “Not other than X” is X. */
  const plainOpposite = (cond: Cond): string | undefined => {
    const variables: Variables = new Map()
    const [cube, ...more] = simplify(not(cond), bundle.situations, variables) ?? []
    if (!cube || more.length > 0 || cube.size !== 1) return undefined
    const [id, allowed] = [...cube][0]!
    const variable = variables.get(id)!
    return variable.test || allowed.has(null) || allowed.size > 2 ? undefined : literal(variable, allowed)
  }
  const oneCube = (cond: Cond): string | undefined => {
    const variables: Variables = new Map()
    const abstract = names.abstract(cond)
    const cubes = simplify(abstract, bundle.situations, variables, { given: TRUE, meaning: names.meaning })
    return cubes?.length === 1 ? cubesText(cubes, variables) : undefined
  }
  const factText = (fact: string, values: Scalar[], negated: boolean): string => {
    const { kind, name } = parseFact(fact)
    const question = questions.get(fact)
    const names = values.map((value) => nameOf(fact, value, question))
    if (kind === 'same') return sameText(name, question, values, negated)
    const clause = clauseText(question, values, negated)
    if (clause !== undefined) return clause
    const listed = `${names.map((one) => `“${one}”`).join('或')}${negated ? '以外的' : ''}`
    if (question?.answeredBy) return `核查发现“${bare(question.ask)}”为${listed}`
    return question ? `“${bare(question.ask)}”选${listed}` : `${quotedField(fact)}填${listed}`
  }
  /** Who is not asked has chosen nothing, which is not to choose that it be left. */
  const choiceText = (fact: string, allowed: ReadonlySet<Scalar | null>): string => {
    const name = itemName(parseFact(fact).name)
    const isAsked = !allowed.has(null)
    if (allowed.has(true) === allowed.has(false)) {
      const asks = questions.get(fact)?.when ?? TRUE
      return oneCube(isAsked ? asks : not(asks)) ?? `${isAsked ? '可以' : '不能'}选择办理${name}`
    }
    if (allowed.has(true)) return `${isAsked ? '' : `不能选择办理${name}，或者`}${CHOSEN}${name}`
    return `${isAsked ? '您选择不办理' : '没有选择办理'}${name}`
  }
  /** “经办人是母亲”; of whoever is somebody else, who it is not. */
  const sameText = (name: string, question: Asked | undefined, values: Scalar[], negated: boolean): string => {
    const isOther = values.includes('other')
    const meant = isOther ? (question?.options ?? []).filter(({ code }) => !values.includes(code)) : values
    const people = meant.map((one) => labels.get(String(typeof one === 'object' ? one.code : one)) ?? '')
    return `${labels.get(name) ?? name}${negated !== isOther ? '不' : ''}是${people.join('或')}`
  }
  const nameOf = (fact: string, value: Scalar, question: Asked | undefined): string => {
    if (typeof value === 'boolean') return value ? '是' : '否'
    return (
      question?.options?.find(({ code }) => code === value)?.name ??
      words.codeName(fact, String(value)) ??
      String(value)
    )
  }

  const names = namesOf(bundle.conditions)
  const saidNames = new Set<string>()
  const say = (cond: Cond, given: Cond = TRUE): string | undefined => {
    if (cond.op === 'true') return ''
    const variables: Variables = new Map()
    const abstract = names.abstract(cond)
    const cubes = simplify(abstract, bundle.situations, variables, { given, meaning: names.meaning })
    return cubes
      ? cubesText(cubes, variables)
      : implies(given, not(cond), bundle.situations)
        ? undefined
        : longText(abstract)
  }
  const spelled = (cond: Cond): string | undefined => {
    if (cond.op === 'true') return ''
    const variables: Variables = new Map()
    const cubes = simplify(cond, bundle.situations, variables)
    return cubes ? cubesText(cubes, variables) : condText(cond, words)
  }
  const cubesText = (cubes: Cube[], variables: Variables): string | undefined => {
    if (cubes.length === 0) return undefined
    const entries = [...variables].sort(([, a], [, b]) => place(a) - place(b))
    const texts = cubes.map((cube) => literals(cube, entries))
    const common = texts[0]!.filter((text) => texts.every((others) => others.includes(text)))
    const rest = chosenOnce(texts.map((own) => own.filter((text) => !common.includes(text))))
    if (texts.length === 1) return common.join('，且')
    if (rest.length === 1) return [...common, rest[0]!].join('，且')
    const either = rest.join('，或者')
    return common.length > 0 ? `${common.join('，且')}，且符合一项：${rest.join('；')}` : either
  }
  /** A condition of more parts than are worth shortening. */
  const longText = (cond: Cond): string =>
    condText(cond, { ...words, named: (fact) => (saidNames.add(fact), names.meaning.get(fact)?.name) })
  const literals = (cube: Cube, entries: [string, Variable][]) =>
    entries.flatMap(([id, variable]) => {
      const allowed = cube.get(id)
      return allowed ? [literal(variable, allowed)] : []
    })
  /** What a name means, with all its branches: names within it are said by themselves. */
  const explained = ({ name, cond }: { name: string; cond: Cond }) => {
    const variables: Variables = new Map()
    const cubes = simplify(cond, bundle.situations, variables)
    return { name, branches: cubes?.flatMap((cube) => cubesText([cube], variables) ?? []) ?? [condText(cond, words)] }
  }
  const common = commonOf(bundle)
  return {
    situations: bundle.situations,
    words,
    fieldName,
    itemName,
    itemNames: (usages) => {
      const left = new Set(usages)
      const groups = (bundle.service.choose ?? []).flatMap(({ name, of, max }) => {
        const own = of.filter((usage) => left.has(usage))
        const others = of.filter((usage) => !own.includes(usage))
        // All of them, or all but a few of many; a group of which it is neither is told item by item.
        if (max !== 1 || own.length < 2 || (others.length > 0 && (own.length < 4 || others.length > 3))) return []
        own.forEach((usage) => left.delete(usage))
        return [others.length === 0 ? plain(name) : `${plain(name)}（${others.map(itemName).join('、')}除外）`]
      })
      return [...groups, ...[...left].map(itemName)].join('、')
    },
    unitName: (usage) => {
      const group = (bundle.service.choose ?? []).find(({ of, max }) => max === 1 && of.includes(usage))
      return group ? plain(group.name) : itemName(usage)
    },
    when: byKey((cond) => say(cond, common)),
    asked: byKey((cond) => say(cond)),
    within: byKey((given) => byKey((cond) => say(cond, all(common, given)))),
    plain: byKey(spelled),
    common,
    terms: () => [...names.meaning].flatMap(([fact, term]) => (saidNames.has(fact) ? [explained(term)] : []))
  }
})

/** What asks for a material that is listed for the whole service. */
const WHOLE = '整件事（用于哪个事项，来源没有写）'

const CHOSEN = '您选择办理'

/** “您选择办理甲、乙或丙” for what would be said of each of them; all else as it is. */
function chosenOnce(branches: string[][]): string[] {
  const isChosen = ([first = '', ...more]: string[]) => first.startsWith(CHOSEN) && more.length === 0
  const names = branches.filter(isChosen).map(([text]) => text!.slice(CHOSEN.length))
  const others = branches.filter((branch) => !isChosen(branch)).map((branch) => branch.join('且'))
  if (names.length === 0) return others
  return [
    `${CHOSEN}${[names.slice(0, -1).join('、'), names.at(-1)!].filter((name) => name !== '').join('或')}`,
    ...others
  ]
}

/** More names of options than this are not read one by one. */
const MANY = 4
/** An option that says no: “not no” is not said of it. */
const NEGATIVE = /^(?:没|无|不|否|未|非|均无)/

/** A group's name without the remark on how many of it are taken: “登记注销（按主体类型 15 选 1）”. */
function plain(name: string): string {
  return name.replace(/（[^（）]*选[^（）]*）$/, '')
}

/** Equal conditions are said once. */
function byKey<T>(say: (cond: Cond) => T): (cond: Cond) => T {
  const said = new Map<string, T>()
  return (cond) => {
    const id = key(cond)
    let text = said.get(id)
    if (text === undefined && !said.has(id)) said.set(id, (text = say(cond)))
    return text as T
  }
}

/** What all items share, unless that is the applicant's own choice of them. */
function commonOf({ items }: WordingInput): Cond {
  const some = any(...items.map(({ when }) => when))
  return facts(some).some((fact) => isFact('choice', fact)) ? TRUE : some
}

export function bare(ask: string): string {
  return ask.replace(/[？?]$/, '')
}
