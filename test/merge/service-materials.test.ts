import { describe, expect, it } from 'vitest'
import { recheck } from '../../src/recheck/index.js'
import { certificateOf } from '../../src/prove/certificate/index.js'
import { normalForm } from '../../src/prove/normal-form/index.js'
import { prove } from '../../src/prove/prove.js'
import { emitMaterials } from '../../src/emit/materials/index.js'
import { clean, codes, is, item, material, outcome, programOf, service, type Texts } from './small.js'

const WITH = (materials: string, ofA = ''): Texts => ({
  ...item('a', `roles: { p: person }\nform: [p.idNumber]\n${ofA}`),
  ...item('b', 'roles: { q: person }\nmaterials: [photo]\nresults: [{ material: paper, of: q }]\n'),
  ...service(`items:
  a: { use: a, bind: { p: mother }, optional: true }
  b: { use: b, bind: { q: mother } }
materials: ${materials}
`)
})

describe('materials of the whole service', () => {
  it('are handed in and counted once, of no item', () => {
    const bundle = clean(WITH('[{ material: paper, of: father, need: copy, copies: 2 }, photo]'))
    expect(material(bundle, 'paper of father').uses.map(({ item }) => item)).toEqual([''])
    expect(material(bundle, 'photo').uses.map(({ item }) => item)).toEqual(['b', ''])
    expect(outcome(bundle, { 'choices.a': false }).materials.sort()).toEqual(['paper of father', 'photo'])
  })

  it('are those of an item once that is decided', () => {
    const bundle = clean(WITH('[{ material: paper, of: father, for: [a] }]'))
    expect(material(bundle, 'paper of father').uses.map(({ item }) => item)).toEqual(['a'])
    expect(is(material(bundle, 'paper of father').submit, { 'choices.a': false })).toBe(false)
    expect(is(material(bundle, 'paper of father').submit, { 'choices.a': true })).toBe(true)
    expect(bundle.items[0]!.doc.materials).toEqual([])
  })

  it('are not taken from an item that makes them while nobody knows who wants them', () => {
    expect(material(clean(WITH('[paper of mother]')), 'paper of mother').dropped).toEqual([])
    const decided = material(clean(WITH('[{ material: paper, of: mother, for: [a] }]')), 'paper of mother')
    expect(decided.dropped.map(({ reason }) => reason)).toEqual(['earlier'])
  })

  it('are told as such', () => {
    const bundle = clean(WITH('[{ anyOf: [[paper of mother], [card of mother]] }]'))
    const template = () => ''
    const [json] = emitMaterials(bundle, { template } as never) as { text: string }[]
    const { materials, alternatives } = JSON.parse(json!.text) as Record<string, { uses: { item: null }[] }[]>
    expect(materials!.find(({ uses }) => uses.some(({ item }) => item === null))).toBeDefined()
    expect(alternatives![0]).toMatchObject({
      items: [],
      uses: [{ item: null, name: expect.stringContaining('整件事') }]
    })
  })

  it('name what exists', () => {
    expect(codes(WITH('[paper of nobody]'))).toEqual(['LB3003'])
    expect(codes(WITH('[{ material: paper, for: [c] }]'))).toEqual(['LB3018'])
    expect(codes(WITH('[photo]', 'materials: [{ material: paper, for: [a] }]\n'))).toEqual(['LB3110'])
  })

  it.each(['[{ material: paper, of: mother, need: original }]', '[{ anyOf: [[paper of mother], [card of mother]] }]'])(
    'are proved, and checked again: %s',
    (materials) => {
      for (const text of [materials, materials.replace('{', '{ for: [a], ')]) {
        const { program, bundle } = programOf(WITH(text))
        const proved = prove(normalForm(program, bundle))
        expect(proved.findings).toEqual([])
        expect(recheck(JSON.stringify(certificateOf(bundle, proved)))).toMatchObject({ ok: true, problems: [] })
      }
    }
  )
})
