/** A service for search engines: `GovernmentService` of schema.org, of what the specs state and no more. */
import type { Bundle } from '../../merge/bundle.js'
import { escapeHidden } from '../../base/inert.js'
import { clean, mapStrings, safeHref } from '../../base/text.js'
import { CHANNELS } from '../../vocabulary/channels.js'
import { lexiconOf } from '../../wording/lexicon.js'

const AUDIENCES = {
  person: ['自然人'],
  business: ['法人和其他经营主体'],
  both: ['自然人', '法人和其他经营主体']
} as const

/** JSON that ends no script element, whatever the specs say. */
export function structuredData(bundle: Bundle, url: string | undefined): string {
  const { service, lead, region } = bundle
  const data = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: bundle.name,
    ...(url !== undefined && { url }),
    ...(service.summary !== undefined && { description: service.summary }),
    ...(service.code !== undefined && { identifier: service.code }),
    ...(service.stage !== undefined && { serviceType: service.stage }),
    ...(service.audience !== undefined && {
      audience: AUDIENCES[service.audience].map((audienceType) => ({ '@type': 'Audience', audienceType }))
    }),
    ...(lead && { provider: { '@type': 'GovernmentOrganization', name: lead.name } }),
    ...(region && { areaServed: { '@type': 'AdministrativeArea', name: region.name } }),
    ...(bundle.channels.length > 0 && { availableChannel: bundle.channels.flatMap((one) => channelOf(one, bundle)) })
  }
  return escapeHidden(JSON.stringify(mapStrings(data, clean))).replace(
    /[<>&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`
  )
}

function channelOf({ channel, when }: Bundle['channels'][number], bundle: Bundle): object[] {
  const only = lexiconOf(bundle).when(when)
  if (only === undefined) return []
  const url = safeHref(bundle.service.links?.[channel])
  return [
    {
      '@type': 'ServiceChannel',
      name: CHANNELS[channel],
      ...(only !== '' && { description: `${only}时` }),
      ...(url !== undefined && { serviceUrl: url }),
      availableLanguage: 'zh-CN'
    }
  ]
}
