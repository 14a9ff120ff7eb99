/** Check characters by the name that a structure gives its method. */
import type { SegmentRule } from '../types.js'
import { gb11714CheckCharacter } from './gb11714.js'
import { mod112CheckCharacter } from './mod11-2.js'
import { mod3736CheckCharacter } from './mod37-36.js'
import { usccCheckCharacter } from './uscc.js'

export type CheckMethod = NonNullable<SegmentRule['check']>

/** The check character of what stands before it, by method. */
export const checkCharacters: Readonly<Record<CheckMethod, (body: string) => string | undefined>> = {
  uscc: usccCheckCharacter,
  gb11714: gb11714CheckCharacter,
  'mod11-2': mod112CheckCharacter,
  'mod37-36': mod3736CheckCharacter
}
