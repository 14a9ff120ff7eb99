/** Sizes of type: in points on A4, in pixels on a phone. */
import type { Sizes } from './box-text.js'

export const A4: Sizes = { strong: 8.7, plain: 7.8, quiet: 7.5, pad: 5, option: 126 }
export const PHONE: Sizes = { strong: 17, plain: 16, quiet: 16, pad: 10, option: 400 }
