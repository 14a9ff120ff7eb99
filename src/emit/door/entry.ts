/** One service as one line of a list: what it is, and what one brings, how long it takes, how often one comes. */
import { remembered } from '../../base/memo.js'
import { clean, unique } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'
import { glance, type Glance } from '../guide/first-screen.js'
import { toBring } from '../guide/materials.js'
import { UNSTATED } from '../guide/rows.js'
import { whoView } from '../guide/who.js'

export interface DoorEntry {
  id: string
  name: string
  isDraft: boolean
  summary: string
  /** 带什么、多久、跑几次: the first words of the guide's own rows, which say 来源没有写 where nobody does. */
  figures: { term: string; text: string }[]
  /** What a search looks through, without what nobody types. */
  search: string
}

/** The five rows of the first screen, as the guide has them. */
export const glanceOf = remembered((bundle: Bundle): Glance => glance(bundle, toBring(bundle), whoView(bundle)))

const FIGURES = ['带什么', '多久', '跑几次']

export function doorEntry(bundle: Bundle): DoorEntry {
  const { rows } = glanceOf(bundle)
  return {
    id: bundle.id,
    name: clean(bundle.name),
    isDraft: bundle.status === 'draft',
    summary: clean(bundle.service.summary ?? ''),
    figures: FIGURES.map((term) => ({
      term,
      text: firstClause(clean(rows.find((row) => row.term === term)?.texts[0]?.text ?? UNSTATED))
    })),
    search: searchText(bundle)
  }
}

/** Up to a “；” that is not in brackets: what follows explains. */
function firstClause(text: string): string {
  let depth = 0
  for (const [at, sign] of [...text].entries()) {
    if (sign === '（') depth++
    if (sign === '）') depth--
    if (sign === '；' && depth <= 0) return [...text].slice(0, at).join('')
  }
  return text
}

function searchText({ name, service, items, lead, partners }: Bundle): string {
  const words = [
    name,
    service.stage ?? '',
    service.summary ?? '',
    ...items.flatMap((item) => [item.name, item.doc.unifiedName ?? '', ...item.results.map((result) => result.name)]),
    ...[lead, ...partners].map((party) => party?.name ?? '')
  ]
  return unique(words.map(plain).filter((word) => word !== '')).join(' ')
}

/** As the script of the page makes of what is typed. */
function plain(text: string): string {
  return clean(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
