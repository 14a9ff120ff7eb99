/** Small regular expressions over a and b, and all texts over a few letters. */
import fc from 'fast-check'

export function words(letters: string, longest: number): string[] {
  const all = ['']
  let last = ['']
  for (let length = 1; length <= longest; length++) {
    last = last.flatMap((word) => [...letters].map((letter) => word + letter))
    all.push(...last)
  }
  return all
}

const counts = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,}', '*?')

/** With anchors at random places: inside, at the edges, in branches. */
export const small: fc.Arbitrary<string> = fc
  .letrec<{ any: string; atom: string; part: string; sequence: string }>((tie) => ({
    atom: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'group', withCrossShrink: true },
      fc.constantFrom('a', 'b', '.', '[ab]', '[^a]'),
      tie('any').map((inner) => `(?:${inner})`)
    ),
    part: fc.oneof(
      { weight: 12, arbitrary: fc.tuple(tie('atom'), counts).map(([atom, count]) => atom + count) },
      { weight: 1, arbitrary: fc.constantFrom('^', '$') }
    ),
    sequence: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
    any: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|'))
  }))
  .any.filter((pattern) => pattern.length <= 40)
