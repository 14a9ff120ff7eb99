/** What 监督考核 asks for, as plain data: a report says nothing that the specs or their check do not say. */
import type { Severity } from '../diagnostics/types.js'
import type { Kind, LegalBasis, OrganizationDoc, ServiceDoc } from '../language/generated/types.js'

export interface Report {
  format: 'lianban-report/1'
  /** The day (YYYY-MM-DD) that deadlines are judged at; absent when none are. */
  asOf?: string
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string
  standards: StandardReport[]
  totals: Totals
  /** Sorted by id. */
  services: ServiceReport[]
  /** Sorted by id; what names no department comes last, under an empty id. */
  departments: DepartmentReport[]
  /** By service, in the order of the service. */
  milestones: MilestoneReport[]
  /** Documents that would not do as published, by kind (services and items first) and id. */
  incomplete: DocumentReport[]
  ignored: IgnoredReport[]
  /** Where the project differs from its libraries, and what services leave out of items; absent when it does not. */
  standing?: StandingReport[]
  /** What regions add to the materials of items; absent when none does. */
  localMaterials?: LocalMaterialReport[]
  /** What regions say of themselves as one of several places; absent when none does. */
  placed?: PlacedReport[]
  /** What published texts say differently of one thing; absent when nothing is. */
  disputed?: DisputedReport[]
  /** Files that are no documents because of errors: nothing here counts them. */
  unread: string[]
}

/** `chosen`: empty while nobody has decided. */
export interface DisputedReport {
  document: Named
  about: string
  values: { says: string; source: string }[]
  chosen: string
  reason: string
  file: string
}

/** What the project is measured by, and on what ground. */
export interface StandardReport extends Named {
  status: Status
  version?: string
  issuer?: string
  legalBasis?: LegalBasis
  /** What is asked of specs, by the law or document that asks it. */
  citations?: Record<string, string>
}

/** What holds where one of several places of a case, such as the one that somebody moves from, lies in a region. */
export interface PlacedReport {
  region: Named
  /** The service or item that it is said of. */
  document: Named
  /** What decides the place: the name of the fact, and the question. */
  at: Named
  /** Where to go. */
  places: string[]
  promised?: string
  /** How many materials are added there. */
  materials: number
  file: string
}

/** A material that a region adds, or alternatives. */
export interface LocalMaterialReport {
  region: Named
  /** Only where this place lies in the region. */
  at?: string
  item: Named
  materials: string[]
  basis: string
  file: string
}

export type Status = NonNullable<ServiceDoc['status']>

/** Of what the standard requires of published documents. */
export interface Completeness {
  stated: number
  required: number
  /** Rounded down, so that 100 means all; null when nothing is required. */
  percent: number | null
}

/** Findings that are open, by severity, and those that a document ignores with a reason. */
export type Findings = Record<Severity | 'ignored', number>

interface Totals {
  services: number
  documents: number
  completeness: Completeness
  findings: Findings
  milestones: number
  /** 0 without a day to judge at. */
  overdue: number
}

export interface Named {
  id: string
  name: string
}

export interface ServiceReport extends Named {
  file: string
  status: Status
  version?: string
  code?: string
  region?: Named
  lead?: Named
  partners: Named[]
  /** Of the service and all that it is made of; `own` is the service's document alone. */
  completeness: Completeness
  own: Completeness
  findings: Findings
  /** Absent when errors keep the service from being merged. */
  figures?: Figures
  /** Who answers for each stage, by channel. */
  responsibilities: { stage: string; channel: string; organization: Named }[]
  sources: SourceReport[]
}

/** Over all situations. */
export interface Figures {
  items: number
  situations: number
  fields: number
  /** Fields that some applicant has to fill in. */
  asked: number
  materials: number
  /** Materials that some applicant has to hand in. */
  submitted: number
  examples: number
}

export interface SourceReport {
  /** The name of the document that states it. */
  document: string
  title: string
  url?: string
  region?: string
  /** The day (YYYY-MM-DD) on which it was read. */
  retrieved?: string
  confidence?: 'high' | 'medium' | 'low'
}

export interface DepartmentReport extends Named {
  /** As its document states them. */
  parent?: Named
  /** The kind of office that it is one of. */
  instanceOf?: Named
  level?: OrganizationDoc['level']
  sector?: OrganizationDoc['sector']
  /** A kind of department and not a certain one. */
  generic?: boolean
  /** Names of the services that it leads. */
  leads: string[]
  /** How many items and shared resources are its own. */
  items: number
  resources: number
  completeness: Completeness
  findings: Findings
}

export interface MilestoneReport {
  service: Named
  name: string
  responsible?: Named
  due?: string
  done?: string
  /** `late`: done after it was due. `overdue`: not done on the day of the report, though due before. */
  state: 'done' | 'late' | 'overdue' | 'open'
}

export interface DocumentReport extends Named {
  kind: Kind
  file: string
  status: Status
  completeness: Completeness
  /** Names of the elements that are missing. */
  missing: string[]
}

export interface IgnoredReport {
  code: string
  title: { zh: string; en: string }
  document: Named
  reason: string
  /** Who answers for it and until when, if the document says so. */
  owner?: string
  until?: string
  /** On the day of the report, `until` is past. */
  expired: boolean
}

export interface StandingReport extends Named {
  kind: Kind
  /** Where it is said. */
  file: string
  /** Empty for an item of the project itself. */
  library: string
  how: 'refines' | 'replaces' | 'leaves-out'
  /** Keys that are stated anew. */
  changed: readonly string[]
  /** Parts that are left out, as `materials.photo`. */
  without: readonly string[]
  reason: string
}
