/**
 * Certificates falsified in one place each, and signed anew so that no digest gives them away. What is changed is chosen
 * so that no honest certificate could look like this: each must be rejected. A falsification that finds nothing to
 * change in a certificate is left out.
 */
import { createHash } from 'node:crypto'

/* eslint-disable @typescript-eslint/no-explicit-any -- a certificate as JSON, in which anything may be changed */
export type Json = any
type Change = (proof: Json) => unknown

/** With digests that fit. */
export function signed({ digest: _, ...proof }: Json): Json {
  const body = 'modelDigest' in proof ? { ...proof, modelDigest: sha256(proof.model) } : proof
  return { ...body, digest: sha256(body) }
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

const claimed = (proof: Json, property: string, start = '') =>
  proof.claims.filter((one: Json) => one.property === property && one.about.startsWith(start))
/** What a claim of reachability speaks of: it can be, so it may not be said never to be. */
const reached = (proof: Json, list: Json[], about: (one: Json) => string) =>
  list.find((one) => proof.claims.some((claim: Json) => claim.property === 'reachable' && claim.about === about(one)))
const removed = (list: Json[] | undefined, index = 0) => list && list.length > index && list.splice(index, 1)
const withSplit = (proof: Json) => proof.claims.find((claim: Json) => claim.refuted >= 0)
const PROPERTIES = [
  'complete',
  'minimal',
  'once',
  'obtain',
  'lossless',
  'sound',
  'loose',
  'consistent',
  'order'
].concat(['least', 'reachable', 'process', 'time'])

/** Each says whether it found anything to change. */
const CHANGES: Record<string, Change> = {
  ...Object.fromEntries(
    PROPERTIES.map((property) => [
      `without a claim of ${property}`,
      ({ claims }: Json) => {
        const index = claims.findLastIndex((claim: Json) => claim.property === property)
        return index >= 0 && claims.splice(index, 1)
      }
    ])
  ),
  'without claims': (proof) => (proof.claims = []),
  'a claim twice': ({ claims }) => claims.push(claims[0]),
  'a claim of nothing': ({ claims }) => claims.push({ property: 'complete', about: 'use nothing', refuted: -1 }),
  'a claim of another property': ({ claims }) => (claims[0].property = 'perfect'),
  'a claim of something else': ({ claims }) => (claims[0].about += 'x'),
  'a claim without its refutation': (proof) => delete withSplit(proof)?.refuted,
  'a refutation that is said to be plain': (proof) => withSplit(proof) && (withSplit(proof).refuted = -1),
  'a refutation that is not there': (proof) => withSplit(proof) && (withSplit(proof).refuted = 1e9),
  'a refutation in a circle': ({ refutations }) => refutations[0] && (refutations[0][1] = 0),
  'a refutation that leaves a region out': ({ refutations }) => refutations[0]?.pop(),
  'a refutation of an unknown fact': ({ refutations }) => refutations[0] && (refutations[0][0] = 1e6),
  'no refutations': (proof) => withSplit(proof) && (proof.refutations = []),
  'no witness': (proof) => delete claimed(proof, 'reachable')[0]?.witness,
  'a witness with an unknown fact': (proof) =>
    claimed(proof, 'reachable')[0] && (claimed(proof, 'reachable')[0].witness.x = 1),
  'a witness with an unknown region': (proof) => {
    const claim = claimed(proof, 'reachable')[0]
    return claim && (claim.witness[proof.model.facts[0]?.name ?? 'x'] = 1e6)
  },
  'a limit of another claim': (proof) => {
    const claim = claimed(proof, 'sound', 'limit ').find((one: Json) => one.refuted >= 0)
    return claim && (claim.refuted = -1)
  },
  'a value of another type': (proof) => {
    const claim = claimed(proof, 'consistent').find((one: Json) => typeof one.values?.[0]?.value === 'string')
    return claim && (claim.values[0].value = 1)
  },
  'a value that is empty': (proof) => {
    const claim = claimed(proof, 'consistent').find((one: Json) => typeof one.values?.[0]?.value === 'string')
    return claim && (claim.values[0].value = '')
  },
  'a value for limits that are not there': (proof) => {
    const claim = claimed(proof, 'consistent').find((one: Json) => one.values?.length)
    return claim && claim.values[0].stricter.push(1000)
  },
  'a wider limit': ({ model }) => {
    const field = model.form.find(({ accepts }: Json) => accepts.constraints.maxLength)
    return field && (field.accepts.constraints.maxLength += 1000)
  },
  'a narrower limit': ({ model }) => {
    const field = model.form.find(({ accepts }: Json) => (accepts.constraints.maxLength ?? 0) > 1)
    return field && (field.accepts.constraints.maxLength -= 1)
  },
  'a limit dropped': ({ model }) => {
    const field = model.form.find(({ accepts }: Json) => accepts.constraints.maxLength)
    return field && delete field.accepts.constraints.maxLength
  },
  'a stricter limit dropped': ({ model }) =>
    removed(model.form.find(({ stricter }: Json) => stricter.length > 0)?.stricter),
  'a field of the form dropped': ({ model }) => removed(model.form),
  'a field of the form twice': ({ model }) => model.form[0] && model.form.push(model.form[0]),
  'a field that is never on the form': (proof) => {
    const field = reached(proof, proof.model.form, ({ key }) => `field ${key}`)
    return field && (field.when = 0)
  },
  'a field of nobody': ({ model }) => model.form[0] && (model.form[0].key = 'nobody.nothing'),
  'a source dropped': ({ model }) => removed(model.form[0]?.sources),
  'a source twice': ({ model }) => model.form[0] && model.form[0].sources.push(model.form[0].sources[0]),
  'a source that nothing gives': ({ model }) => {
    const source = model.form.flatMap((field: Json) => field.sources).find(({ kind }: Json) => kind !== 'asked')
    return source && source.when !== 0 && (source.from = 'nowhere')
  },
  'a question that is never asked': (proof) => {
    const question = reached(proof, proof.model.questions, ({ fact }) => `question ${fact}`)
    return question && (question.when = 0)
  },
  'an option that can never be chosen': (proof) => {
    for (const { fact, options } of proof.model.questions) {
      const option = reached(proof, options, ({ code }) => `option ${fact}/${code}`)
      if (option) return ((option.when = 0), true)
    }
    return false
  },
  'a question dropped': ({ model }) => removed(model.questions),
  'two departments exchanged': ({ model: { dispatch } }) => {
    const other = dispatch.find(({ fields }: Json) => JSON.stringify(fields) !== JSON.stringify(dispatch[0]?.fields))
    return other && ([dispatch[0].item, other.item] = [other.item, dispatch[0].item])
  },
  'another department': ({ model }) => model.dispatch[0] && (model.dispatch[0].owner += '-x'),
  'an item that does not exist': ({ model }) => model.dispatch[0] && (model.dispatch[0].item = 'nothing'),
  'a dispatch dropped': ({ model: { dispatch } }) => {
    const index = dispatch.findIndex(({ fields }: Json) => fields.length > 0)
    return index >= 0 && dispatch.splice(index, 1)
  },
  'a leaked field': ({ model }) => model.dispatch[0]?.fields.push({ ref: 'x.y', to: ['z'], when: 1, players: [] }),
  'a leaked player': ({ model }) => {
    const field = model.dispatch.flatMap((one: Json) => one.fields)[0]
    return field && field.players.push({ key: 'x.y', when: 1 })
  },
  'a field not sent': ({ model }) => removed(model.dispatch.find(({ fields }: Json) => fields.length > 0)?.fields),
  'a field sent twice': ({ model }) => {
    const fields = model.dispatch.find(({ fields }: Json) => fields.length > 0)?.fields
    return fields && fields.push(fields[0])
  },
  'a field sent by another name': ({ model }) => {
    const field = model.dispatch.flatMap((one: Json) => one.fields)[0]
    return field && (field.to = ['other'])
  },
  'another mapping': ({ model }) => {
    const field = model.dispatch.flatMap((one: Json) => one.fields).find(({ map }: Json) => map)
    return field && (field.map = { recode: { '1': '2' } })
  },
  'a mapping that loses values': ({ model }) => {
    const isOwn = ({ map, players, constant }: Json) => map && !constant && players.length > 0
    const field = model.items.flatMap((item: Json) => item.fields).find(isOwn)
    if (!field) return false
    for (const one of model.dispatch.flatMap(({ fields }: Json) => fields))
      if (JSON.stringify(one.map) === JSON.stringify(field.map)) one.map = { recode: { '1': 'x', '2': 'x' } }
    return (field.map = { recode: { '1': 'x', '2': 'x' } })
  },
  'a material dropped': ({ model }) => removed(model.materials),
  'a material twice': ({ model }) => model.materials[0] && model.materials.push(model.materials[0]),
  'a material that is never needed': (proof) => {
    const isPlain = ({ key }: Json) =>
      !proof.model.alternatives.some(({ options }: Json) => options.flat().some((one: Json) => one.key === key))
    const material = reached(proof, proof.model.materials.filter(isPlain), ({ key }) => `material ${key}`)
    return material && (material.when = 0)
  },
  'alternatives dropped': ({ model }) => removed(model.alternatives),
  'a check for everybody': ({ model }) => model.mergedChecks[0] && (model.mergedChecks[0].relation = 'other'),
  'an edge dropped': ({ model }) => removed(model.process.edges),
  'an edge more': ({ model }) =>
    model.items[0] && model.process.edges.push({ from: model.items[0].usage, to: 'x', when: 1 }),
  'a promise beyond the law': ({ model }) => {
    const item = model.items.find(({ promised }: Json) => promised !== undefined)
    return item && (item.statutory = [{ days: item.promised[0].days - 1, when: 1 }])
  },
  'a name asked twice': ({ order }) => order[0] !== undefined && order.push(order[0]),
  'a name that is never asked': (proof) => removed(proof.order),
  'an item ranked twice': ({ ranks }) => ranks[0] !== undefined && ranks.push(ranks[0]),
  'two facts of one name': ({ model: { facts } }) => facts.length > 1 && (facts[1].name = facts[0].name),
  'a fact with a region more': ({ model: { facts }, refutations }) => {
    const fact = facts[refutations[0]?.[0]]
    return fact && fact.regions.push('x')
  },
  'a formula of later formulas': ({ model: { formulas } }) => formulas.push(['any', formulas.length, 0]),
  'a formula within one of its kind': ({ model: { formulas } }) =>
    formulas.push(['all', 0, 1], ['all', 2, formulas.length]),
  'a formula of an unknown fact': ({ model: { formulas } }) => formulas.push(['is', 1e6, 1]),
  'an unknown kind of formula': ({ model: { formulas } }) => formulas.push(['not', 1]),
  'false is true': ({ model: { formulas } }) => (formulas[0] = ['T']),
  'a formula that is not there': ({ model }) => model.form[0] && (model.form[0].when = 1e9),
  'a format of another pattern': ({ model, formats }) => {
    const names = model.form.flatMap(({ accepts }: Json) => accepts.constraints.formats ?? [])
    const format = formats.find(({ name }: Json) => names.includes(name))
    return format && (format.pattern = '^nothing$')
  },
  'a finding dropped': (proof) => removed(proof.findings),
  'a finding said to be proved': ({ findings, claims }) => {
    const [finding] = findings.splice(0, 1)
    return finding && claims.push({ property: finding.property, about: finding.about, refuted: -1, witness: {} })
  },
  'a proved claim said not to hold': ({ findings, claims }) => {
    const index = claims.findIndex(({ property }: Json) => property === 'order')
    return index >= 0 && findings.push({ ...claims.splice(index, 1)[0], code: 'LB4109' })
  },
  'a waiver of nobody': ({ findings }) => findings[0] && (findings[0].waived = { reason: '没有人写过' }),
  'a finding with another code': ({ findings }) => findings[0] && (findings[0].code = 'LB9999'),
  'another format': (proof) => (proof.format = 'lianban-proof-4'),
  'a key more': ({ model }) => (model.more = 1),
  'a key less': ({ model }) => delete model.materials,
  'a text for a number': ({ model }) => model.form[0] && (model.form[0].when = '1'),
  'a number for a text': (proof) => (proof.service = 1),
  'no model': (proof) => (proof.model = null)
}

/** Each with what was falsified. */
export function* tamperings(proof: Json): Iterable<[string, Json]> {
  for (const [name, change] of Object.entries(CHANGES)) {
    const copy = structuredClone(proof)
    if (change(copy) && JSON.stringify(copy) !== JSON.stringify(proof)) yield [name, signed(copy)]
  }
  yield ['a wrong digest', { ...proof, digest: '0'.repeat(64) }]
  const { digest: _, ...body } = { ...proof, modelDigest: '0'.repeat(64) }
  yield ['a wrong digest of the model', { ...body, digest: sha256(body) }]
}
