/** Who asks or complains there reaches an office of another place. */
import { isWithin } from '../../condition/evaluate.js'
import { listCodes } from '../../link/document/elements.js'
import { regionName } from '../../link/service/regions.js'
import type { Program } from '../../link/model.js'
import type { Path } from '../../syntax/index.js'
import type { Document } from '../../schema/document.js'
import type { CodelistDoc, Places } from '../../language/generated/types.js'
import { remembered } from '../../base/memo.js'
import { ownerId, tableFor } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

const REGION = /^[0-9]{6}$/

/** Where the office is whose contact a document gives. */
function regionOf(doc: Document<'service' | 'item' | 'overlay'>, { docs }: Program): string | undefined {
  const { region } = doc.data
  if (region !== undefined || doc.data.kind === 'overlay') return region
  const office = doc.data.kind === 'item' ? ownerId(doc.data) : doc.data.lead
  return docs.organization.get(office ?? '')?.data.region
}

const isNear = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one)

/** Names of counties and cities with their codes: several counties may have one name. */
const namesIn = remembered((table: CodelistDoc): ReadonlyMap<string, string[]> => {
  const names = new Map<string, string[]>()
  for (const { code, name } of listCodes(table))
    // “县” alone and the like are in many texts that mean no place.
    if (name.length > 2 && REGION.test(code)) names.set(name, [...(names.get(name) ?? []), code])
  return names
})

/** A place that a text names and that lies elsewhere; undefined when it names one of the region as well. */
function elsewhereIn(text: string, region: string, table: CodelistDoc): string | undefined {
  let found: string | undefined
  for (const [name, codes] of namesIn(table)) {
    if (!text.includes(name)) continue
    if (codes.some((code) => isNear(code, region))) {
      // “沈阳市大东区” is near as far as the city goes; the county decides.
      if (codes.some((code) => isWithin(code, region))) return undefined
    } else found ??= name
  }
  return found
}

/** The places of an area code that is not that of the city. */
function codeElsewhereIn(text: string, region: string, codes: CodelistDoc, regions: CodelistDoc): string | undefined {
  const city = listCodes(regions).find(({ code }) => code === `${region.slice(0, 4)}00`)?.name
  if (city === undefined || region.endsWith('0000')) return undefined
  for (const [, prefix] of text.matchAll(/(?<![0-9])(0[0-9]{2,3})[-—－–‐）) ]?[0-9]{7,8}(?![0-9])/g)) {
    const place = listCodes(codes).find(({ code }) => code === prefix)?.name
    if (place !== undefined && !place.includes(city)) return place
  }
  return undefined
}

export const foreignContact = documentRule({
  code: 'LB6819',
  of: ['service', 'item', 'overlay'],
  severity: WRONG,
  title: { zh: '联系方式是别处的', en: 'Contact of another place' },
  says: {
    zh: '咨询、投诉的方式和办理地点属于实施机关所在的地区',
    en: 'Numbers for questions and complaints, and the places, are those of the region of the office'
  },
  message: {
    zh: '“{text}”是{place}的，这里写的是{region}的事',
    en: '“{text}” is of {place}; this is about {region}'
  },
  hint: {
    zh: '改成本地的；确由别处办理的，写理由忽略',
    en: 'Give the local one; if another place does handle it, ignore this with the reason'
  },
  source: '审计发现：复制外地指南未改联系方式；GB/T 39554.2-2020 办理地点、咨询方式',
  example: `
# --- codelists/region.yaml 行政区划代码
codes: { "210000": 辽宁省, "210100": 沈阳市, "210102": 和平区, "210200": 大连市, "210211": 甘井子区 }
# --- standard/province.yaml 省级标准
region: "210000"
tables: { region: region }
# --- items/card.yaml …
region: "210102"
✗ contact: { consult: 甘井子区行政审批局 }
✓ contact: { consult: 沈阳市和平区行政审批局 }
`,
  check(doc, { program, report }) {
    const { contact, places = [] } = doc.data
    if (!contact && places.length === 0) return
    const region = regionOf(doc, program)
    const table = tableFor('region', doc, program)
    if (region === undefined || !REGION.test(region)) return
    // A region that the province does not have is told as such, and nothing can be said of what lies near it.
    if (table && !listCodes(table).some(({ code }) => code === region)) return
    const here = regionName(region, program.docs)
    const areaCodes = tableFor('areaCode', doc, program)
    const look = (text: string | undefined, path: Path, own = region) => {
      if (text === undefined || !table) return
      const place = elsewhereIn(text, own, table) ?? (areaCodes && codeElsewhereIn(text, own, areaCodes, table))
      if (place !== undefined) report({ doc, path }, { text, place, region: here })
    }
    for (const key of ['consult', 'complaint'] as const) look(contact?.[key], ['contact', key])
    for (const [index, place] of (places as Places).entries()) {
      if (place.region !== undefined && REGION.test(place.region) && !isNear(place.region, region)) {
        report(
          { doc, path: ['places', index, 'region'] },
          {
            text: place.name,
            place: regionName(place.region, program.docs),
            region: here
          }
        )
        continue
      }
      for (const key of ['name', 'address', 'phone'] as const) look(place[key], ['places', index, key])
    }
  }
})
