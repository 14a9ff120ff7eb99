/** Is each text of one set in the other? Each demand of the other is refuted by itself, so that a failure names one. */
import { automatonOf } from './automaton.js'
import { findText, type Wanted } from './search.js'
import { automataOf, isIn, type Texts } from './texts.js'

export type ComparedTexts = { outside?: string; how: 'same' | 'codes' | 'lengths' | 'automata' } | { why: string }

const TOO_LONG = 'comparing the automata takes too many steps'

export function compareTexts(narrow: Texts, wide: Texts): ComparedTexts {
  if (narrow.listed) return compareListed(narrow.listed, narrow, wide)
  const isShorter = narrow.least > wide.least || narrow.most < wide.most
  let how: 'same' | 'codes' | 'lengths' | 'automata' = isShorter ? 'lengths' : 'same'
  let open: string | undefined
  for (const demand of demands(narrow, wide)) {
    if (how !== 'automata') how = demand.how
    const { automata, why } = automataOf(narrow.patterns)
    const wanted = typeof demand.wanted === 'string' ? demand.wanted : { ...narrow, automata, ...demand.wanted }
    const found = typeof wanted === 'string' ? { why: wanted } : refute(wanted)
    if ('why' in found) open ??= found.why
    // Without a pattern of the first set, more texts are looked at: that none fails is certain, that one fails is not.
    else if (found.text !== undefined && why !== undefined) open ??= why
    else if (found.text !== undefined) return { outside: found.text, how }
  }
  return open === undefined ? { how } : { why: open }
}

interface Demand {
  how: 'codes' | 'lengths' | 'automata'
  /** What a text that breaks it is like; or why that cannot be said. */
  wanted: Partial<Wanted> | string
}

function demands(narrow: Texts, wide: Texts): Demand[] {
  const refusedBy = (one: ReturnType<typeof automatonOf> | string) =>
    typeof one === 'string' ? one : { refusedBy: [one] }
  const patterns = wide.patterns.filter((pattern) => !narrow.patterns.includes(pattern))
  return [
    ...(narrow.least < wide.least ? [lengths(narrow, { most: Math.min(narrow.most, wide.least - 1) })] : []),
    ...(narrow.most > wide.most ? [lengths(narrow, { least: Math.max(narrow.least, wide.most + 1) })] : []),
    ...(wide.listed ? [{ how: 'codes' as const, wanted: refusedBy(automatonOf(wide.listed)) }] : []),
    ...patterns.map((pattern) => {
      const { automata, why } = automataOf([pattern])
      return { how: 'automata' as const, wanted: refusedBy(automata[0] ?? why!) }
    })
  ]
}

/** Where nothing but lengths is stated, no automaton is needed. */
function lengths({ patterns }: Texts, wanted: Partial<Wanted>): Demand {
  return { how: patterns.length > 0 ? 'automata' : 'lengths', wanted }
}

function refute(wanted: Wanted): { text?: string } | { why: string } {
  const found = findText(wanted)
  return found === 'unknown' ? { why: TOO_LONG } : found
}

function compareListed(listed: string[], narrow: Texts, wide: Texts): ComparedTexts {
  let open = false
  for (const code of listed) {
    const [own, other] = [isIn(code, narrow), isIn(code, wide)]
    if (own === true && other === false) return { outside: code, how: 'codes' }
    if (own !== false && other !== true) open = true
  }
  return open ? { why: automataOf([...narrow.patterns, ...wide.patterns]).why! } : { how: 'codes' }
}

/** A text in all sets; undefined when there is none. */
export function commonText(sets: Texts[]): { text?: string } | { why: string } {
  const listed = sets.find((set) => set.listed)?.listed
  const patterns = [...new Set(sets.flatMap((set) => set.patterns))]
  const { automata, why } = automataOf(patterns)
  if (listed) {
    const code = listed.find((one) => sets.every((set) => isIn(one, set) === true))
    if (code !== undefined) return { text: code }
    const isOpen = listed.some((one) => sets.every((set) => isIn(one, set) !== false))
    return isOpen ? { why: why! } : {}
  }
  const least = Math.max(...sets.map((set) => set.least))
  const most = Math.min(...sets.map((set) => set.most))
  const found = refute({ automata, least, most })
  return 'text' in found && found.text !== undefined && why !== undefined ? { why } : found
}
