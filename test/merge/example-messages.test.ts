/** What is said of an example that does not come out: what its author has to write. */
import { describe, expect, it } from 'vitest'
import { message } from '../../src/diagnostics/words.js'
import { item, mergeAll, service, type Texts } from './small.js'

const said = (texts: Texts) =>
  mergeAll(texts)
    .diagnostics.filter(({ code }) => /^LB40(06|11|12)$/.test(code))
    .map((each) => `${each.code} ${message(each, 'zh')}`)

const GATE = '{ text: 年满十六周岁, when: { who.birthDate: { before: 2010-09-01 } } }'
const gated = (given: string, expected = '{ items: [a] }', gate = GATE): Texts => ({
  ...item('a', `roles: { who: person }\nform: [who.name, who.idNumber, who.birthDate]\neligibility: [${gate}]\n`),
  ...service(
    `situations: { local: { ask: 是否本地, type: boolean } }\nitems: { a: { use: a, bind: { who: mother } } }\nexamples: [{ name: 例, given: ${given}, expect: ${expected} }]\n`
  )
})

describe('a fact that a condition of acceptance looks at', () => {
  it('and the example does not state', () => {
    expect(said(gated('{ local: true }'))).toEqual([
      'LB4012 例子“例”没有写 mother.birthDate，受理条件“年满十六周岁”要看'
    ])
  })

  it('follows from no number that it states', () => {
    expect(said(gated('{ local: true, mother.idNumber: 11010519491231002X }'))).toEqual([
      'LB4012 例子“例”没有写 mother.birthDate，受理条件“年满十六周岁”要看'
    ])
  })

  it('is stated, and refused', () => {
    expect(said(gated('{ local: true, mother.birthDate: 2015-01-01 }'))).toEqual([
      'LB4011 例子“例”写的情形不会有：不符合受理条件“年满十六周岁”'
    ])
  })

  it('is stated, and fulfils it', () => {
    expect(said(gated('{ local: true, mother.birthDate: 2000-01-01 }'))).toEqual([])
  })

  it('is a question: what is not answered is said once', () => {
    const gate = '{ text: 限本地, when: { local: true } }'
    const texts = gated('{}', undefined, gate)
    const asking = {
      ...texts,
      'items/a.yaml': texts['items/a.yaml']!.replace(
        'eligibility',
        'situations: { local: { ask: 是否本地, type: boolean } }\neligibility'
      )
    }
    expect(said(asking)).toEqual(['LB4012 例子“例”没有回答“是否本地”'])
  })

  it('may be left out where only what must hold is asked', () => {
    expect(said(gated('{ local: true }', '{ holds: [{ local: true }] }'))).toEqual([])
  })

  it('makes no difference: the rest of the condition fails anyway', () => {
    const gate =
      '{ text: 年满十六周岁的男性, when: { all: [{ who.birthDate: { before: 2010-09-01 } }, { who.sex: "1" }] } }'
    const texts = gated('{ local: true, mother.sex: "2" }', undefined, gate)
    const form = { ...texts, 'items/a.yaml': texts['items/a.yaml']!.replace('who.name,', 'who.name, who.sex,') }
    expect(said(form)).toEqual(['LB4011 例子“例”写的情形不会有：不符合受理条件“年满十六周岁的男性”'])
  })
})

describe('a material', () => {
  const texts = (materials: string): Texts => ({
    ...item('a', 'roles: { who: person }\nform: [who.name]\nmaterials: [{ material: paper, of: who }, photo]\n'),
    ...service(
      `items: { a: { use: a, bind: { who: mother } } }\nexamples: [{ name: 例, given: {}, expect: { materials: ${materials} } }]\n`
    )
  })

  it('is written with whose it is', () => {
    expect(said(texts('[paper, photo]'))).toEqual([
      'LB4006 例子“例”的材料：写的是 paper，算出来是 paper of mother：材料连同是谁的一起写，要写 paper of mother'
    ])
    expect(said(texts('[paper of mother, photo]'))).toEqual([])
  })

  it('of somebody else is another one', () => {
    expect(said(texts('[paper of father, photo]'))).toEqual([
      'LB4006 例子“例”的材料：写的是 有 paper of father，算出来是 没有它，却有 paper of mother'
    ])
  })
})
