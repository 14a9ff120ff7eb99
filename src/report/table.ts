/** A report as tables of text, the same for a terminal, a page and a spreadsheet. */
export interface Table {
  /** The same in every language, for links and for programs. */
  id: string
  title: string
  note?: string
  columns: Column[]
  rows: Cell[][]
  total?: Cell[]
  /** What is said instead of an empty table. */
  none: string
}

export interface Column {
  name: string
  isNumber?: boolean
}

export interface Cell {
  text: string
  /** A share to draw, in percent. */
  percent?: number
  /** `draft`: not in force. `stop`: somebody has to act. */
  mark?: 'draft' | 'stop'
  url?: string
}
