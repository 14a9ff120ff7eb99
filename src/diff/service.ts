/** One service, two versions. */
import type { Bundle } from '../merge/bundle.js'
import { documents as ownDocuments } from './aspects/documents.js'
import { dispatch } from './aspects/dispatch.js'
import { fields } from './aspects/fields.js'
import { items } from './aspects/items.js'
import { materials } from './aspects/materials.js'
import { channels, process, service, time } from './aspects/process.js'
import { questions } from './aspects/questions.js'
import { sharing } from './aspects/sharing.js'
import { subjects } from './aspects/subjects.js'
import { terms } from './aspects/terms.js'
import { dates } from './aspects/dates.js'
import { names } from './aspects/names.js'
import { units } from './aspects/units.js'
import { texts } from './aspects/texts.js'
import { burdenOf } from './burden.js'
import { casesOf } from './pending-cases.js'
import { causes, idOf } from './root-causes.js'
import type { RawChange } from './raw-change.js'
import { ASPECTS, kindOf, LOOK, whyOf } from './change-kinds.js'
import { highest, LEVELS, type Change, type Level, type ServiceDiff } from './model.js'
import { pairOf, type Documents, type Pair } from './pair.js'
import { rest } from './other-changes.js'

/** In the order of the list of aspects. */
const FINDERS: readonly ((pair: Pair) => Iterable<RawChange>)[] = [
  ...[
    service,
    channels,
    items,
    questions,
    fields,
    units,
    subjects,
    materials,
    terms,
    time,
    dates,
    process,
    sharing,
    dispatch
  ],
  ...[names, ownDocuments, rest, texts]
]

/** Undefined when the two mean the same. */
export function serviceDiff(old: Bundle, made: Bundle, documents?: Documents): ServiceDiff | undefined {
  const pair = pairOf(old, made, documents)
  const drafts = distinct(FINDERS.flatMap((find) => [...find(pair)]))
  if (drafts.length === 0) return undefined
  const because = causes(drafts, pair)
  const changes = drafts.map((draft, index) => changeOf(draft, because[index]!)).sort(bySeriousness)
  const level = highest(changes.map((change) => change.level))
  return {
    id: made.id,
    name: made.name,
    state: 'changed',
    digest: { old: old.digest, new: made.digest },
    level,
    ...versions(old.service.version, made.service.version, level),
    changes,
    cases: casesOf(drafts, pair),
    burden: burdenOf(drafts, pair)
  }
}

/** Things that go by one name are told apart by number. */
function distinct(drafts: RawChange[]): RawChange[] {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const times = (seen.get(idOf(draft)) ?? 0) + 1
    seen.set(idOf(draft), times)
    return times === 1 ? draft : { ...draft, key: `${draft.key} ${times}` }
  })
}

function changeOf(draft: RawChange, because: string[]): Change {
  const { kind, level, key, name, detail, found, look } = draft
  const [when, why] = [found?.when, look ? LOOK : whyOf(kind, level)]
  const words = { ...(detail && { detail }), ...(why && { why }), ...(look && { look }) }
  return { id: idOf(draft), kind, level, key, name, ...words, ...(when && { when }), because }
}

const PLACES = Object.keys(ASPECTS)

function bySeriousness(a: Change, b: Change): number {
  const place = ({ kind }: Change) => PLACES.indexOf(kindOf(kind).aspect)
  return LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || place(a) - place(b)
}

/** A version of three numbers has a next one; others are the author's to choose. */
export function versions(
  old: string | undefined,
  made: string | undefined,
  level: Level
): Pick<ServiceDiff, 'version'> {
  if (old === undefined && made === undefined) return {}
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(old ?? '')
  const [major, minor, patch] = (numbers ?? []).slice(1).map(Number)
  const next = {
    major: `${major! + 1}.0.0`,
    minor: `${major}.${minor! + 1}.0`,
    patch: `${major}.${minor}.${patch! + 1}`,
    none: old
  }
  const suggested = numbers ? next[level] : undefined
  return {
    version: {
      ...(old !== undefined && { old }),
      ...(made !== undefined && { new: made }),
      ...(suggested !== undefined && { suggested })
    }
  }
}
