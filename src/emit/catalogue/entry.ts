/** 主题目录: the entry of a service in the catalogue of a platform. */
import type { Bundle, BundleItem, Party } from '../../merge/bundle.js'
import type { ServiceDoc } from '../../language/generated/types.js'
import type { Benefit, Period } from '../../link/model.js'
import { statedChannels, type StatedChannel } from '../channels.js'
import { statedWords, type StatedWords } from '../benefits.js'
import { statedParty, type StatedParty } from '../department.js'
import { promisesOf } from '../../merge/process/promise.js'
import { statedTerms, type ConditionalTime, type PromisedTime, type StatedTime } from '../stated-times.js'
import { stated, wordsOf, type StatedCondition } from '../../wording/stated-condition.js'
import { elementsOf, type ElementEntry } from './elements.js'

/** `catalogue/catalogue.json`. What the specs do not say is left out here and listed in `elements` and `missing`. */
export interface CatalogueEntry {
  'x-lianban-digest': string
  id: string
  name: string
  /** 一件事编码, of the catalogue. */
  code?: string
  /** 实施编码 of a region, beside it. */
  implementation?: NonNullable<Bundle['implementation']>
  status: Bundle['status']
  version?: string
  effective?: ServiceDoc['effective']
  audience?: Named
  /** 人生阶段 or 企业生命周期, in the words of the spec. */
  stage?: string
  region?: { code?: string; name?: string }
  summary?: string
  lead?: Party
  partners: Party[]
  /** Each with where it begins, if a source says so. */
  channels: (StatedChannel & { url?: string })[]
  /** What is charged for the whole. */
  fee?: {
    charged: boolean
    payOnline?: boolean
    items: { name: string; standard?: string; basis?: string; when?: StatedCondition }[]
  }
  /** What sources of the service disagree about. */
  disputed?: ServiceDoc['disputed']
  /** 结果送达 of the whole. */
  delivery?: string
  /** What an applicant gets, and when it can be applied for: of an item, or of the whole. */
  benefits?: StatedWords<Benefit>[]
  periods?: StatedWords<Period>[]
  statutory?: StatedTime
  promised?: PromisedTime
  /** Where they depend on the situation. */
  statutoryBy?: ConditionalTime[]
  promisedBy?: PromisedTime[]
  completion?: Named
  visits?: number
  items: CatalogueItem[]
  /** Other forms of the name, and names of what the service contains, for searching. Nothing is invented. */
  aliases: string[]
  keywords: string[]
  /** 要素配置: which elements of the guide can be published, in the order of a guide. */
  elements: ElementEntry[]
  /** What the standard requires for publication and the documents do not say. */
  missing: Bundle['missing']
}

export interface Named {
  code: string
  name: string
}

export interface CatalogueItem {
  /** Its name within the service. */
  usage: string
  id: string
  name: string
  codes?: BundleItem['doc']['codes']
  type?: string
  handlingType?: string
  owner?: StatedParty
  participants: StatedParty[]
  optional: boolean
  /** Left out when the item is always handled. */
  when?: StatedCondition
}

const AUDIENCES = { person: '自然人', business: '法人', both: '自然人和法人' } as const
const COMPLETIONS = { unified: '统一办结', separate: '各事项分别办结' } as const

export function catalogueEntry(bundle: Bundle): CatalogueEntry {
  const { service, limits } = bundle
  const words = wordsOf(bundle)
  return {
    'x-lianban-digest': bundle.digest,
    id: bundle.id,
    name: bundle.name,
    ...given('code', service.code),
    ...given('implementation', bundle.implementation),
    status: bundle.status,
    ...given('version', service.version),
    ...given('effective', service.effective),
    ...given('audience', service.audience && { code: service.audience, name: AUDIENCES[service.audience] }),
    ...given('stage', service.stage),
    ...given('region', regionOf(bundle)),
    ...given('summary', service.summary),
    ...given('lead', bundle.lead),
    partners: bundle.partners,
    channels: statedChannels(bundle, bundle.channels).map((one) => ({
      ...one,
      ...given('url', service.links?.[one.code])
    })),
    ...given('fee', service.fee && feeOf(bundle)),
    ...given('disputed', service.disputed),
    ...given('delivery', service.delivery),
    ...statedWords(bundle),
    ...statedTerms('statutory', limits.statutory, words),
    ...statedTerms('promised', promisesOf(limits.promised, bundle.process, bundle.situations), words),
    ...given('completion', service.completion && { code: service.completion, name: COMPLETIONS[service.completion] }),
    ...given('visits', service.visits),
    items: itemsOf(bundle),
    aliases: aliasesOf(bundle.name),
    keywords: keywordsOf(bundle),
    elements: elementsOf(bundle),
    missing: bundle.missing
  }
}

function feeOf(bundle: Bundle): NonNullable<CatalogueEntry['fee']> {
  const { charged, payOnline } = bundle.service.fee!
  const words = wordsOf(bundle)
  return {
    charged,
    ...given('payOnline', payOnline),
    items: bundle.charges.map(({ when, ...charge }) => ({ ...charge, ...given('when', stated(when, words)) }))
  }
}

/** A key only where there is a value. */
function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
}

/** The region that was compiled for, else what the spec says of itself: a code or a name. */
function regionOf({ region, service }: Bundle): CatalogueEntry['region'] {
  if (region) return region
  if (service.region === undefined) return undefined
  return /^\d+$/.test(service.region) ? { code: service.region } : { name: service.region }
}

function itemsOf(bundle: Bundle): CatalogueItem[] {
  const words = wordsOf(bundle)
  return bundle.items.map(({ usage, id, name, doc, owner, participants, optional, when }) => ({
    usage,
    id,
    name,
    ...given('codes', doc.codes),
    ...given('type', doc.type),
    ...given('handlingType', doc.handlingType),
    ...given('owner', owner.id === '' ? undefined : statedParty(owner, words)),
    participants: participants.map((one) => statedParty(one, words)),
    optional,
    ...given('when', stated(when, words))
  }))
}

function aliasesOf(name: string): string[] {
  const plain = name.replace(/[“”"]/g, '')
  return distinct([plain, plain.replace(/一件事$/, '')]).filter((alias) => alias !== '' && alias !== name)
}

function keywordsOf({ service, items }: Bundle): string[] {
  return distinct([
    ...(service.stage !== undefined ? [service.stage] : []),
    ...items.flatMap(({ name, doc }) => [name, doc.name, ...(doc.unifiedName !== undefined ? [doc.unifiedName] : [])]),
    ...items.flatMap(({ results }) => results.map((result) => result.name))
  ]).filter((word) => word !== '')
}

function distinct(words: string[]): string[] {
  return [...new Set(words)]
}
