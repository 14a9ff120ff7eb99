/** LB6819: a guide copied from another place, with its numbers and windows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { said } from '../support/said.js'

const shipped = (file: string) => readFileSync(join(import.meta.dirname, '../../specs', file), 'utf8')
const TABLES = {
  'region.yaml': shipped('codelists/region.yaml'),
  'area-code.yaml': shipped('codelists/area-code.yaml'),
  'standard.yaml':
    'kind: standard\nid: s\nname: 标准\nregion: "210000"\ntables: { region: region, areaCode: area-code }\n',
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: { name: { name: 姓名, type: text } }\n'
}

const found = (region: string, stated: string) =>
  said(
    {
      ...TABLES,
      'i.yaml': `kind: item\nid: i\nname: 某证申领\nregion: "${region}"\nroles: { holder: person }\nform: [holder.name]\n${stated}\n`
    },
    'LB6819'
  )

it.each([
  ['210102', 'contact: { consult: 甘井子区行政审批局窗口 }', '甘井子区'],
  ['210102', 'contact: { complaint: 0411-22833456 }', '大连市'],
  ['210102', 'places: [{ name: 政务服务中心, address: 沈阳市大东区小什字街 }]', '大东区'],
  ['210300', 'places: [{ name: 市民中心, phone: "(0415)2833456" }]', '丹东市'],
  ['210102', 'places: [{ name: 政务服务中心, region: "210104" }]', '大东区']
])('%s with %s', async (region, stated, place) => {
  const all = await found(region, stated)
  expect(all).toHaveLength(1)
  expect(all[0]).toContain(`是${place}的`)
})

it.each([
  ['210102', 'contact: { consult: 024-22833456, complaint: "12345" }'],
  ['210102', 'contact: { consult: 沈阳市和平区政务服务中心 }'],
  ['210104', 'places: [{ name: 沈阳市大东区政务服务中心, region: "210100" }]'],
  // 铁西区 is in 沈阳 and in 鞍山.
  ['210303', 'contact: { consult: 铁西区政务服务中心 0412-2283345 }'],
  ['210000', 'contact: { consult: 0411-22833456 }'],
  ['210100', 'contact: { consult: 手机 13904110411 }']
])('%s with %s is at home', async (region, stated) => {
  expect(await found(region, stated)).toEqual([])
})
