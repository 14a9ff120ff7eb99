/** Why nobody is accepted whom an acceptance condition excludes. Its text says what must be so, which alone would read as the reason against. */
/** @param item the name of the item that asks for it; none where the service itself does */
export function unmet(condition: string, item?: string): { zh: string; en: string } {
  const [of, by] = item === undefined ? ['', ''] : [`“${item}”的`, ` of “${item}”`]
  return { zh: `不符合${of}受理条件“${condition}”`, en: `“${condition}”${by} does not hold` }
}
