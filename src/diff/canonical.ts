/**
 * A value as text, whatever the order in which the keys of its maps are written.
 *
 * @param kept what stands for a value; undefined for nothing
 */
export function canonical(value: unknown, kept: (one: unknown) => unknown = (one) => one): string {
  return JSON.stringify(value, (_, given: unknown) => {
    const one = kept(given)
    return one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one
  })
}
