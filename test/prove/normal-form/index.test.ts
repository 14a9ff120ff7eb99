/** The normal form of a small service, read through. */
import { describe, expect, it } from 'vitest'
import { normalOf, says } from '../read.js'
import { TINY } from '../tiny.js'

const { model } = normalOf(TINY)
const say = (id: number) => says(model, id)

describe('what the specs say', () => {
  it('facts are asked, and cut where conditions tell them apart', () => {
    expect(Object.fromEntries(model.facts.map(({ name, regions }) => [name, regions.join('、')]))).toEqual({
      'situations.settle': '未填、随母亲、随父亲',
      'situations.hurry': '未填、是、否',
      'choices.second': '未填、是、否',
      'same.agent': '未填、是、不是'
    })
    const agent = model.facts.find(({ name }) => name === 'same.agent')!
    expect(say(agent.valid)).toBe(
      '(choices.second=是 | same.agent=未填) & (choices.second=未填/否 | same.agent=是/不是)'
    )
  })

  it('items, each with its own fields, in the facts of the service', () => {
    const fields = model.items.flatMap(({ usage, applies, fields }) =>
      fields.map(({ ref, to, when, required, players }) => [
        `${usage} ${ref} → ${to.join()}`,
        say(applies),
        say(when),
        say(required),
        players.map((player) => `${player.key}: ${say(player.when)}`).join('; ')
      ])
    )
    expect(fields).toEqual([
      [
        'first guardian.name → xm',
        'always',
        'always',
        'always',
        'mother.name: situations.settle=随母亲; father.name: situations.settle=随父亲'
      ],
      [
        'first guardian.idNumber → idNumber',
        'always',
        'always',
        'never',
        'mother.idNumber: situations.settle=随母亲; father.idNumber: situations.settle=随父亲'
      ],
      [
        'second guardian.birthDate → birthDate',
        'choices.second=是',
        'choices.second=是',
        'choices.second=是',
        'agent.birthDate: same.agent=未填/不是; mother.birthDate: same.agent=是'
      ],
      [
        'second guardian.phone → phone',
        'choices.second=是',
        'choices.second=是 & situations.hurry=是',
        'choices.second=是 & situations.hurry=是',
        'agent.phone: same.agent=未填/不是; mother.phone: same.agent=是'
      ]
    ])
    expect(
      model.items.map(({ usage, owner, after, promised, statutory }) => ({ usage, owner, after, promised, statutory }))
    ).toEqual([
      {
        usage: 'first',
        owner: 'office',
        after: [],
        promised: [{ days: 2, when: 1 }],
        statutory: [{ days: 5, when: 1 }]
      },
      { usage: 'second', owner: 'office', after: ['first'] }
    ])
    expect(model.items[1]!.questions.map(({ name, fact, when }) => [name, fact, say(when)])).toEqual([
      ['urgent', 'situations.hurry', 'choices.second=是']
    ])
    expect(model.items[0]!.fields[1]!.basis).toBe('某条例第三条')
  })

  it('what each item needs, of whom', () => {
    const needs = model.items.flatMap(({ usage, needs }) =>
      needs.map(({ when, options }) => [
        usage,
        say(when),
        options.map((option) => option.map(({ key, when }) => `${key}: ${say(when)}`))
      ])
    )
    expect(needs).toEqual([
      ['first', 'always', [['form: always']]],
      ['second', 'choices.second=是', [['deed of agent: same.agent=未填/不是', 'deed of mother: same.agent=是']]]
    ])
  })

  it('what gives a field or a material besides the applicant', () => {
    expect(model.providers.map(({ key, kind, from, when, via }) => [key, kind, from, say(when), via.join()])).toEqual([
      ['mother.name', 'login', '', 'always', ''],
      ['mother.birthDate', 'derived', 'birth-date-of', 'situations.settle=随母亲', 'mother.idNumber'],
      ['form', 'generated', 'form', 'always', ''],
      ['deed of mother', 'earlier', 'first', 'situations.settle=随母亲', '']
    ])
  })
})

describe('what merging made of it', () => {
  it('one form with its sources', () => {
    const form = model.form.map(({ key, when, required, sources }) => [
      key,
      say(when),
      say(required),
      sources.map((source) => `${source.kind}: ${say(source.when)}`).join('; ')
    ])
    const [mother, father] = ['situations.settle=随母亲', 'situations.settle=随父亲']
    const [other, same] = ['choices.second=是 & same.agent=未填/不是', 'choices.second=是 & same.agent=是']
    expect(form.map(([key]) => key)).toEqual([
      ...['mother.name', 'father.name', 'mother.idNumber', 'father.idNumber'],
      ...['agent.birthDate', 'mother.birthDate', 'agent.phone', 'mother.phone']
    ])
    expect(form.slice(0, 5)).toEqual([
      ['mother.name', mother, mother, `login: ${mother}`],
      ['father.name', father, father, `asked: ${father}`],
      ['mother.idNumber', mother, 'never', `asked: ${mother}`],
      ['father.idNumber', father, 'never', `asked: ${father}`],
      ['agent.birthDate', other, other, `asked: ${other}`]
    ])
    expect(form[5]!.slice(0, 3)).toEqual(['mother.birthDate', same, same])
  })

  it('where it goes, and in which order', () => {
    expect(
      model.dispatch.map(({ item, when, fields }) => [
        item,
        say(when),
        fields.map(({ ref, to }) => `${ref} → ${to.join()}`)
      ])
    ).toEqual([
      ['first', 'always', ['guardian.name → xm', 'guardian.idNumber → idNumber']],
      ['second', 'choices.second=是', ['guardian.birthDate → birthDate', 'guardian.phone → phone']]
    ])
    expect(model.process.edges.map(({ from, to, when }) => [from, to, say(when)])).toEqual([
      ['first', 'second', 'choices.second=是'],
      ['first', 'second', 'choices.second=是']
    ])
  })
})
