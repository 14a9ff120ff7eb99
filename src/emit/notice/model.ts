/** 一次性告知单 as plain data: what its templates may use. Texts are Chinese; empty where nothing is to be said. */
import type { LinkedText, Row } from '../guide/rows.js'

export interface NoticeView {
  /** The name of the service. */
  title: string
  /** 草案 or empty. */
  mark: string
  region: string
  answers: { ask: string; text: string }[]
  /** 能不能办、带什么、多久、跑几次、费用, and what there is to get and when. `stops`: the applicant cannot go on. */
  rows: (Row & { stops: boolean })[]
  /** What is said below in numbered sections. Null where it does not apply. */
  bring: Section<{ materials: NoticeMaterial[]; choices: NoticeChoice[]; besides: NoticeBeside[]; notes: string[] }>
  notNeeded: Section<{ reasons: { why: string; names: string[] }[] }>
  items: Section<{ items: NoticeItem[]; hasContacts: boolean; notes: string[] }>
  /** What depends on what departments find out. */
  branches: Section<{ asks: string[]; branches: { found: string; texts: string[] }[] }>
  where: Section<{ rows: Row[] }>
  amends: Section<object>
  /** The guide on the web with the same answers chosen: its address, and the code to scan, drawn; null where nothing is published. */
  online: { href: string; svg: string } | null
  lead: string
  version: string
  digest: string
  shortDigest: string
}

export type Section<T> = (T & { heading: string }) | null

export interface NoticeItem {
  name: string
  owner: string
  days: string
  after: string
  /** Whom to ask and to complain to about this item. */
  contacts: LinkedText[]
}

export interface NoticeMaterial {
  name: string
  issuer: string
  form: string
  notes: string[]
  isFor: string
}

/** One of the options is handed in. */
export interface NoticeChoice {
  options: string[]
  isFor: string
}

export interface NoticeBeside {
  name: string
  form: string
  duty: string
  isFor: string
}
