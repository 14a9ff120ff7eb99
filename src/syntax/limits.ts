/** Bounds on untrusted input. A spec of the largest real service is 60 KB, 8 levels deep and 4,000 nodes. */
export const limits = {
  /** Bytes of a file; also UTF-16 code units of a text. */
  size: 2 * 1024 * 1024,
  /** UTF-16 code units of one line. */
  line: 100_000,
  /** Levels of maps and lists. */
  depth: 64,
  /** Map entries and list items, aliases expanded. */
  nodes: 200_000,
  /** Uses of anchors (`*name`) in one document. */
  aliases: 50
} as const
