/** All kinds of numbers that vouch for themselves; an emitted file has those that its service asks for. */
import { residentId } from './resident-id.js'
import type { NumberKind } from './types.js'
import { uscc } from './uscc.js'

export const NUMBERS: { [kind: string]: NumberKind } = { 'resident-id': residentId(), uscc: uscc() }
