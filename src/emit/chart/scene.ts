/** A drawing as plain data: what a layout makes, a writer of a format prints, and a test can measure. */

/** What a part of the drawing is; colours and strokes follow from it. */
export type Kind = 'stage' | 'box' | 'maybe' | 'lane' | 'head' | 'unknown' | 'parallel' | 'exclusive'

export interface Rect {
  kind: Kind
  x: number
  y: number
  width: number
  height: number
  /** The box that it is, by its id. */
  of?: string
}

/** One line of text. `y` is the base line. */
export interface Line {
  x: number
  y: number
  size: number
  text: string
  tone: 'strong' | 'plain' | 'quiet' | 'title'
  /** The box that it stands in, by its id. */
  of?: string
}

/** A way from one box to another, at right angles, ending in an arrowhead. */
export interface Way {
  points: [x: number, y: number][]
  /** Holds whenever both ends apply; else it is dashed. */
  always: boolean
  /** What it connects, for whoever checks the drawing. Absent of what leads from stage to stage. */
  from?: string
  to?: string
}

export interface Scene {
  width: number
  height: number
  /** How thick strokes and how big arrowheads are, as a multiple. */
  stroke: number
  rects: Rect[]
  lines: Line[]
  ways: Way[]
  /** Heights at which the drawing may be cut into pages without cutting a box. */
  cuts: number[]
}

export function emptyScene(width: number, stroke = 1): Scene {
  return { width, height: 0, stroke, rects: [], lines: [], ways: [], cuts: [] }
}
