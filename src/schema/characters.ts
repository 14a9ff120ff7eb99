/**
 * Characters that nobody sees, or that look like others: they come along when a text is pasted from Word, a PDF or a
 * chat, and make two texts different that look alike.
 */

/* eslint-disable no-misleading-character-class -- each of these is looked for by itself, never as a part of another */

/** Controls other than line ends and tabs, marks without width, and those that turn the direction of what follows. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}\u{e0020}-\u{e007f}]/u
/** Spaces that are neither the plain nor the full-width one. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/
/** Radicals and compatibility ideographs, which look like an ordinary ideograph. Some of that block are ordinary ones. */
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u
/** Scripts that need joiners and their own narrow space. */
const NEEDS_JOINERS = /[\u0600-\u06ff\u0900-\u0dff\u0f00-\u0fff\u1800-\u18af]/

const ANY = new RegExp(`${HIDDEN.source}|${ODD_SPACE.source}|${LOOKALIKE.source}`, 'gu')

/** Whatever is not certainly ordinary: one class without surrogate pairs, which most texts leave after one quick look. */
const SUSPECT =
  /[^\t\n -~\u00a1-\u00ac\u00ae-\u034e\u2010-\u2027\u2030-\u205e\u2070-\u2e7f\u3000-\u3163\u3165-\ud7ff\ue000-\uf8ff\uff00-\uff9f]/

export interface OddCharacter {
  at: number
  text: string
  /** What is meant: nothing, a plain space, the ordinary ideograph. */
  meant: string
}

/** The odd characters of a text, in order. */
export function oddCharacters(text: string): OddCharacter[] {
  if (!SUSPECT.test(text)) return []
  const found: OddCharacter[] = []
  for (const { 0: character, index } of text.matchAll(ANY)) {
    const meant = meantBy(character)
    const isNeeded = /[\u200c\u200d\u202f]/.test(character) && NEEDS_JOINERS.test(text)
    if (meant !== character && !isNeeded) found.push({ at: index, text: character, meant })
  }
  return found
}

/** The text as it was meant. */
export function withoutOdd(text: string): string {
  let made = ''
  let from = 0
  for (const { at, text: odd, meant } of oddCharacters(text)) {
    made += text.slice(from, at) + meant
    from = at + odd.length
  }
  return made + text.slice(from)
}

function meantBy(character: string): string {
  if (HIDDEN.test(character)) return ''
  return ODD_SPACE.test(character) ? ' ' : character.normalize('NFKC')
}

/** U+200B. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
