/** The layout of a document: its entries as they are written, with the comments that belong to each. */

/** A key with its value, or an item of a list. */
export interface Entry {
  /** Offset and column of its key or `-`; in `[]`, of its value. */
  start: number
  column: number
  /** As it will be printed; absent in lists. */
  key?: string
  /** Comments on lines of their own above it; an empty text is a blank line. */
  before: string[]
  /** A comment behind the key or `-` of a value that follows below. */
  head?: string
  /** A comment behind the value. */
  tail?: string
  value: Value
  owner: Collection
}

/** A plain or quoted scalar, line by line and without indentation, or an alias. */
export interface Text {
  type: 'text'
  start: number
  end: number
  lines: string[]
  anchor?: string
}

/** A text after `|` or `>`; its lines keep the indentation that they have beyond the first. */
export interface Block {
  type: 'block'
  start: number
  end: number
  header: string
  lines: string[]
  anchor?: string
}

export interface Collection {
  type: 'map' | 'list'
  /** Written with brackets. */
  flow: boolean
  /** Its author wrote it on one line. */
  oneLine: boolean
  start: number
  end: number
  /** Of its entries; no matter for one in brackets. */
  column: number
  entries: Entry[]
  /** Comments on lines of their own below its last entry. */
  after: string[]
  anchor?: string
  /** The entry whose value it is; absent for the outermost. */
  holder?: Entry
}

export type Value = Text | Block | Collection

export function isCollection(value: Value): value is Collection {
  return value.type === 'map' || value.type === 'list'
}

/** All entries in document order. */
export function entriesOf(root: Collection): Entry[] {
  const all: Entry[] = []
  const visit = (collection: Collection) => {
    for (const entry of collection.entries) {
      all.push(entry)
      if (isCollection(entry.value)) visit(entry.value)
    }
  }
  visit(root)
  return all
}
