/** 门户: a list and a page for each service that leads to all that is made of it; for each region of its own where there are several. */
import { render } from '../../base/template.js'
import type { Bundle } from '../../merge/bundle.js'
import { allowed } from '../door/page.js'
import { indexView, pageName, type RegionLink } from '../door/view.js'
import type { EmitContext, ProjectEmitter } from '../index.js'
import { safeName, type OutputFile } from '../output.js'
import { servicePage } from './view.js'

/** What a list is for: the whole, or a region. */
interface Place {
  /** Below `site/`, with a `/` at the end; empty for the whole. */
  folder: string
  name: string
  bundles: readonly Bundle[]
}

const WHOLE = '不分地区'

export const emitSite: ProjectEmitter = (bundles, context) => {
  if (bundles.length === 0) return []
  const codes = [...new Set(context.regional.flatMap(({ region }) => region?.code ?? []))].sort()
  const whole: Place = { folder: '', name: bundles[0]!.region?.name ?? WHOLE, bundles }
  const places = [whole, ...codes.map((code) => placeOf(code, bundles, context.regional))]
  return places.flatMap((place) => [list(place, places, context), ...pages(place, places, context)])
}

/** The services of a region: as it refines them, the others as they are everywhere. */
function placeOf(code: string, bundles: readonly Bundle[], regional: readonly Bundle[]): Place {
  const own = regional.filter(({ region }) => region?.code === code)
  const name = own[0]!.region!.name
  const merged = bundles.map((bundle) => own.find(({ id }) => id === bundle.id) ?? bundle)
  return { folder: `${encodeURIComponent(safeName(code))}/`, name, bundles: merged }
}

type Context = EmitContext & { targets: readonly string[] }

function list(place: Place, places: readonly Place[], { template, targets }: Context): OutputFile {
  const up = place.folder === '' ? '' : '../'
  const view = indexView(place.bundles, {
    targets,
    ...(places.length > 1 && { region: place.name }),
    regions: places.length > 1 ? switchOf(place, places, up, 'index.html') : [],
    page: (bundle) => `${isOwn(bundle, place) ? '' : up}${pageName(bundle)}`,
    home: (bundle) => `../${up}${isOwn(bundle, place) ? place.folder : ''}`
  })
  const filled = { ...view, ...allowed(template, view.cssHeader) }
  return { path: `site/${place.folder}index.html`, text: render(template, 'door/index.html.hbs', filled, true) }
}

function pages(place: Place, places: readonly Place[], { template, targets, site }: Context): OutputFile[] {
  const up = place.folder === '' ? '' : '../'
  return place.bundles
    .filter((bundle) => isOwn(bundle, place))
    .map((bundle) => {
      const others = places.filter((one) => one.bundles.some((other) => other.id === bundle.id && isOwn(other, one)))
      const view = servicePage(bundle, {
        targets,
        home: `../${up}${place.folder}`,
        url: site === undefined ? undefined : `${site}site/${place.folder}${pageName(bundle)}`,
        regions: others.length > 1 ? switchOf(place, others, up, pageName(bundle)) : []
      })
      const { style, styleHash } = allowed(template, view.cssHeader)
      const text = render(template, 'site/service.html.hbs', { ...view, style, styleHash }, true)
      return { path: `site/${place.folder}${pageName(bundle)}`, text }
    })
}

/** Where a region refines a service, the page of that is its own; a build for one region has one place. */
function isOwn({ region }: Bundle, { folder }: Place): boolean {
  return folder === '' || `${encodeURIComponent(safeName(region?.code ?? ''))}/` === folder
}

function switchOf(place: Place, places: readonly Place[], up: string, file: string): RegionLink[] {
  return places.map((one) => ({ href: one === place ? '' : `${up}${one.folder}${file}`, text: one.name }))
}
