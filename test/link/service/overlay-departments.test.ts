/** Who leads, takes part, is responsible and owns an item in a region. */
import { expect, it } from 'vitest'
import { link } from '../../../src/link/index.js'
import { merge } from '../../../src/merge/index.js'
import { documentsOf } from '../../support/specs.js'

const office = (id: string, name: string) => `kind: organization\nid: ${id}\nname: ${name}\n`
const SPECS = {
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text}\n',
  'province.yaml': office('province', '省厅'),
  'city.yaml': office('city', '市局'),
  'hall.yaml': office('hall', '政务大厅'),
  'card.yaml': 'kind: item\nid: card\nname: 领卡\nowner: province\nroles: {holder: person}\nform: [holder.name]\n',
  'svc.yaml': `kind: service
id: svc
name: 一件事
lead: province
subjects: {applicant: {entity: person, name: 申请人}}
items: {card: {use: card, bind: {holder: applicant}}}
responsibilities:
  accept: {online: province, window: province}
  deliver: {window: province}
`,
  'a.yaml': `kind: overlay
id: a
name: 某市
region: "210100"
service: svc
lead: city
partners: [hall]
responsibilities: {accept: {window: hall}}
`,
  'b.yaml': 'kind: overlay\nid: b\nname: 某市领卡\nregion: "210100"\nitem: card\nowner: city\n'
}

const bundleIn = (region?: string) => {
  const { program, diagnostics } = link(documentsOf(SPECS), region === undefined ? {} : { region })
  expect(diagnostics).toEqual([])
  return merge(program, 'svc').bundle!()
}

it('changes what it states, stage by stage and channel by channel, and nothing elsewhere', () => {
  const told = ({ service, items, process }: ReturnType<typeof bundleIn>) => ({
    lead: service.lead,
    partners: service.partners,
    owners: items.map(({ owner }) => owner.name),
    responsible: process.responsibilities.map(({ stage, channel, name }) => `${stage} ${channel} ${name}`)
  })
  expect(told(bundleIn())).toEqual({
    lead: 'province',
    partners: undefined,
    owners: ['省厅'],
    responsible: ['accept online 省厅', 'accept window 省厅', 'deliver window 省厅']
  })
  expect(told(bundleIn('210100'))).toEqual({
    lead: 'city',
    partners: ['hall'],
    owners: ['市局'],
    responsible: ['accept online 省厅', 'accept window 政务大厅', 'deliver window 省厅']
  })
})

it('LB7008: owner of a service, lead of an item', () => {
  const wrong = {
    ...SPECS,
    'a.yaml': SPECS['a.yaml'].replace('lead: city', 'owner: city'),
    'b.yaml': SPECS['b.yaml'].replace('owner: city', 'lead: city')
  }
  const { diagnostics } = link(documentsOf(wrong))
  expect(diagnostics.map(({ code, params }) => [code, (params as { key: string }).key])).toEqual([
    ['LB7008', 'owner'],
    ['LB7008', 'lead']
  ])
})
