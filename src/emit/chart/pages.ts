/** Where a drawing that is higher than a sheet is cut. */
import type { Scene } from './scene.js'

/** What a sheet of A4 has room for below a heading, in points. */
const SHEET = 640

/** From one height to another each; cuts go through no box where there is a choice. */
export function pagesOf({ height, cuts }: Scene): [from: number, to: number][] {
  const pages: [number, number][] = []
  let from = 0
  while (height - from > SHEET) {
    const to =
      cuts.filter((cut) => cut > from && cut - from <= SHEET).at(-1) ??
      Math.min(...cuts.filter((cut) => cut > from), height)
    pages.push([from, to])
    from = to
  }
  if (height > from) pages.push([from, height])
  return pages
}
