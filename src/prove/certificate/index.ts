/** proof.json: all that a second program needs to check the proof without believing the first (docs/proof.md). */
import { createHash } from 'node:crypto'
import { version } from '../../base/version.js'
import { FORMATS } from '../../vocabulary/formats.js'
import type { Bundle } from '../../merge/bundle.js'
import { assumptionsOf, type Assumption } from './assumptions.js'
import { PROPERTIES } from '../properties/names.js'
import type { NormalForm } from '../normal-form/model.js'
import type { Property } from '../properties/index.js'
import type { Claim, Proved, Witness } from '../prove.js'
import { OWN_PATTERNS } from '../../values/texts.js'

export interface Certificate {
  format: 'lianban-proof-3'
  /** The version of lianban that made it. */
  compiler: string
  service: string
  name: string
  status: Bundle['status']
  region?: string
  /** Of the specs. */
  specs: string
  model: NormalForm
  modelDigest: string
  assumptions: Assumption[]
  order: string[]
  ranks: string[]
  claims: Claim[]
  refutations: number[][]
  /** The pattern of each named format of the model, and of each type (`type:` and its name) that has one. */
  formats: { name: string; pattern: string }[]
  findings: CertifiedFinding[]
  digest: string
}

export interface CertifiedFinding {
  property: Property
  about: string
  code: string
  situation?: Witness
}

export function certificateOf(bundle: Bundle, proved: Proved): Certificate {
  const { model, order, ranks, claims, refutations, findings } = proved
  const { id, name, status, region, digest } = bundle
  const body: Omit<Certificate, 'digest'> = {
    format: 'lianban-proof-3',
    compiler: version,
    service: id,
    name,
    status,
    ...(region && { region: region.code }),
    specs: digest,
    model,
    modelDigest: sha256(model),
    assumptions: assumptionsOf(model),
    order,
    ranks,
    claims,
    refutations,
    formats: formatsOf(model),
    findings: findings.map(({ property, about, situation }) => ({
      property,
      about,
      code: PROPERTIES[property].code,
      ...(situation && { situation })
    }))
  }
  return { ...body, digest: sha256(body) }
}

/** What gives the claims of a certificate their meaning; the rest is evidence, which a second program checks by itself. */
const STATED = [
  'format',
  'compiler',
  'service',
  'name',
  'status',
  'region',
  'specs',
  'model',
  'assumptions',
  'formats'
] as const satisfies readonly (keyof Certificate)[]

export type Stated = (typeof STATED)[number]

/** The digest of each part that a certificate states rather than shows. */
export function statementOf(certificate: Partial<Certificate>): ReadonlyMap<Stated, string> {
  return new Map(STATED.map((key) => [key, sha256(certificate[key] ?? null)]))
}

function formatsOf({ form, items }: NormalForm): Certificate['formats'] {
  const players = items.flatMap(({ fields }) => fields).flatMap((field) => field.players)
  const limits = [...form.flatMap((m) => [m.accepts, m.element, ...m.stricter]), ...players.map((one) => one.accepts)]
  const names = new Set(limits.flatMap(({ constraints }) => constraints.formats ?? []))
  const types = [...form.map((m) => m.accepts), ...players.map((one) => one.accepts)].map(({ type }) => type)
  const known: [string, string | undefined][] = [
    ...[...names].sort().map((name): [string, string | undefined] => [name, FORMATS[name]?.pattern]),
    ...[...new Set(types)].sort().map((type): [string, string | undefined] => [`type:${type}`, OWN_PATTERNS[type]])
  ]
  return known.flatMap(([name, pattern]) => (pattern === undefined ? [] : [{ name, pattern }]))
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
