/**
 * A pattern searches; an automaton reads the whole text. What `^` and `$` mean is decided where they stand, and what they
 * leave open becomes “anything before” and “anything after”.
 */
import type { Alternation, CharSet, Concatenation, Element, NoParent, Quantifier } from 'refa'

type Branch = NoParent<Concatenation>
type Part = NoParent<Element>
type Group = NoParent<Alternation> | NoParent<Quantifier>

/** Of a place in the pattern: whether the text certainly starts (ends) here, certainly does not, or either. */
interface Edges {
  start: boolean | undefined
  end: boolean | undefined
}

export class Unsupported extends Error {}

/** The branches of the whole texts in which a match of the pattern occurs. */
export function wholeTexts(branches: Branch[], all: CharSet): Branch[] {
  const some: Part = { type: 'Quantifier', min: 1, max: Infinity, lazy: false, alternatives: [concat([any(all)])] }
  const edges = anchored(branches) ? [true, false] : [undefined]
  return edges.flatMap((start) =>
    edges.map((end) => {
      const inner: Part = { type: 'Alternation', alternatives: resolve(branches, { start, end }) }
      const rest: Part = { ...some, min: 0 } as Part
      const around = (edge: boolean | undefined) => (edge === undefined ? [rest] : edge ? [] : [some])
      return concat([...around(start), inner, ...around(end)])
    })
  )
}

function resolve(branches: Branch[], edges: Edges): Branch[] {
  return branches.flatMap(({ elements }) => {
    const kept: Part[] = []
    for (const [index, part] of elements.entries()) {
      const here = {
        start: atEdge(edges.start, elements.slice(0, index)),
        end: atEdge(edges.end, elements.slice(index + 1))
      }
      if (part.type === 'Assertion') {
        const holds = here[anchor(part)]
        if (holds === undefined) throw new Unsupported('an anchor in a place that may or may not be the edge')
        if (!holds) return []
      } else kept.push(anchored([concat([part])]) ? within(part as Group, here) : part)
    }
    return [concat(kept)]
  })
}

function within(part: Group, edges: Edges): Part {
  const repeats = part.type === 'Quantifier' && part.max > 1
  const inner: Edges = repeats
    ? { start: edges.start === false ? false : undefined, end: edges.end === false ? false : undefined }
    : edges
  const alternatives = resolve(part.alternatives, inner)
  // An optional part of which nothing is left matches nothing, which is the empty text.
  return { ...part, alternatives } as Part
}

/** Still at the edge after these parts? */
function atEdge(edge: boolean | undefined, between: Part[]): boolean | undefined {
  if (edge === false || between.some((part) => leastLength(part) > 0)) return false
  return between.every((part) => part.type === 'Assertion') ? edge : undefined
}

function leastLength(part: Part): number {
  if (part.type === 'CharacterClass') return 1
  if (part.type !== 'Alternation' && part.type !== 'Quantifier') return 0
  const times = part.type === 'Quantifier' ? part.min : 1
  const least = Math.min(...part.alternatives.map(({ elements }) => Math.max(0, ...elements.map(leastLength))))
  return times === 0 ? 0 : least
}

function anchored(branches: Branch[]): boolean {
  return branches.some(({ elements }) =>
    elements.some((part) => part.type === 'Assertion' || ('alternatives' in part && anchored(part.alternatives)))
  )
}

/** `^` and `$` are the negated look-around for any character. */
function anchor(part: Extract<Part, { type: 'Assertion' }>): 'start' | 'end' {
  const [only, ...others] = part.alternatives
  const [single, ...rest] = only?.elements ?? []
  const isEdge =
    part.negate &&
    others.length === 0 &&
    rest.length === 0 &&
    single?.type === 'CharacterClass' &&
    single.characters.isAll
  if (!isEdge) throw new Unsupported('look-around or a word boundary')
  return part.kind === 'behind' ? 'start' : 'end'
}

function any(characters: CharSet): Part {
  return { type: 'CharacterClass', characters }
}

function concat(elements: Part[]): Branch {
  return { type: 'Concatenation', elements }
}
