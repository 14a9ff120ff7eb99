/** Whether a set written as in `0-9A-HJ-N` has the character. Not a regular expression, so that its author cannot err. */
export function isAllowed(set: string, character: string): boolean {
  let ranges = known.get(set)
  if (!ranges) known.set(set, (ranges = rangesOf(set)))
  for (const { from, to } of ranges) if (from <= character && character <= to) return true
  return false
}

interface Range {
  from: string
  to: string
}

/** Sets are few, the characters judged by them many. */
const known = new Map<string, readonly Range[]>()

function rangesOf(set: string): Range[] {
  const ranges: Range[] = []
  for (let index = 0; index < set.length; index++) {
    const from = set[index]!
    const to = set[index + 1] === '-' ? set[index + 2] : undefined
    ranges.push({ from, to: to ?? from })
    if (to !== undefined) index += 2
  }
  return ranges
}

/** The character that was probably meant: a capital for a small letter, half width for full width. */
export function meant(set: string, character: string): string | undefined {
  const plain = character.normalize('NFKC')
  return [plain, plain.toUpperCase()].find((each) => each !== character && each.length === 1 && isAllowed(set, each))
}
