/** Data sharing of a project: what is fetched, what would be fetched if it were connected, and what that would save. */
import type { Cond } from '../../condition/cond.js'
import type { Document } from '../../schema/document.js'
import type { Bundle, Party } from '../bundle.js'

export interface Sharing {
  /** Every resource of which a service makes use or could make use, by id. */
  resources: Document<'resource'>[]
  /** One for each department, resource and service; those in use first. */
  requests: SharingRequest[]
  /** What is not connected yet: first what saves most. */
  ranking: Connection[]
  /** All of the ranking connected at once: more than its parts where one gives what another is looked up by. */
  together?: Saving
}

/** What a department needs of a resource, for one service. */
export interface SharingRequest {
  bundle: Bundle
  /** The department that needs it; absent where no source names the owner of the items. */
  by?: Party
  resource: string
  /** It can be fetched today. */
  connected: boolean
  /** By what it is looked up, as keys of fields or `subject.element` of what a login gives. */
  keys: string[]
  data: RequestedItem[]
  /** What need not be brought, by its label. */
  materials: { key: string; label: string; when: Cond; wanted: Cond }[]
  /** Names (within the service) of the items that it is for. */
  items: string[]
}

/** 数据项 */
export interface RequestedItem {
  /** `subject.element` */
  key: string
  /** It comes from there; otherwise from somewhere else, or it is asked. */
  when: Cond
  /** When it is wanted at all. */
  wanted: Cond
  /** Names of the items whose forms have it, with the basis that they state. */
  uses: { item: string; label: string; basis?: string }[]
}

export interface Connection {
  kind: 'resource' | 'certificate'
  id: string
  name: string
  provider?: string
  state: 'requested' | 'unavailable' | 'planned'
  saves: Saving
}

export interface Saving {
  /** Services in which an applicant fills in or brings less. */
  services: ServiceSaving[]
  fields: number
  materials: number
}

export interface ServiceSaving {
  id: string
  name: string
  fields: Saved[]
  materials: Saved[]
  /** Of these it was too hard to say. */
  undecided: string[]
}

/** What is asked for in some situation today, and no longer then. */
export interface Saved {
  key: string
  label: string
  /** When it is asked for today. */
  today: Cond
  /** When it is asked for all the same; absent: never again. */
  still?: Cond
}
