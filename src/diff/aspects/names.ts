/**
 * Names that moved: what answers to a name is another code, field or material than before. Whoever goes by the name means
 * the other thing from now on, and what was answered before says something else.
 */
import { all, any, equals, FALSE, TRUE, type Cond } from '../../condition/cond.js'
import { isFact } from '../../condition/fact.js'
import { bare } from '../../wording/lexicon.js'
import type { Bundle, Field } from '../../merge/bundle.js'
import type { RawChange } from '../raw-change.js'
import type { Kind } from '../change-kinds.js'
import { unite, type Pair } from '../pair.js'

/** Things that are told apart by their names: the codes of a list, the fields of a subject. */
interface List {
  key: string
  title: string
  kind: Extract<Kind, `${string}-moved`>
  items: string[]
  entries: Entry[]
}

interface Entry {
  key: string
  name: string
  /** As `texts` calls it. */
  text: string
  /** Where somebody has chosen or stated it. */
  cond: Cond
}

export interface Moved {
  list: List
  changes: { key: string; from: string; to: string }[]
  /** Keys of the texts that are told by this. */
  texts: string[]
  cond: Cond
}

export function* names(pair: Pair): Generator<RawChange> {
  for (const { list, changes, cond } of movedNames(pair)) {
    const { key, title, kind, items } = list
    const found = pair.found(cond)
    const text = changes.map(({ key: code, from, to }) => `${code}：${from} → ${to}`).join('；')
    yield {
      ...{ kind, level: 'major' as const, key, name: title, items, detail: { zh: text, en: text } },
      ...(found && { found, cases: { verdict: 'recheck' as const, cond: found.cond } })
    }
  }
}

const known = new WeakMap<Pair, Moved[]>()

export function movedNames(pair: Pair): readonly Moved[] {
  let found = known.get(pair)
  if (!found) known.set(pair, (found = [...moved(pair)]))
  return found
}

function* moved(pair: Pair): Generator<Moved> {
  for (const [old, made] of unite([...lists(pair.old)], [...lists(pair.new)], ({ key }) => key)) {
    if (!old || !made) continue
    const pairs = unite(old.entries, made.entries, ({ key }) => key)
    const isCode = made.key.endsWith('=')
    const holders = (side: 0 | 1, name: string) =>
      pairs.flatMap((both) => {
        if (!both[side] || plain(both[side].name) !== plain(name)) return []
        // Two fields may go by one name; two answers to one question may not.
        const isKept = both[0] && both[1] && plain(both[0].name) === plain(both[1].name)
        return isKept && !isCode ? [] : [both[side].key]
      })
    const changes = pairs.flatMap(([a, b]) => {
      if (!a || !b || plain(a.name) === plain(b.name)) return []
      const isTaken = holders(0, b.name).some((key) => key !== a.key)
      const isGiven = holders(1, a.name).some((key) => key !== a.key)
      return isTaken || isGiven ? [{ a, b }] : []
    })
    if (changes.length === 0) continue
    yield {
      list: made,
      changes: changes.map(({ a, b }) => ({ key: b.key, from: a.name, to: b.name })),
      texts: changes.map(({ b }) => b.text),
      cond: any(FALSE, ...changes.map(({ a, b }) => all(pair.oldView(a.cond), pair.newView(b.cond))))
    }
  }
}

/** What an item's form calls a field; one that stands for several roles has several names. */
export function labelIn({ uses }: Field, usage: string): string | undefined {
  const labels = new Set(uses.flatMap(({ item, label }) => (item === usage ? [label] : [])))
  return labels.size > 0 ? [...labels].sort().join('、') : undefined
}

/** The same to the eye. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}

function* lists(bundle: Bundle): Generator<List> {
  const { questions, fields, subjects, items, materials } = bundle
  for (const { fact, ask, options, when } of questions)
    if (options)
      yield {
        ...{ key: `${fact}=`, title: bare(ask), kind: 'name-moved' as const, items: [] },
        entries: options.map(({ code, name }) => {
          return { key: code, name, text: `question.${fact}=${code}`, cond: all(when, equals(fact, code)) }
        })
      }
  for (const { key, name, codes, when, type } of fields)
    if (codes)
      yield {
        ...{ key: `${key}=`, title: name, kind: 'code-moved' as const, items: [] },
        // A field of several codes can be asked about one at a time only.
        entries: codes.map(({ code, name: own }) => {
          return {
            key: code,
            name: own,
            text: `field.${key}=${code}`,
            cond: all(when, type === 'code' ? equals(key, code) : TRUE)
          }
        })
      }
  for (const { name: subject, label } of subjects)
    yield {
      ...{ key: `${subject}.`, title: label, kind: 'label-moved' as const, items: [] },
      entries: fields
        .filter((field) => field.subject === subject)
        .map(({ key, element, name, when }) => ({ key: element, name, text: `field.${key}`, cond: when }))
    }
  for (const { usage, name } of items)
    yield {
      ...{ key: `${usage}.`, title: name, kind: 'label-moved' as const, items: [usage] },
      entries: fields.flatMap((field) => {
        const label = labelIn(field, usage)
        const text = `field.${field.key} of ${usage}`
        return label === undefined ? [] : [{ key: field.key, name: label, text, cond: field.when }]
      })
    }
  yield {
    ...{ key: 'questions', title: '先问的问题', kind: 'name-moved' as const, items: [] },
    entries: questions
      .filter(({ fact }) => isFact('situation', fact))
      .map(({ fact, ask, when }) => ({ key: fact, name: bare(ask), text: `question.${fact}`, cond: when }))
  }
  yield {
    ...{ key: 'items', title: '事项', kind: 'name-moved' as const, items: [] },
    entries: items.map(({ usage, name, when }) => ({ key: usage, name, text: `item.${usage}`, cond: when }))
  }
  yield {
    ...{ key: 'subjects', title: '主体', kind: 'label-moved' as const, items: [] },
    entries: subjects.map(({ name, label, when }) => ({ key: name, name: label, text: `subject.${name}`, cond: when }))
  }
  yield {
    ...{ key: 'materials', title: '材料', kind: 'material-moved' as const, items: [] },
    entries: materials.map(({ key, label, submit }) => ({ key, name: label, text: `material.${key}`, cond: submit }))
  }
}
