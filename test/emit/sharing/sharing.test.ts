/** The sheet of requests, recounted by hand, and the ranking, confirmed by making the resource available and building again. */
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/testing/index.js'
import type { SharingDocument } from '../../../src/emit/sharing/document.js'

/** Two services; the population register would know the address and make one paper needless, and is not connected. */
const specs = (state: string) => `
  # --- entities/person.yaml
  kind: entity
  id: person
  name: 自然人
  login: [name, idNumber]
  elements:
    name: { name: 姓名, type: text, privacy: personal }
    idNumber: { name: 公民身份号码, type: text, format: resident-id, privacy: personal }
    address: { name: 户籍地址, type: text, privacy: personal }
    nation: { name: 民族, type: text, privacy: personal }
    mobile: { name: 手机号码, type: text, privacy: personal }
  # --- organizations/police.yaml
  kind: organization
  id: police
  name: 公安局
  seal: { typeCode: '0101', code: '2101000012345' }
  # --- organizations/welfare.yaml
  kind: organization
  id: welfare
  name: 民政局
  # --- materials/household-page.yaml
  kind: material
  id: household-page
  name: 户口簿本人页
  entity: person
  proves: [address]
  # --- resources/population.yaml
  kind: resource
  id: population
  name: =人口库
  provider: police
  roles: { holder: { entity: person, name: 本人 } }
  keys: [holder.idNumber]
  gives: [holder.address, holder.nation]
  updateCycle: daily
  delivery: interface
  scope: 全省
  correction: 户籍窗口
  escalation: 市数据局
  legalBasis: [户口登记条例]
  state: ${state}
  # --- items/pension.yaml
  kind: item
  id: pension
  name: 高龄津贴
  owner: welfare
  legalBasis: [{ title: 老年人权益保障法, article: 第三十三条 }]
  roles: { holder: person }
  form:
    - holder.name
    - holder.idNumber
    - { element: holder.address, basis: 津贴办法第三条 }
    - holder.mobile
  materials: [household-page of holder]
  # --- items/card.yaml
  kind: item
  id: card
  name: 老年人优待证
  owner: police
  roles: { holder: person }
  form: [holder.name, holder.idNumber, holder.address, holder.nation]
  results: [{ name: 优待证, type: certificate }]
  # --- services/old-age.yaml
  kind: service
  id: old-age
  name: 老年人“一件事”
  status: draft
  subjects: { holder: { entity: person, name: 老人, login: true } }
  situations: { abroad: { ask: 是否旅居国外, type: boolean } }
  items:
    pension: { use: pension }
    card: { use: card }
  resources: [{ use: population, when: { abroad: false } }]
  # --- services/only-card.yaml
  kind: service
  id: only-card
  name: 优待证“一件事”
  subjects: { holder: { entity: person, name: 老人 } }
  items: { card: { use: card } }
`

async function build(state: string) {
  const { outputs, bundles, diagnostics } = await check(specs(state), { targets: ['sharing'] })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const found = JSON.parse(outputs['sharing/sharing.json']!) as SharingDocument
  return { outputs, bundles, found }
}

/** What an applicant fills in and brings, abroad or not, by the conditions of the bundle. */
const asked = (bundle: Awaited<ReturnType<typeof build>>['bundles'][string]) =>
  bundle!.fields.flatMap(({ key, sources }) => {
    const own = sources.find(({ kind }) => kind === 'asked')
    return own ? [key] : []
  })

describe('a resource that is not connected', async () => {
  const { outputs, bundles, found } = await build('requested')
  const again = await build('available')

  it('is asked for by each department that needs it, with the seven columns, basis and purpose', () => {
    const rows = outputs['sharing/requests.csv']!.slice(1)
      .split('\r\n')
      .map((row) => row.split(',').slice(0, 10))
    expect(rows[0]!.slice(0, 7)).toEqual('需求部门 提供部门 资源名称 数据项 更新周期 提供方式 数据范围'.split(' '))
    // Abroad nothing is fetched. The register is the police's own, and a cell like a formula is text.
    expect(rows.slice(1, -1)).toEqual([
      [
        '民政局',
        '公安局',
        "'=人口库",
        '老人的户籍地址（“是否旅居国外”选“否”时）',
        '每日',
        '接口',
        '全省',
        '津贴办法第三条；老年人权益保障法第三十三条',
        '办理“高龄津贴”；代申请人填写 1 项；免交“户口簿本人页（老人）”',
        '老人的公民身份号码'
      ],
      [
        '公安局',
        '公安局',
        "'=人口库",
        '老人的户籍地址（“是否旅居国外”选“否”时）、老人的民族（“是否旅居国外”选“否”时）',
        '每日',
        '接口',
        '全省',
        '来源没有写',
        '办理“老年人优待证”；代申请人填写 2 项',
        '老人的公民身份号码'
      ],
      [
        '公安局',
        '公安局',
        "'=人口库",
        '老人的户籍地址、老人的民族',
        '每日',
        '接口',
        '全省',
        '来源没有写',
        '办理“老年人优待证”；代申请人填写 2 项',
        '老人的公民身份号码'
      ]
    ])
  })

  it('saves what is counted by hand: two fields and a paper in one service, two fields in the other', () => {
    const [first, ...others] = found.ranking
    expect(others).toEqual([])
    expect(first).toMatchObject({ id: 'population', fields: 4, materials: 1 })
    expect(first!.services.map(({ id, fields }) => [id, fields.map(({ key, still }) => [key, still?.text])])).toEqual([
      [
        'old-age',
        [
          ['holder.address', '“是否旅居国外”选“是”'],
          ['holder.nation', '“是否旅居国外”选“是”']
        ]
      ],
      [
        'only-card',
        [
          ['holder.address', undefined],
          ['holder.nation', undefined]
        ]
      ]
    ])
    expect(outputs['sharing/index.html']).toContain('人口库”：2 件事少填 4 项、少带 1 样')
  })

  it('saves exactly that when it is made available and everything is built again', () => {
    for (const { id, fields, materials } of found.ranking[0]!.services) {
      const then = again.bundles[id]!
      const never = fields.filter(({ still }) => !still).map(({ key }) => key)
      expect(asked(bundles[id]!).filter((key) => !asked(then).includes(key))).toEqual(never)
      for (const { key, still } of [...fields].filter((one) => one.still))
        expect(then.fields.find((one) => one.key === key)!.sources.at(-1)).toMatchObject({
          kind: 'asked',
          when: still!.cond
        })
      for (const { key } of materials)
        expect(then.materials.find((one) => one.key === key)!.dropped[0]).toMatchObject({ by: 'population' })
    }
    expect(again.found.ranking).toEqual([])
    expect(again.found.requests.map(({ connected }) => connected)).toEqual([true, true, true])
    expect(again.found.requests.map(({ data }) => data)).toEqual(found.requests.map(({ data }) => data))
  })

  it('seals of results are on the sheets of services with their codes, not on those of providers', () => {
    const seals = (name: string) => /<section id="seals">[^]*?<\/section>/.exec(outputs[`sharing/${name}.html`]!)?.[0]
    for (const name of ['index', 'services/only-card'])
      for (const text of ['公安局', '0101', '2101000012345', '优待证']) expect(seals(name)).toContain(text)
    expect(seals('providers/police')).toBeUndefined()
  })

  it('is registered, with whom to tell of an error', () => {
    expect(found.resources).toMatchObject([
      {
        id: 'population',
        correction: '户籍窗口',
        escalation: '市数据局',
        gives: [{ name: '本人的户籍地址' }, { name: '本人的民族' }]
      }
    ])
    expect(
      found.archives.find(({ item, service }) => item === 'pension' && service === 'old-age')!.materials
    ).toHaveLength(1)
  })

  it('has a page for each service and for each provider', () => {
    expect(Object.keys(outputs).filter((path) => path.endsWith('.html'))).toEqual([
      'sharing/index.html',
      'sharing/services/old-age.html',
      'sharing/services/only-card.html',
      'sharing/providers/police.html'
    ])
  })
})
