import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const with_ = (person: [string, string][], item: [string, string][] = []) => ({
  ...files,
  'p.yaml': person.reduce((text, [from, to]) => text.replace(from, to), files['p.yaml']!),
  'i.yaml': item.reduce((text, [from, to]) => text.replace(from, to), files['i.yaml']!)
})
const MAP = 'map: {join: {of: [holder.street, holder.house], with: "-"}}'

it('a separator that may occur in a part is found by checking, with the part that shows it', async () => {
  expect(await said(files, 'LB4002')).toEqual(['LB4002 “街路”的变换不可逆：“-”合成后读回来是“”'])
})

it('parts that cannot contain it are joined', async () => {
  const limited: [string, string][] = [
    ['街路, type: text', '街路, type: text, pattern: "[^-]+"'],
    ['门牌, type: text', '门牌, type: text, pattern: "[0-9]+号"']
  ]
  expect(await said(with_(limited), 'LB4002')).toEqual([])
  expect(await said(with_(limited.slice(0, 1)), 'LB4002')).toHaveLength(1)
})

it('numbers of more digits than a JSON number keeps are not scaled', async () => {
  const amount = (limits: string): [string, string][] => [
    ['街路, type: text, maxLength: 20', `金额, type: decimal, ${limits}`]
  ]
  const scaled: [string, string][] = [[MAP, 'map: {scale: 10000}']]
  const large = 'decimals: 2, minimum: 0, maximum: 99999999999999'
  expect(await said(with_(amount(large), scaled), 'LB4002')).toEqual([
    'LB4002 “金额”的变换不可逆：数可达 16 位，超过 15 位的尾数会丢'
  ])
  expect(await said(with_(amount('decimals: 2, minimum: 0, maximum: 9999999'), scaled), 'LB4002')).toEqual([])
})

it('a concatenation is of texts: numbers, codes and several rows would be lost', async () => {
  const parts: [string, string][] = [
    [
      'house: {',
      'floor: {name: 层数, type: integer, privacy: none}\n  kind: {name: 户别, type: code, options: {"1": 家庭户, "2": 集体户}, privacy: none}\n  house: {'
    ]
  ]
  const concat = (refs: string): [string, string][] => [[MAP, `computed: {concat: [${refs}]}`]]
  const found = (refs: string) => said(with_(parts, concat(refs)), 'LB3060')
  expect(await found('holder.house, holder.floor')).toEqual(['LB3060 “层数”不能连接成文字：integer 不是文字'])
  expect(await found('holder.kind, holder.house')).toEqual(['LB3060 “户别”不能连接成文字：写出来的是代码，不是名称'])
  expect(await found('holder.name, holder.house')).toEqual([])
  const many = with_(parts, [
    ...concat('others.name, holder.house'),
    ['roles: {', 'roles: {others: {entity: person, many: {min: 1, max: 3}}, ']
  ])
  expect(await said(many, 'LB3060')).toEqual(['LB3060 “姓名”不能连接成文字：它有好几行'])
})
