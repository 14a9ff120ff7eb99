/** What a number counts: in another unit the same number means another amount, also in conditions and limits. */
import { all } from '../../condition/cond.js'
import { bare } from '../../wording/lexicon.js'
import type { Bundle } from '../../merge/bundle.js'
import { comparedWith } from '../bundle-conditions.js'
import type { RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'

type Measured = Pick<Bundle['questions'][number], 'unit' | 'when' | 'minimum' | 'maximum'>

export function* units(pair: Pair): Generator<RawChange> {
  const { old, new: made, lexicon } = pair
  for (const [a, b] of unite(old.questions, made.questions, ({ fact }) => fact))
    if (a && b) yield* unit('question-unit', a, b, { key: b.fact, name: bare(b.ask) }, pair)
  for (const [a, b] of unite(old.fields, made.fields, ({ key }) => key))
    if (a && b) {
      const items = b.uses.map(({ item }) => item)
      const common = { key: b.key, name: lexicon.fieldName(b.key), items }
      yield* unit('field-unit', { ...a, ...a.constraints }, { ...b, ...b.constraints }, common, pair)
    }
}

function* unit(
  kind: 'field-unit' | 'question-unit',
  old: Measured,
  made: Measured,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  pair: Pair
): Generator<RawChange> {
  if (old.unit === made.unit) return
  const found = pair.found(all(pair.oldView(old.when), pair.newView(made.when)))
  if (!found) return
  const limits = [made.minimum, made.maximum].filter((limit) => limit !== undefined)
  const numbers = [...new Set([...comparedWith(common.key, pair.new), ...limits])].sort((a, b) => a - b)
  const change = `${old.unit ?? '—'} → ${made.unit ?? '—'}`
  const detail = {
    zh: change + (numbers.length > 0 ? `，条件和范围里的 ${numbers.join('、')} 也要核对` : ''),
    en: change + (numbers.length > 0 ? `; check ${numbers.join(', ')} in conditions and limits too` : '')
  }
  const recheck = { found, cases: { verdict: 'recheck' as const, cond: found.cond }, detail }
  // Where one of them is not written, nobody can tell whether the amounts are the same.
  const isKnown = old.unit !== undefined && made.unit !== undefined
  yield { kind, level: isKnown ? 'major' : 'minor', ...common, ...recheck, ...(!isKnown && { look: true }) }
}
