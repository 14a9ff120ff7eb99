/** The words of one service: names of facts and values, and conditions as short plain Chinese. */
import { key, type Cond, type Scalar } from '../../condition/cond.js'
import type { Domains, FactDomain } from '../../condition/space.js'
import type { Bundle, Field, Question } from '../../merge/bundle.js'
import { condText, type Words } from '../../merge/text.js'
import { simplify, type Cube, type Variable, type Variables } from './cubes.js'

export interface Lexicon {
  domains: Domains
  words: Words
  /** “母亲的姓名” for `mother.name`. */
  fieldName(fact: string): string
  /** When, in words; empty for always, undefined for never. */
  when(cond: Cond): string | undefined
  itemName(usage: string): string
  /** Items as a list; many of which only one is handled go by the name of their choice. */
  itemNames(usages: readonly string[]): string
}

const known = new WeakMap<Bundle, Lexicon>()

export function lexiconOf(bundle: Bundle): Lexicon {
  let lexicon = known.get(bundle)
  if (!lexicon) known.set(bundle, (lexicon = makeLexicon(bundle)))
  return lexicon
}

function makeLexicon(bundle: Bundle): Lexicon {
  // An item's own questions have names too, whether or not the service asks them itself.
  const all = [...bundle.items.flatMap(({ form }) => form.questions), ...bundle.questions]
  const questions = new Map(all.map((question) => [question.fact, question]))
  const fields = new Map(bundle.fields.map((field) => [field.key, field]))
  const labels = new Map(bundle.subjects.map(({ name, label }) => [name, label]))
  const items = new Map(bundle.items.map(({ usage, name }) => [usage, name]))
  const itemName = (usage: string) => items.get(usage) ?? usage
  const fieldName = (fact: string) => {
    const [subject = '', element = ''] = fact.split('.')
    const label = labels.get(subject) ?? subject
    const name = fields.get(fact)?.name ?? element
    return name.startsWith(label) ? name : `${label}的${name}`
  }
  const quotedField = (fact: string) => {
    const label = labels.get(fact.split('.')[0] ?? '')
    const name = `“${bare(fields.get(fact)?.name ?? fieldName(fact))}”`
    return label === undefined || name.startsWith(`“${label}`) ? name : `${label}的${name}`
  }
  const words: Words = {
    questions: [...questions.values()],
    fieldName,
    codeName: (fact, code) => fields.get(fact)?.codes?.find((entry) => entry.code === code)?.name
  }
  const order = new Map([...questions.keys(), ...fields.keys()].map((fact, index) => [fact, index]))
  const place = (variable: Variable) => order.get(variable.fact) ?? order.size

  const domainOf = new Map<string, FactDomain>()
  const domains: Domains = (fact) => {
    let domain = domainOf.get(fact)
    if (!domain) domainOf.set(fact, (domain = factDomain(questions.get(fact), fields.get(fact))))
    return domain
  }

  const literal = (variable: Variable, allowed: ReadonlySet<Scalar | null>): string => {
    const { fact, test, values } = variable
    if (test) return condText(allowed.has(true) ? test : { op: 'not', of: test }, words)
    const negated = allowed.has(null)
    const said = values.filter((value) => value !== null && allowed.has(value) !== negated) as Scalar[]
    if (!negated && said.length === values.filter((value) => value !== null).length && !fact.startsWith('choices.'))
      return `要回答“${bare(questions.get(fact)?.ask ?? fieldName(fact))}”`
    const isShorter = !values.includes(null) && said.length > values.length / 2
    const shown = isShorter ? (values.filter((value) => !allowed.has(value)) as Scalar[]) : said
    return factText(fact, shown, negated !== isShorter)
  }
  const factText = (fact: string, values: Scalar[], negated: boolean): string => {
    const [space, name = ''] = fact.split('.')
    if (space === 'choices') return `${values.includes(true) === negated ? '不办理' : '您选择办理'}${itemName(name)}`
    const question = questions.get(fact)
    const names = values.map((value) => nameOf(fact, value, question))
    if (space === 'same')
      return `${labels.get(name) ?? name}${negated ? '不' : ''}${names.map((one) => one.replace(/^就是/, '是')).join('或')}`
    if (question) return `“${bare(question.ask)}”${negated ? '不' : ''}选${names.map((one) => `“${one}”`).join('或')}`
    return `${quotedField(fact)}${negated ? '不' : ''}填${names.map((one) => `“${one}”`).join('或')}`
  }
  const nameOf = (fact: string, value: Scalar, question: Question | undefined): string => {
    if (typeof value === 'boolean') return value ? '是' : '否'
    return (
      question?.options?.find(({ code }) => code === value)?.name ??
      words.codeName(fact, String(value)) ??
      String(value)
    )
  }

  const said = new Map<string, string | undefined>()
  const say = (cond: Cond): string | undefined => {
    if (cond.op === 'true') return ''
    const variables: Variables = new Map()
    const cubes = simplify(cond, domains, variables)
    if (!cubes) return condText(cond, words)
    if (cubes.length === 0) return undefined
    const entries = [...variables].sort(([, a], [, b]) => place(a) - place(b))
    const texts = cubes.map((cube) => literals(cube, entries))
    const common = texts[0]!.filter((text) => texts.every((others) => others.includes(text)))
    const rest = texts.map((own) => own.filter((text) => !common.includes(text)).join('且'))
    if (texts.length === 1) return common.join('，且')
    const either = rest.join('，或者')
    return common.length > 0 ? `${common.join('，且')}，且符合一项：${rest.join('；')}` : either
  }
  const literals = (cube: Cube, entries: [string, Variable][]) =>
    entries.flatMap(([id, variable]) => {
      const allowed = cube.get(id)
      return allowed ? [literal(variable, allowed)] : []
    })
  return {
    domains,
    words,
    fieldName,
    itemName,
    itemNames: (usages) => {
      const left = new Set(usages)
      const groups = (bundle.service.choose ?? []).flatMap(({ name, of, max }) => {
        const own = of.filter((usage) => left.has(usage))
        if (max !== 1 || own.length < 4) return []
        own.forEach((usage) => left.delete(usage))
        return [own.length === of.length ? name : `${name}中的 ${own.length} 项`]
      })
      return [...groups, ...[...left].map(itemName)].join('、')
    },
    when: (cond) => {
      const id = key(cond)
      if (!said.has(id)) said.set(id, say(cond))
      return said.get(id)
    }
  }
}

export function bare(ask: string): string {
  return ask.replace(/[？?]$/, '')
}

function factDomain(question: Question | undefined, field: Field | undefined): FactDomain {
  if (question) {
    const values: Scalar[] | undefined =
      question.type === 'boolean' ? [true, false] : question.options?.map(({ code }) => code)
    const valueWhen = new Map(
      question.options?.flatMap(({ code, when }) => (when ? [[code as Scalar, when] as const] : []))
    )
    return { ...(values && { values }), ...(valueWhen.size > 0 && { valueWhen }), when: question.when }
  }
  if (!field) return {}
  if (field.type === 'boolean') return { values: [true, false] }
  const values = field.codes?.map(({ code }) => code)
  return { ...(values && { values }), ...(field.type === 'codes' && { multiple: true }) }
}
