import { describe, expect, it } from 'vitest'
import { message } from '../../../src/diagnostics/words.js'
import { diagnosticOf } from '../../../src/prove/findings/index.js'
import { prove } from '../../../src/prove/prove.js'
import { normalOf } from '../read.js'
import { TINY } from '../tiny.js'

const asking = (pattern: string) => `{element: guardian.phone, label: 电话, pattern: "${pattern}"}`

/** A third item that asks for the phone too. */
const texts = (a: string, b: string, c: string) => ({
  ...TINY,
  'a.yaml': TINY['a.yaml']!.replace('materials:', `  - ${asking(a)}\nmaterials:`),
  'b.yaml': TINY['b.yaml']!.replace(/ {2}- \{element: guardian.phone.*\n/, `  - ${asking(b)}\n`),
  'c.yaml': `kind: item\nid: c\nname: 丙事项\nowner: office\nroles: {guardian: {entity: person, name: 监护人}}\nform:\n  - ${asking(c)}\n`,
  'service.yaml': TINY['service.yaml']!.replace(/^items:\n/m, 'items:\n  third: {use: c, bind: {guardian: mother}}\n')
})

const found = (files: Record<string, string>) => {
  const proved = prove(normalOf(files))
  return proved.findings
    .filter(({ property }) => property === 'consistent')
    .map((finding) => diagnosticOf(finding, proved.model))
}

describe('departments at odds', () => {
  it('are those whose limits exclude each other, wherever they stand', () => {
    const [one, ...others] = found(texts('1.*', '[12]3', '.4'))
    expect(others).toEqual([])
    const places = [one!.span!.file, ...(one!.related ?? []).map(({ span }) => span.file)]
    expect(places.sort()).toEqual(['b.yaml', 'c.yaml'])
    expect(message(one!, 'zh')).toContain('乙事项“电话”要求格式 [12]3')
    expect(message(one!, 'zh')).toContain('丙事项“电话”要求格式 .4')
    expect(message(one!, 'zh')).not.toContain('甲事项')
    expect(one!.related![0]!.zh).toMatch(/^[乙丙]事项的要求$/)
  })

  it('may be any number', () => {
    const [one] = found(texts('[AC]0|[AB]1', '[AB]1|B0', 'C0|B0'))
    expect(one!.related).toHaveLength(2)
  })

  it('are none where a value suits all', () => {
    expect(found(texts('1.*', '.3', '.3'))).toEqual([])
  })
})
