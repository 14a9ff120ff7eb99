/** The catalogue as CPSV-AP 3.2 (JSON-LD), the European vocabulary of public services. What no source states is said so. */
import { UNSTATED } from '../../wording/unstated.js'
import type { Bundle, BundleItem } from '../../merge/bundle.js'
import { digestOfAll } from '../output.js'

const CONTEXT = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  skos: 'http://www.w3.org/2004/02/skos/core#'
}
const BASE = 'https://lianban.dev/id/'

type Node = { '@id': string; '@type'?: string } & Record<string, unknown>

export function cpsvAp(bundles: readonly Bundle[]): object {
  const nodes = new Map<string, Node>()
  const add = (node: Node) => {
    nodes.set(node['@id'], node)
    return { '@id': node['@id'] }
  }
  for (const bundle of bundles) serviceNode(bundle, add)
  return {
    '@context': CONTEXT,
    '@id': `${BASE}catalogue`,
    'dct:description': zh(`lianban ${digestOfAll(bundles)}`),
    '@included': [...nodes.values()]
  }
}

type Add = (node: Node) => { '@id': string }

function serviceNode(bundle: Bundle, add: Add): void {
  const { id, name, service, lead, items, materials } = bundle
  const spatial = locationNode(bundle, add)
  const authority = (party: { id: string; name: string } | undefined) =>
    add({
      '@id': `${BASE}organization/${party?.id || 'unstated'}`,
      '@type': 'cv:PublicOrganisation',
      'skos:prefLabel': zh(party?.name || UNSTATED),
      'dct:spatial': spatial
    })
  add({
    '@id': `${BASE}service/${id}`,
    '@type': 'cpsv:PublicService',
    'dct:identifier': service.code ?? id,
    'dct:title': zh(name),
    'dct:description': zh(service.summary ?? UNSTATED),
    'dct:spatial': spatial,
    'cv:hasCompetentAuthority': authority(lead),
    'dct:requires': items.map((item) => itemNode(item, bundle, add, authority, spatial)),
    'cpsv:hasInput': materials
      .filter(({ submit }) => submit.op !== 'false')
      .map(({ material, name: title }) =>
        add({
          '@id': `${BASE}material/${material}`,
          '@type': 'cv:Evidence',
          'dct:identifier': material,
          'dct:title': zh(title)
        })
      ),
    ...legal(service.legalBasis ?? [], add)
  })
}

function itemNode(
  { id, name, doc, owner, results, legalBasis }: BundleItem,
  { id: service }: Bundle,
  add: Add,
  authority: (party: { id: string; name: string } | undefined) => { '@id': string },
  spatial: { '@id': string }
): { '@id': string } {
  return add({
    '@id': `${BASE}item/${service}/${id}`,
    '@type': 'cpsv:PublicService',
    'dct:identifier': doc.codes?.catalog ?? id,
    'dct:title': zh(name),
    'dct:description': zh(UNSTATED),
    'dct:spatial': spatial,
    'cv:hasCompetentAuthority': authority(owner.id === '' ? undefined : owner),
    'cpsv:produces': results.map((result, index) =>
      add({
        '@id': `${BASE}output/${service}/${id}/${index}`,
        '@type': 'cv:Output',
        'dct:identifier': `${id}/${index}`,
        'dct:title': zh(result.name)
      })
    ),
    ...legal(legalBasis, add)
  })
}

function locationNode({ region }: Bundle, add: Add): { '@id': string } {
  return add({
    '@id': `${BASE}region/${region?.code ?? 'unstated'}`,
    '@type': 'dct:Location',
    'skos:prefLabel': zh(region?.name ?? UNSTATED)
  })
}

function legal(basis: BundleItem['legalBasis'], add: Add): Record<string, unknown> {
  if (basis.length === 0) return {}
  const resources = basis.map((entry) => {
    const title = typeof entry === 'string' ? entry : `${entry.title}${entry.article ?? ''}`
    const address = `${BASE}law/${encodeURIComponent(title)}`
    return add({ '@id': address, '@type': 'eli:LegalResource', 'dct:title': zh(title) })
  })
  return { 'cv:hasLegalResource': resources }
}

function zh(text: string): { '@value': string; '@language': 'zh' } {
  return { '@value': text, '@language': 'zh' }
}
