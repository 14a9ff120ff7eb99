/** Whether a set written as in `0-9A-HJ-N` has the character. Not a regular expression, so that its author cannot err. */
export function isAllowed(set: string, character: string): boolean {
  for (let index = 0; index < set.length; index++) {
    const from = set[index]!
    const to = set[index + 1] === '-' ? set[index + 2] : undefined
    if (to === undefined) {
      if (character === from) return true
    } else {
      if (from <= character && character <= to) return true
      index += 2
    }
  }
  return false
}

/** The character that was probably meant: a capital for a small letter, half width for full width. */
export function meant(set: string, character: string): string | undefined {
  const plain = character.normalize('NFKC')
  return [plain, plain.toUpperCase()].find((each) => each !== character && each.length === 1 && isAllowed(set, each))
}
