/** Characters that steer, kept from steering: in code and data they are written as escapes, in Markdown they mean nothing. */

/** JSON leaves C1 controls and bidirectional overrides raw, comments of code all; written as `\uXXXX` they mean the same and steer nothing. */
export function escapeHidden(text: string): string {
  if (!MAYBE_HIDDEN.test(text)) return text
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[^]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))
  )
}

/** Anything but what nearly all texts are made of, none of which is hidden; to look for that takes a fraction of the time. */
const MAYBE_HIDDEN = /[^\t\n\r -~\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027\u2190-\u2BFF\u3000-\u9FFF\uFF01-\uFF5E]/

/** A value as JSON for people, with a line end. */
export function jsonText(value: unknown): string {
  return escapeHidden(JSON.stringify(value, null, 2)) + '\n'
}

/**
 * What a forge would act on in a text: a mention, an e-mail address, a number of an issue or a merge request, a bare
 * address. An empty comment behind its first sign is seen by nobody and ends it.
 */
const LIVE =
  /@(?=[A-Za-z0-9])|(?<![\w&])#(?=\d)|(?<![\w/])!(?=\d)|(?:\bhttps?|\bftp|\bmailto|\bxmpp)(?=:)|\bwww(?=\.)|\bGH-(?=\d)/gi

/** @param text of a Markdown file, escaped */
export function withoutLinks(text: string): string {
  return text.replace(LIVE, (start) => `${start}<!-- -->`)
}
