/** Short texts that occur again and again in specs (`guide`, `applicant`, `true`): each is kept in memory once. */

/** Longer texts are parts of the file's text, and take no room of their own. */
const LONGEST = 12
const PLACES = 4096
/** One text in each place, the last that fell there: what it takes is bounded, whatever is read. */
const kept: string[] = new Array<string>(PLACES).fill('')

/** The same text, as it was met before where it still is at its place. */
export function shared(text: string): string {
  if (text.length > LONGEST) return text
  let place = text.length
  for (let at = 0; at < text.length; at++) place = (place * 31 + text.charCodeAt(at)) % PLACES
  if (kept[place] !== text) kept[place] = text
  return kept[place]!
}
