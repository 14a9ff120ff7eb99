/**
 * Facts: what conditions look at. In specs, conditions and outputs a fact is a text, its place in the submission; only here
 * is it put together and taken apart.
 */
export type Fact =
  /** The answer to a question: `situations.settle`. */
  | { kind: 'situation'; name: string }
  /** Whether an optional item is wanted: `choices.water`. */
  | { kind: 'choice'; name: string }
  /** Whether a subject is one of the others: `same.agent`. */
  | { kind: 'same'; name: string }
  /** What is known of a subject, or in an item of a role: `mother.insured`. */
  | { kind: 'element'; name: string; element: string }

export type FactKind = Fact['kind']

/** The part of the submission in which facts of a kind stand; elements stand under their subjects. */
const GROUPS = { situation: 'situations', choice: 'choices', same: 'same' } as const

const KINDS: ReadonlyMap<string, keyof typeof GROUPS> = new Map(
  (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((kind) => [GROUPS[kind], kind])
)

export function printFact(fact: Fact): string {
  return fact.kind === 'element' ? `${fact.name}.${fact.element}` : `${GROUPS[fact.kind]}.${fact.name}`
}

export function parseFact(text: string): Fact {
  const { group, name } = placeOfFact(text)
  const kind = KINDS.get(group)
  return kind ? { kind, name } : { kind: 'element', name: group, element: name }
}

export function isFact(kind: FactKind, text: string): boolean {
  return KINDS.get(placeOfFact(text).group) === (kind === 'element' ? undefined : kind)
}

/** Where a fact stands in the submission; what has no dot is a group without a name. */
export function placeOfFact(text: string): { group: string; name: string } {
  const dot = text.indexOf('.')
  return dot < 0 ? { group: text, name: '' } : { group: text.slice(0, dot), name: text.slice(dot + 1) }
}

export function situationFact(name: string): string {
  return printFact({ kind: 'situation', name })
}

export function choiceFact(usage: string): string {
  return printFact({ kind: 'choice', name: usage })
}

export function sameFact(subject: string): string {
  return printFact({ kind: 'same', name: subject })
}

/** Also the text of a reference to an element of a role, which is written in the same way. */
export function elementFact(owner: string, element: string): string {
  return printFact({ kind: 'element', name: owner, element })
}

/** `mother.insured` → the subject or role, and the element; the element is empty where only the subject is named. */
export function splitElement(text: string): { owner: string; element: string } {
  const { group, name } = placeOfFact(text)
  return { owner: group, element: name }
}
