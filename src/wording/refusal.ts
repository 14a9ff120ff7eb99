/** Why nobody is accepted whom an acceptance condition excludes. Its text says what must be so, which alone would read as the reason against. */
export function unmet(condition: string): { zh: string; en: string } {
  return { zh: `不符合受理条件“${condition}”`, en: `“${condition}” does not hold` }
}
