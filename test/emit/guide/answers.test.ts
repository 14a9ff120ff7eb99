/** A guide that is answered says what a trial says: in every situation, whatever was chosen before. */
import { describe, expect, test } from 'vitest'
import type { Scalar } from '../../../src/condition/cond.js'
import { isFact } from '../../../src/condition/fact.js'
import { emitGuide } from '../../../src/emit/guide/index.js'
import { nameOf } from '../../../src/emit/trial/given.js'
import { trialOf } from '../../../src/emit/trial/index.js'
import type { Trial } from '../../../src/emit/trial/model.js'
import { promisedText, visitText } from '../../../src/emit/trial/words.js'
import type { Bundle, Question } from '../../../src/merge/bundle.js'
import { bare, lexiconOf } from '../../../src/wording/lexicon.js'
import { shippedBundles } from '../../support/specs.js'
import { context, smallService } from './support.js'
import { all, parse, screen, type Shown } from './shown.js'

const page = (bundle: Bundle) => {
  const [file] = emitGuide(bundle, context) as { text: string }[]
  const html = file!.text
  return { html, root: parse(html) }
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&amp;/g, '&')
const plain = (text: string) => unescaped(text).replace(/\s+/g, '')

/** Answers of a number stand for a range: one in each is enough, and its button is found by its place. */
const VALUES: Record<string, Scalar[]> = { decimal: [0.5, 4.5, 100], integer: [0, 1, 100] }

function valuesOf(question: Question, trial: Trial): Scalar[] {
  if (isFact('choice', question.fact) || question.type === 'boolean') return [true, false]
  const open = trial.open.find(({ name }) => name === nameOf(question))
  return question.options ? (open?.options ?? question.options).map(({ code }) => code) : (VALUES[question.type] ?? [])
}

/** All that can be answered, in the order of the interview. */
function situations(bundle: Bundle): Map<string, Scalar>[] {
  const byName = new Map(bundle.questions.map((question) => [nameOf(question), question]))
  const explore = (given: Map<string, Scalar>): Map<string, Scalar>[] => {
    const trial = trialOf(bundle, given)
    const [next] = trial.open
    if (!next) return [given]
    const question = byName.get(next.name)!
    return valuesOf(question, trial).flatMap((value) => explore(new Map(given).set(question.fact, value)))
  }
  return explore(new Map())
}

/** The button of an answer; undefined of what the page does not ask. */
function buttonOf(root: Shown, question: Question, value: Scalar, bundle: Bundle): string | undefined {
  const item = bundle.items.find(({ usage }) => question.fact === `choices.${usage}`)
  const text = (element: Shown): string =>
    element.children.map((one) => (typeof one === 'string' ? one : text(one))).join('')
  const inputs = (within: Shown) => all(within, ({ name }) => name === 'input')
  const labels = (within: Shown) => all(within, ({ name }) => name === 'label')
  if (isFact('choice', question.fact)) {
    const name = lexiconOf(bundle).itemName(item!.usage)
    const label = labels(root).find(
      (one) => plain(text(one)).startsWith(plain(name)) && inputs(one)[0]!.type === 'checkbox'
    )
    return value === true && label ? inputs(label)[0]!.id : undefined
  }
  const field = all(root, ({ name }) => name === 'fieldset').find((one) =>
    all(one, ({ name }) => name === 'legend').some((legend) => plain(text(legend)) === plain(`${bare(question.ask)}？`))
  )
  if (!field) return undefined
  const options = labels(field)
  if (typeof value === 'number') {
    const place = options.findIndex((one) => inRange(plain(text(one)), value))
    return place < 0 ? undefined : inputs(options[place]!)[0]!.id
  }
  const name =
    typeof value === 'boolean' ? (value ? '是' : '否') : question.options!.find(({ code }) => code === value)!.name
  const label = options.find((one) =>
    plain(text(all(one, ({ name: tag }) => tag === 'span')[0]!)).startsWith(plain(name))
  )
  return label && inputs(label)[0]!.id
}

function inRange(text: string, value: number): boolean {
  return text.split('，').every((part) => {
    const [, word = '', bound = ''] = /^(不超过|大于|至少|小于)?(-?\d+(?:\.\d+)?)/.exec(part) ?? []
    const limit = Number(bound)
    return {
      不超过: value <= limit,
      大于: value > limit,
      至少: value >= limit,
      小于: value < limit,
      '': value === limit
    }[word]!
  })
}

/** What the page says, as far as a trial says it too. */
function told(html: string, root: Shown, checked: ReadonlySet<string>) {
  const shown = screen(html, root, checked)
  const said = (element: Shown) => plain(shown.text(element))
  const bring = all(root, ({ id }) => id === 'bring')[0]
  const [result] = all(root, ({ classes }) => classes.includes('result'))
  const rows = all(result!, ({ name }) => name === 'div').map((div) => ({
    term: said(all(div, ({ name }) => name === 'dt')[0]!),
    texts: all(div, ({ name }) => name === 'dd')
      .filter(shown.plain)
      .map(said)
  }))
  const parts = { must: [] as string[], free: [] as string[], choice: [] as string[], beside: [] as string[] }
  let kind: keyof typeof parts = 'must'
  for (const one of bring?.children ?? []) {
    if (typeof one === 'string') continue
    if (one.name === 'h3')
      kind = /^(都要带|按您的情形带|部门核查)/.test(said(one) || plainText(one))
        ? 'must'
        : /^(任选|按您的情形交)/.test(plainText(one))
          ? 'choice'
          : /^不用带/.test(plainText(one))
            ? 'free'
            : 'beside'
    if (one.name === 'table')
      for (const row of all(one, ({ name }) => name === 'tr'))
        if (shown.plain(row) && !all(row, ({ name }) => name === 'td').every((cell) => !shown.plain(cell)))
          parts[kind].push(said(all(row, ({ classes }) => classes.includes('tick'))[0]!))
    if (kind === 'free')
      for (const li of all(one, ({ name }) => name === 'li'))
        if (shown.plain(li)) parts.free.push(said(all(li, ({ name }) => name === 'strong')[0]!))
    if (kind === 'choice' && shown.plain(one) && one.name === 'div') parts.choice.push(said(one))
  }
  const row = (term: string) => rows.find((one) => one.term === term)?.texts ?? []
  const items = all(result!, ({ name }) => name === 'div')[rows.findIndex(({ term }) => term === '办哪几项')]!
  return {
    refused: row('能不能办').filter((text) => text.startsWith('不能办')),
    items: all(items, ({ classes }) => classes.includes('u'))
      .filter(shown.plain)
      .map(said),
    rows: row,
    grey: all(root, ({ classes }) => classes.includes('m')).filter((one) => said(one) !== '' && !shown.plain(one)),
    ...parts
  }
}

function plainText(element: Shown): string {
  return element.children
    .map((one) => (typeof one === 'string' ? one : plainText(one)))
    .join('')
    .replace(/\s+/g, '')
}

const sorted = (names: readonly string[]) => [...new Set(names.map(plain))].sort()

describe.each(['small', 'open-transport-company', 'marriage-household', 'social-security-card-services'])(
  '%s',
  (id) => {
    const bundle = id === 'small' ? smallService() : shippedBundles()[id]!
    const { html, root } = page(bundle)
    const cases = situations(bundle)

    test('says in each situation what a trial says', () => {
      expect(cases.length).toBeGreaterThan(1)
      for (const given of cases) {
        const trial = trialOf(bundle, given)
        const checked = new Set<string>()
        for (const question of bundle.questions) {
          const value = given.get(question.fact)
          // What is not asked here was chosen before another answer took it away: it must not count.
          const stale: Scalar = question.options?.[0]?.code ?? true
          const button = buttonOf(root, question, value ?? stale, bundle)
          const isIdle = value === undefined && isFact('choice', question.fact)
          if (button !== undefined && !isIdle) checked.add(button)
        }
        if (checked.size === 0) continue
        const page = told(html, root, checked)
        const where = JSON.stringify([...given])
        expect(page.refused.length > 0, where).toBe(trial.refused.length > 0)
        if (trial.refused.length > 0 || trial.items.length === 0) continue
        const isChosen = bundle.choose.every(
          ({ items, min }) => items.filter((one) => trial.items.some(({ usage }) => usage === one)).length >= min
        )
        if (!isChosen) continue
        expect(page.grey, where).toEqual([])
        expect(sorted(page.items), where).toEqual(sorted(trial.items.map(({ name }) => name)))
        expect(sorted(page.must), where).toEqual(sorted(trial.bring.map(({ name }) => name)))
        expect(sorted(page.beside), where).toEqual(sorted(trial.besides.map(({ name }) => name)))
        expect(page.choice, where).toHaveLength(trial.choices.length)
        const spared = sorted(page.free)
        for (const { name } of trial.notNeeded) expect(spared, where).toContain(plain(name))
        const [amount] = page.rows('带什么').flatMap((text) => /要带(至少)?(\d+)样/.exec(text)?.[2] ?? [])
        if (amount !== undefined) expect(Number(amount), where).toBe(trial.brought)
        const [time] = page.rows('多久')
        if (time?.startsWith('承诺') === true && page.rows('多久').length === 1)
          expect(time, where).toContain(plain(promisedText(trial)))
        const visits = page.rows('跑几次')
        if (visits.length > 0 && !visits[0]!.includes('至'))
          expect(visits[0], where).toContain(plain(visitText(trial, 'zh')).replace('不用到场', ''))
      }
    })
  }
)

test('before anything is answered all is there, and what depends is grey', () => {
  const { html, root } = page(smallService())
  const { rows, grey } = told(html, root, new Set())
  expect(rows('多久')).toEqual([expect.stringMatching(/5至8个工作日/)])
  expect(grey.length).toBeGreaterThan(0)
})

test('numbers are those of the chosen answer', () => {
  const { html, root } = page(smallService())
  const chosen = (option: number) => told(html, root, new Set([`a1-${option}`]))
  expect(chosen(1).rows('带什么')).toContain('按您的回答，要带2样')
  expect(chosen(2).rows('带什么')).toContain('按您的回答，要带1样')
  expect(chosen(1).rows('多久')).toEqual(['承诺8个工作日'])
  expect(chosen(2).rows('多久')).toEqual(['承诺5个工作日'])
})

test('only this style may be used, and nothing of it moves paper', () => {
  const { html } = page(smallService())
  expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+';/)
  expect(html).not.toContain('unsafe-inline')
  const [, rules] = /@supports selector\(:has\(a\)\)[^{]*\{\n@media screen \{\n(main[\s\S]*?)\n\}\n\}/.exec(html) ?? []
  expect(rules).toMatch(/^main:has/)
})
