/** How much a test of random or exhaustive input tries: all of it in `npm run conformance`, otherwise what is quick. */

/** `LIANBAN_ORACLE=full` asks for all. */
export const IS_FULL = process.env['LIANBAN_ORACLE'] === 'full'

/** A number of random inputs. */
export function runs(quick: number, full: number): number {
  return IS_FULL ? full : quick
}

/** One in `every` of a list, spread over it; always the same. */
export function sample<T>(list: readonly T[], every: number): T[] {
  return IS_FULL ? [...list] : list.filter((_, index) => index % every === 0)
}
