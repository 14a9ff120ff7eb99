/** 数据共享需求表: for all services, for each service and for each provider, as JSON, CSV and pages to print. */
import { csv } from '../../base/csv.js'
import { clean } from '../../base/text.js'
import { pageStyle, paperRule } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import { sharingOf } from '../../merge/sharing/index.js'
import type { EmitContext, ProjectEmitter } from '../index.js'
import { digestOfAll, safeName, type OutputFile } from '../output.js'
import { sharingDocument, type SharingDocument } from './document.js'
import { requestView, savingText, sheetView, type Scope } from './view.js'

export const emitSharing: ProjectEmitter = (bundles, { template, program }) => {
  if (bundles.length === 0) return []
  const digest = digestOfAll(bundles)
  const found = sharingDocument(sharingOf(program, bundles), bundles, program, digest)
  const page = pages(template)
  return [
    { path: 'sharing/sharing.json', text: JSON.stringify(found, null, 2) + '\n' },
    { path: 'sharing/requests.csv', text: requestsCsv(found, digest) },
    { path: 'sharing/ranking.csv', text: rankingCsv(found, digest) },
    page('index', wholeScope(found, digest)),
    ...serviceScopes(found).map(([id, scope]) => page(`services/${safeName(id)}`, scope)),
    ...providerScopes(found, digest).map(([id, scope]) => page(`providers/${safeName(id)}`, scope))
  ]
}

function pages(template: EmitContext['template']): (name: string, scope: Scope) => OutputFile {
  const sheets = [template('guide/guide.css'), template('sharing/sharing.css')]
  return (name, scope) => {
    const view = sheetView(scope)
    const style = pageStyle(sheets, paperRule(view.cssHeader, { landscape: true }))
    return {
      path: `sharing/${name}.html`,
      text: render(template, 'sharing/sharing.html.hbs', { ...view, ...style }, true)
    }
  }
}

function wholeScope(
  { requests, resources, ranking, together, seals, services }: SharingDocument,
  digest: string
): Scope {
  const isDraft = services.some(({ status }) => status === 'draft')
  return {
    title: '数据共享需求表',
    requests,
    resources,
    ranking,
    ...(together && { together }),
    seals,
    isDraft,
    digest
  }
}

function serviceScopes({ requests, resources, ranking, seals, services }: SharingDocument): [string, Scope][] {
  return services.flatMap(({ id, name, status, digest }): [string, Scope][] => {
    const own = requests.filter(({ service }) => service.id === id)
    if (own.length === 0) return []
    const ids = own.map(({ resource }) => resource.id)
    const only = ranking.flatMap((connection) => {
      const saving = connection.services.filter((service) => service.id === id)
      if (saving.length === 0) return []
      const [{ fields, materials }] = saving as [(typeof saving)[number]]
      return [{ ...connection, services: saving, fields: fields.length, materials: materials.length }]
    })
    const scope: Scope = {
      title: `${name} 数据共享需求表`,
      requests: own,
      resources: resources.filter((one) => ids.includes(one.id)),
      ranking: only,
      seals: seals.flatMap((seal) => {
        const results = seal.for.filter(({ service }) => service === id)
        return results.length > 0 ? [{ ...seal, for: results }] : []
      }),
      isDraft: status === 'draft',
      digest
    }
    return [[id, scope]]
  })
}

function providerScopes({ requests, resources, ranking }: SharingDocument, digest: string): [string, Scope][] {
  const providers = new Map(
    requests.flatMap(({ provider }) => (provider ? [[provider.id, provider.name] as const] : []))
  )
  return [...providers].sort().map(([id, name]) => {
    const own = requests.filter(({ provider }) => provider?.id === id)
    const ids = own.map(({ resource }) => resource.id)
    return [
      id,
      {
        title: `${name} 数据共享需求表`,
        requests: own,
        resources: resources.filter((one) => ids.includes(one.id)),
        ranking: ranking.filter((one) => one.kind === 'resource' && ids.includes(one.id)),
        isDraft: own.some(({ service }) => service.status === 'draft'),
        digest
      }
    ]
  })
}

/** The seven columns of the plan first. */
function requestsCsv({ requests }: SharingDocument, digest: string): string {
  return csv([
    [
      ...['需求部门', '提供部门', '资源名称', '数据项', '更新周期', '提供方式', '数据范围'],
      ...['依据', '用途', '查询条件', '一件事', '资源代码', '接通', '状态', '同源标识']
    ],
    ...requests.map((request) => {
      const { service } = request
      const view = requestView(request)
      const draft = service.status === 'draft' ? '草案' : ''
      const { department, provider, resource, items, cycle, delivery, scope, basis, purpose, keys, code, state } = view
      return [
        ...[department, provider, resource, items.join('、'), cycle, delivery, scope],
        ...[basis.join('；'), purpose, keys, service.name, code, state, draft, service.digest ?? digest]
      ].map(clean)
    })
  ])
}

function rankingCsv({ ranking, together }: SharingDocument, digest: string): string {
  const rows = ranking.map((one, index) => [
    index + 1,
    clean(one.name),
    clean(one.provider ?? ''),
    one.services.length,
    one.fields,
    one.materials,
    savingText(one),
    digest
  ])
  const all = together
    ? [
        [
          null,
          '全部接通',
          '',
          together.services.length,
          together.fields,
          together.materials,
          savingText(together),
          digest
        ]
      ]
    : []
  return csv([
    ['名次', '接通什么', '提供部门', '几件事', '少填几项', '少带几样', '一句话', '同源标识'],
    ...rows,
    ...all
  ])
}
