/** A name that moves to another code, field or material changes what was answered. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { between, variant } from '../../diff/folders.js'
import type { Texts } from '../../diff/project.js'

const old = filesIn(join(import.meta.dirname, 'old'))
const made = filesIn(join(import.meta.dirname, 'new'))
const OPTIONS = 'options: {mail: 邮寄, self: 自取}'
const options = (list: string): Texts => variant(old, ['specs/i.yaml', OPTIONS, list], ['specs/s.yaml', OPTIONS, list])

it('two codes exchange their names: major, all cases to be checked', () => {
  const found = between(old, made)
  expect(found).toMatchObject({ level: 'major', ids: ['name-moved:situations.way='], demands: [['recheck', '']] })
  expect(found.details).toEqual(['mail：邮寄 → 自取；self：自取 → 邮寄'])
})

it('the department alone calls its answers otherwise: what it is sent means something else to it', () => {
  const found = between(old, variant(old, ['specs/i.yaml', OPTIONS, 'options: {mail: 自取, self: 邮寄}']))
  expect(found).toMatchObject({ level: 'major', ids: ['dispatch-question:card.situations.way'] })
})

it('a code takes the name of one that goes', () => {
  const found = between(old, options('options: {mail: 自取, post: 到付}'))
  expect(found.level).toBe('major')
  expect(found.ids).toContain('name-moved:situations.way=')
})

it('the name of a code goes to a new code', () => {
  expect(between(old, options('options: {mail: 快递, self: 自取, post: 邮寄}')).ids).toContain(
    'name-moved:situations.way='
  )
})

it('a wholly new name stays text, and is to be looked at', () => {
  const found = between(old, options('options: {mail: 快递送达, self: 自取}'))
  expect(found).toMatchObject({ level: 'patch', ids: ['text-changed:question.situations.way=mail'], demands: [] })
  expect(found.text).toContain('要人看')
  expect(found.text).not.toContain('只有文字变了')
})

const coded = (list: string) =>
  variant(
    old,
    ['specs/p.yaml', 'elements:', `elements:\n  kind: {name: 户别, type: code, options: ${list}}`],
    [
      'specs/i.yaml',
      '  - {element: holder.name, required: true}',
      '  - {element: holder.name, required: true}\n  - holder.kind'
    ]
  )

it('the codes of a field', () => {
  const found = between(coded('{a: 城镇, b: 农村}'), coded('{a: 农村, b: 城镇}'))
  expect(found).toMatchObject({ level: 'major', ids: ['code-moved:holder.kind='] })
  expect(found.demands.map(([verdict]) => verdict)).toEqual(['recheck'])
})

it('two fields exchange their names', () => {
  const swapped = variant(
    old,
    ['specs/p.yaml', '姓名', '%'],
    ['specs/p.yaml', '邮寄地址', '姓名'],
    ['specs/p.yaml', '%', '邮寄地址']
  )
  const found = between(old, swapped)
  expect(found.level).toBe('major')
  expect(found.ids).toContain('label-moved:holder.')
})
